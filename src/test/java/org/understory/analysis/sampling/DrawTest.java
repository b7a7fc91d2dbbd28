package org.understory.analysis.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Material;
import org.understory.analysis.Study;
import org.understory.analysis.Talk;
import org.understory.model.Transcript;
import org.understory.model.UserError;

class DrawTest {

    /** 300 sentences in two departments; a common theme, a rare one that often stands with it, and a facilitator. */
    private static Study study() {
        Study study = new Study()
                .theme("common", "", "")
                .theme("rare", "", "")
                .theme("never", "", "")
                .person("Zoë", "HMT")
                .person("José", "Défra")
                .facilitator("Ruth");
        for (String file : List.of("a.txt", "b.txt", "ç.txt")) {
            study.transcript(file);
            for (int i = 0; i < 50; i++) {
                String theme = i % 25 == 0 ? " [common rare]" : i % 5 == 0 ? " [common]" : "";
                study.says(i % 2 == 0 ? "Zoë" : "José", "🌱 Sentence " + i + "." + theme, "And one more " + i + ".");
            }
            study.says("Ruth", "Who owns it? [rare]");
        }
        return study;
    }

    private static List<Draw.Drawn> draw(Material material, String by, int size, long seed) {
        return Draw.of(material, by.isEmpty() ? Optional.empty() : Optional.of(by), size, seed);
    }

    private static Set<String> places(Material material, List<Draw.Drawn> drawn) {
        Talk talk = material.talk();
        Set<String> places = new HashSet<>();
        for (Draw.Drawn one : drawn) {
            for (int sentence : one.sentences()) {
                int turn = talk.turnOf(sentence);
                places.add(talk.transcriptOf(turn).name() + " "
                        + talk.turn(turn).number() + " "
                        + talk.sentence(sentence).number());
            }
        }
        return places;
    }

    @Test
    void everySentenceThatCountsIsInExactlyOneStratum() {
        Material material = study().material();
        List<Integer> all = new ArrayList<>();
        Strata.of(material, Optional.of("department"), 60).forEach(stratum -> all.addAll(stratum.sentences()));
        assertThat(all).doesNotHaveDuplicates().hasSize(300);
        assertThat(all)
                .allMatch(sentence -> !material.talk()
                        .voiceOf(material.talk().turnOf(sentence))
                        .isFacilitator());
    }

    @Test
    void aSentenceBelongsToItsRarestTheme() {
        assertThat(Strata.of(study().material(), Optional.of("department"), 60))
                .extracting(one -> one.group() + " " + one.themes() + " " + one.size())
                .containsExactly(
                        "Défra [rare] 3",
                        "HMT [rare] 3",
                        "Défra [common] 12",
                        "HMT [common] 12",
                        "Défra [] 135",
                        "HMT [] 135");
    }

    @Test
    void strataAreJoinedWhereTheSampleCannotFillThem() {
        assertThat(Strata.of(study().material(), Optional.of("department"), 10))
                .extracting(one -> one.group() + " " + one.themes() + " " + one.size())
                .containsExactly(" [rare] 6", " [common] 24", "Défra [] 135", "HMT [] 135");
        assertThat(Strata.of(study().material(), Optional.of("department"), 4))
                .extracting(one -> one.group() + " " + one.themes() + " " + one.size())
                .containsExactly(" [rare, common] 30", " [] 270");
    }

    @Test
    void halfGoesToTagsByTheRootOfSizeAndHalfToTheRestInProportion() {
        List<Draw.Drawn> drawn = draw(study().material(), "", 24, 7);
        // Tagged: 12 places for 6 and 24 sentences, whose roots are as 1 to 2.
        assertThat(drawn).extracting(one -> one.sentences().size()).containsExactly(4, 8, 12);
    }

    @Test
    void eachStratumGetsTwoAndASampleLargerThanAllTakesAll() {
        assertThat(draw(study().material(), "department", 12, 7))
                .extracting(one -> one.sentences().size())
                .allMatch(size -> size >= 2);
        assertThat(places(study().material(), draw(study().material(), "department", 1000, 7)))
                .hasSize(300);
    }

    @Test
    void theOrderOfFilesMakesNoDifference() {
        Study study = study();
        List<Transcript> turned = new ArrayList<>(study.transcripts());
        Collections.reverse(turned);
        Material other = study.material(turned, study.codings());
        assertThat(places(other, draw(other, "department", 60, 7)))
                .isEqualTo(places(study.material(), draw(study.material(), "department", 60, 7)))
                .hasSize(60);
    }

    @Test
    void aLargerSampleHoldsTheSmallerAndAnotherSeedDrawsOthers() {
        Material material = study().material();
        Set<String> small = places(material, draw(material, "", 60, 7));
        assertThat(places(material, draw(material, "", 100, 7))).containsAll(small);
        assertThat(places(material, draw(material, "", 60, 8))).isNotEqualTo(small);
    }

    /** Binomial: 2,000 draws with chance 12/270 have mean 89 and standard deviation 9.2; the limits are 5 of these. */
    @Test
    void withinAStratumEverySentenceHasTheSameChance() {
        Material material = study().material();
        Map<Integer, Integer> times = new HashMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            List<Draw.Drawn> drawn = draw(material, "", 24, seed);
            drawn.get(2).sentences().forEach(sentence -> times.merge(sentence, 1, Integer::sum));
        }
        assertThat(times).hasSize(270);
        assertThat(times.values()).allMatch(many -> many > 89 - 46 && many < 89 + 46);
    }

    @Test
    void anAttributeThatNobodyHasIsRefused() {
        Material material = study().material();
        assertThatThrownBy(() -> draw(material, "grade", 60, 7))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--by grade");
    }
}
