package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.analysis.Material;
import org.understory.analysis.Outline;
import org.understory.analysis.Talk;
import org.understory.analysis.prevalence.Estimate;
import org.understory.analysis.prevalence.Observed;
import org.understory.analysis.prevalence.PostStratified;
import org.understory.analysis.prevalence.Readings;
import org.understory.coding.ReferenceAlignment;
import org.understory.coding.References;
import org.understory.study.Cast;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.EntryIds;
import org.understory.study.log.Selector;
import org.understory.study.sample.SampleFiles;
import org.understory.study.sample.StudySample;

/**
 * The mission study's two workshops that were coded sentence by sentence: who reads a sample of them and codes it as the
 * reference does stands in for a reviewer. What the reference says of all sentences is the truth to be found.
 */
class SampleReportTest {

    private static final Path MISSION = Path.of("samples/mission-study");
    private static final List<String> WORKSHOPS = List.of("W2-teams.vtt", "W5-otter.txt");

    @TempDir
    Path scratch;

    private Path study;
    private final Map<Selector, Set<String>> reference = new HashMap<>();

    /** How a run ended. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args);
        return new Ended(code, out.toString(UTF_8).replaceAll("\\s+", " "), err.toString(UTF_8));
    }

    private OpenStudy open() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        return new OpenStudy(
                new Console(InputStream.nullInputStream(), nowhere, nowhere, Map.of()), new StudyFolder(study));
    }

    @BeforeEach
    void make() throws Exception {
        study = scratch.resolve("étude 🌱");
        run("init", study, "--codebook", "mission-led");
        Files.copy(
                MISSION.resolve("participants.csv"),
                study.resolve("participants.csv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("ingest", "--study", study, MISSION.resolve(WORKSHOPS.get(0)), MISSION.resolve(WORKSHOPS.get(1)))
                        .code())
                .isZero();
        try (OpenStudy open = open()) {
            ReferenceAlignment alignment = new ReferenceAlignment(open.transcripts());
            for (String name : List.of("W2.jsonl", "W5.jsonl")) {
                String text = Files.readString(MISSION.resolve("reference").resolve(name));
                for (References.Reference one : References.read(new java.io.StringReader(text), name)) {
                    ReferenceAlignment.Place place = alignment.find(one).orElseThrow();
                    place.turn().sentences().stream()
                            .filter(sentence -> sentence.span().overlaps(place.span()))
                            .forEach(sentence -> reference
                                    .computeIfAbsent(
                                            Selector.of(place.transcript(), place.turn(), sentence.span()),
                                            any -> new TreeSet<>())
                                    .addAll(one.agreed()));
                }
            }
        }
    }

    private StudySample sample(String name) {
        return new SampleFiles(study.resolve("samples")).read(name).orElseThrow();
    }

    private void read(String coder, boolean blind, List<StudySample.Sampled> sentences) {
        EntryIds ids = new EntryIds(new SplittableRandom(coder.hashCode()));
        CodingLog log = CodingLog.open(study.resolve("codings"), Coder.of(coder), Clock.systemUTC(), ids);
        for (StudySample.Sampled sampled : sentences) {
            Selector at = sampled.at();
            reference.get(at).forEach(theme -> log.append(new Act.Code(at, theme), "", ""));
            log.append(new Act.Finish(at.transcript(), Optional.of(at), blind), "", "");
        }
    }

    /** How often a theme is there by the reference, by the machine, and by what the sample says. */
    private record Compared(double truth, double machine, Estimate corrected, Estimate powered) {}

    private Map<String, Compared> compared() {
        Map<String, Compared> compared = new TreeMap<>();
        try (OpenStudy open = open()) {
            Talk talk = Talk.of(open.transcripts(), new Cast(open.roster()), false);
            Material machine = Material.of(talk, open.codebook().themes(), open.tags(open.codebook()));
            Readings readings =
                    new Readings(machine, new SampleReading(open).of("").orElseThrow());
            for (Outline.Entry entry : machine.outline().entries()) {
                Observed observed = readings.of(entry);
                compared.put(
                        entry.theme().id(),
                        new Compared(
                                truth(talk, entry.theme().id()),
                                observed.machine(),
                                new PostStratified(observed).prevalence(),
                                org.understory.analysis.prevalence.PredictionPowered.of(observed)));
            }
        }
        return compared;
    }

    private double truth(Talk talk, String theme) {
        int there = 0;
        int all = 0;
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            int turn = talk.turnOf(sentence);
            if (talk.counts(turn)) {
                Selector at = Selector.of(
                        talk.transcriptOf(turn),
                        talk.turn(turn),
                        talk.sentence(sentence).span());
                there += reference.getOrDefault(at, Set.of()).contains(theme) ? 1 : 0;
                all++;
            }
        }
        return (double) there / all;
    }

    /**
     * With the seed of the manual, not one chosen for its result: 16 of 17 intervals hold. One of 17 is about what 95 %
     * intervals are to miss, and it is a near one: inertia is in 1.67 % of sentences, its interval begins at 1.74 %.
     */
    @Test
    void theCorrectedSharesHoldTheReferenceWhichTheMachinesCountsMiss() {
        assertThat(run("sample", "--size", 200, "--seed", 7, "--study", study).code())
                .isZero();
        read("ana", true, sample("200-seed-7").sentences());
        Map<String, Compared> themes = compared();
        assertThat(themes).hasSize(17);
        assertThat(ids(themes, one -> !one.corrected().holds(one.truth()))).containsExactly("inertia");
        assertThat(ids(themes, one -> !one.corrected().holds(one.machine())))
                .containsExactly(
                        "ambition",
                        "experimentation",
                        "generative-image",
                        "hierarchy",
                        "inertia",
                        "mission-washing",
                        "overwhelm");
        Compared overwhelm = themes.get("overwhelm");
        assertThat(overwhelm.truth()).isEqualTo(35 / 540.0);
        assertThat(overwhelm.machine()).isEqualTo(6 / 540.0);
        Ended ended = run("report", "--study", study, "--quotes", "0");
        assertThat(ended.out())
                .contains("How far the machine can be believed")
                .contains("The machine misses much of Overwhelm: it tags 1.1% of sentences, and 6.3% to 13.3% have it.")
                .contains("sample of 200, seed 7: 200 of 540 sentences read by people");
    }

    private static List<String> ids(Map<String, Compared> themes, java.util.function.Predicate<Compared> which) {
        return themes.keySet().stream().filter(id -> which.test(themes.get(id))).toList();
    }

    @Test
    void withoutASampleTheReportSaysHowToMakeOne() {
        assertThat(run("report", "--study", study, "--quotes", "0").out())
                .contains("Nobody has read a random sample of this study")
                .contains("understory sample --size 200 --seed 7")
                .doesNotContain("precision");
    }

    @Test
    void whatWasReadWithTheTagsInViewDoesNotCountAndTooLittleIsCalledThat() {
        run("sample", "--size", 60, "--seed", 7, "--study", study);
        List<StudySample.Sampled> sentences = sample("60-seed-7").sentences();
        read("ana", false, sentences.subList(0, 30));
        read("bén", true, sentences.subList(30, 60));
        assertThat(run("report", "--study", study, "--quotes", "0").out())
                .contains("Not enough review: of the sample of 60, seed 7, 30 sentences were read to the end")
                .contains("30 sentences of the sample were finished by people who saw the machine's tags")
                .doesNotContain("recall");
        assertThat(run("report", "--study", study, "--sample", "other").err()).contains("use one of: 60-seed-7");
    }
}
