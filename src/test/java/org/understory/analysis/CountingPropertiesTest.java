package org.understory.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.statistic.Statistics;
import org.understory.analysis.statistic.Statistics.Wanted;
import org.understory.analysis.statistic.ThemeFrequency;
import org.understory.analysis.statistic.ThemeFrequencyBy;
import org.understory.model.Coding;
import org.understory.model.Transcript;
import org.understory.report.Block;

/** What must hold of any study: each property is tried on studies drawn from a seed. */
class CountingPropertiesTest {

    private static final int TRIES = 200;
    private static final List<String> SPEAKERS =
            List.of("Ana", "Ben", "Cat", "Dan", "Eve", "Host", "Speaker 1", "Unknown Speaker", "", "Fay (HMT)");
    private static final List<String> THEMES = List.of("a", "b", "b1", "b2", "c");

    /** Five listed people with one department each, a facilitator, the nameless; themes b1 and b2 are below b. */
    private static Study study(long seed) {
        Random random = new Random(seed);
        Study study = new Study()
                .theme("a", "G", "")
                .theme("b", "H", "")
                .theme("b1", "", "b")
                .theme("b2", "", "b")
                .theme("c", "G", "")
                .facilitator("Host");
        for (String name : List.of("Ana", "Ben", "Cat", "Dan", "Eve")) {
            study.person(name, "D" + random.nextInt(3));
        }
        int transcripts = 1 + random.nextInt(4);
        for (int t = 0; t < transcripts; t++) {
            study.transcript("t" + t);
            int turns = random.nextInt(8);
            for (int i = 0; i < turns; i++) {
                study.says(SPEAKERS.get(random.nextInt(SPEAKERS.size())), sentences(random));
            }
        }
        return study;
    }

    private static String[] sentences(Random random) {
        String[] sentences = new String[random.nextInt(4)];
        for (int s = 0; s < sentences.length; s++) {
            String themes =
                    THEMES.stream().filter(any -> random.nextInt(3) == 0).collect(Collectors.joining(" "));
            sentences[s] = "word ".repeat(random.nextInt(12)) + "end." + (themes.isEmpty() ? "" : " [" + themes + "]");
        }
        return sentences;
    }

    private static Tally tally(Material material, BitSet sentences) {
        return material.tally(sentences, Groups.everything(material.talk())).get(0);
    }

    private static void assertWithin(Tally part, Tally whole) {
        assertThat(part.people()).isLessThanOrEqualTo(whole.people());
        assertThat(part.turns()).isLessThanOrEqualTo(whole.turns());
        assertThat(part.sentences()).isLessThanOrEqualTo(whole.sentences());
        assertThat(part.words()).isLessThanOrEqualTo(whole.words());
    }

    @Property(tries = TRIES)
    void aThemeIsWithinItsParentAndThatWithinAnyThemeAndThatWithinTheBase(@ForAll long seed) {
        Material material = study(seed).material();
        List<Entry> entries = material.outline().entries();
        Tally any = tally(material, material.coded());
        Tally parent = tally(material, material.coded(entries.get(2)));
        long sum = 0;
        for (Entry entry : entries) {
            Tally tally = tally(material, material.coded(entry));
            assertWithin(tally, any);
            if (entry.depth() > 0) {
                assertWithin(tally, parent);
            }
            sum += entry.depth() > 0 || entry.theme().id().equals("b")
                    ? material.references(entry).size()
                    : 0;
        }
        assertThat((long) parent.sentences()).isLessThanOrEqualTo(sum);
        assertWithin(any, material.base(Groups.everything(material.talk())).get(0));
    }

    @Property(tries = TRIES)
    void groupsOfPeopleWithOneValueEachAddUpToEverybody(@ForAll long seed) {
        Material material = study(seed).material();
        if (!hasDepartment(material)) {
            return;
        }
        Groups groups = Groups.everything(material.talk());
        Groups departments = Groups.by(material.talk(), "department");
        assertThat(departments.personsInSeveral(material.talk())).isZero();
        assertThat(sum(material.base(departments)))
                .isEqualTo(material.base(groups).get(0));
        for (Entry entry : material.outline().entries()) {
            BitSet coded = material.coded(entry);
            assertThat(sum(material.tally(coded, departments))).isEqualTo(tally(material, coded));
        }
    }

    private static boolean hasDepartment(Material material) {
        Talk talk = material.talk();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && talk.voiceOf(turn).attributes().containsKey("department")) {
                return true;
            }
        }
        return false;
    }

    private static Tally sum(List<Tally> tallies) {
        return tallies.stream()
                .reduce(
                        new Tally(0, 0, 0, 0),
                        (a, b) -> new Tally(
                                a.people() + b.people(),
                                a.turns() + b.turns(),
                                a.sentences() + b.sentences(),
                                a.words() + b.words()));
    }

    @Property(tries = TRIES)
    void theOrderOfTranscriptsChangesNoFigure(@ForAll long seed) {
        Study study = study(seed);
        List<Transcript> shuffled = new ArrayList<>(study.transcripts());
        Collections.shuffle(shuffled, new Random(seed));
        Material original = study.material();
        Material other = study.material(shuffled, study.codings());
        assertThat(new ThemeFrequency().compute(other)).isEqualTo(new ThemeFrequency().compute(original));
        if (hasDepartment(original)) {
            ThemeFrequencyBy by = new ThemeFrequencyBy("department");
            assertThat(by.compute(other)).isEqualTo(by.compute(original));
        }
    }

    @Property(tries = TRIES)
    void theOrderAndRepetitionOfCodingsChangeNoBlock(@ForAll long seed) {
        Study study = study(seed);
        List<Coding> shuffled = new ArrayList<>(study.codings());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(blocks(study.material(study.transcripts(), shuffled))).isEqualTo(blocks(study.material()));
        shuffled.addAll(study.codings());
        assertThat(new ThemeFrequency().compute(study.material(study.transcripts(), shuffled)))
                .isEqualTo(new ThemeFrequency().compute(study.material()));
    }

    private static List<Block> blocks(Material material) {
        List<Block> blocks = new ArrayList<>();
        Statistics.frequency(new Wanted(List.of(), 5, true, List.of()))
                .forEach(statistic -> blocks.addAll(statistic.compute(material)));
        return blocks;
    }

    @Property(tries = TRIES)
    void quotationsAreNeverTheFacilitatorsNorRepeatedWithinATheme(@ForAll long seed) {
        for (Block block : blocks(study(seed).material())) {
            if (block instanceof Block.Quotes quotes) {
                assertThat(quotes.quotes()).extracting(Block.Quote::speaker).doesNotContain("Host");
                assertThat(quotes.quotes()).extracting(Block.Quote::id).doesNotHaveDuplicates();
                assertThat(quotes.quotes()).hasSizeLessThanOrEqualTo(5);
            }
        }
    }
}
