package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Same text, same codebook, same engine: the same bytes, on every machine and however the work is shared out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismIT {

    @TempDir
    static Path scratch;

    private Program program;
    private List<Path> sources;
    private Map<String, String> usual;

    @BeforeAll
    void start() throws IOException {
        program = Program.in(scratch);
        try (Stream<Path> files = Files.list(Program.FIRST_LOOK)) {
            sources = new ArrayList<>(files.sorted().toList());
        }
        // enough files for several to be read at a time, with names that locales sort and capitalise in their own ways
        copy("in", sources);
        for (String name : List.of("i", "I", "\u0131", "\u0130", "\u00e4", "z", "\u00d6", "10", "9")) {
            program.file(
                    "in/room " + name + "/talk " + name + ".txt",
                    "Isil I: I said no to " + name + " things.\n\n\u0130pek: We keep to our own patch.\n\n"
                            + "Isil I: IT INSTITUTIONS ARE SILOS.\n\n\u0130pek: Nobody trusts institutions.\n");
        }
        usual = report(program);
    }

    private void copy(String folder, List<Path> files) throws IOException {
        for (Path file : files) {
            program.file(folder + "/" + file.getFileName(), Files.readAllBytes(file));
        }
    }

    private Map<String, String> report(Program as, Object... more) {
        String output = "report-" + System.nanoTime();
        List<Object> arguments =
                new ArrayList<>(List.of("run", "in", "--by", "department", "--by", "folder", "-o", output));
        arguments.addAll(List.of(more));
        Program.Ended ended = as.run(arguments.toArray()).with(0);
        Map<String, String> files = Program.listing(program.work().resolve(output));
        files.put("(standard output)", ended.out());
        assertThat(files).hasSizeGreaterThan(8);
        return files;
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, C",
        "LANG, de_DE.UTF-8",
        "LANG, tr_TR.UTF-8",
        "LC_ALL, POSIX",
        "TZ, Pacific/Chatham",
        "TZ, America/Los_Angeles"
    })
    void theLanguageAndTimeZoneOfTheMachineMakeNoDifference(String name, String value) {
        assertThat(report(program.with(name, value))).isEqualTo(usual);
    }

    @Test
    void noLocaleAtAllMakesNoDifference() {
        assertThat(report(program.without("LANG"))).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=ar -Duser.country=EG",
                "-Duser.language=de -Duser.country=DE",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n"
            })
    void theSettingsOfJavaMakeNoDifference(String options) {
        assertThat(report(program.javaOptions(options))).isEqualTo(usual);
    }

    @Test
    void aSecondRunMakesNoDifference() {
        assertThat(report(program)).isEqualTo(usual);
    }

    @Test
    void theNumberOfJobsMakesNoDifference() {
        assertThat(report(program, "--jobs", 1)).isEqualTo(usual);
        assertThat(report(program, "--jobs", 2)).isEqualTo(usual);
        assertThat(report(program, "-j8")).isEqualTo(usual);
    }

    @Test
    void theOrderInWhichFilesWereMadeMakesNoDifference() throws IOException {
        List<Path> backwards = new ArrayList<>(sources);
        Collections.reverse(backwards);
        copy("forwards/study", sources);
        copy("backwards/study", backwards);
        byte[] one = program.run("ingest", "--jsonl", "forwards/study").with(0).bytes();
        assertThat(program.run("ingest", "--jsonl", "backwards/study").with(0).bytes())
                .isEqualTo(one);
    }

    @Test
    void theStagesArePlainBytesToo() {
        byte[] turns = program.run("ingest", "--jsonl", "in").with(0).bytes();
        Program turkish = program.with("LANG", "tr_TR.UTF-8").javaOptions("-Duser.language=tr -Duser.country=TR");
        assertThat(turkish.run("ingest", "--jsonl", "in", "-j", 8).with(0).bytes())
                .isEqualTo(turns);
        byte[] codings = program.feed(turns, "tag", "--jsonl", "-j", 1).with(0).bytes();
        assertThat(turkish.feed(turns, "tag", "--jsonl", "-j", 8).with(0).bytes())
                .isEqualTo(codings);
    }

    @Test
    void noReportHoldsATimeOrAPathOfThisMachine() {
        assertThat(usual)
                .allSatisfy((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContain(scratch.toString(), System.getProperty("user.dir"))
                        .doesNotContainPattern("\\b20[2-9]\\d-[01]\\d-[0-3]\\d\\b"));
    }
}
