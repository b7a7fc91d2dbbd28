package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.CodingLog;
import org.understory.study.log.EntryIds;
import org.understory.study.log.Selector;

/** Commands run on a study in a folder, and what the folder holds afterwards. */
final class StudyScene {

    static final Path MISSION = Path.of("samples/mission-study");

    private StudyScene() {}

    /** How a run ended. */
    record Ended(int code, String out, String err) {}

    static Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args);
        return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    static Ended ok(Object... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended;
    }

    static Console quiet() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        return new Console(InputStream.nullInputStream(), nowhere, nowhere, Map.of());
    }

    static OpenStudy open(Path study) {
        return new OpenStudy(quiet(), new StudyFolder(study));
    }

    /** A copy of a whole folder. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    /** Every file of a folder but derived ones, by its path, with its bytes in hexadecimal. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.startsWith(".understory")) {
                    contents.put(name, HexFormat.of().formatHex(Files.readAllBytes(path)));
                }
            }
        }
        return contents;
    }

    /** Codes every so many sentences, and finishes every transcript as well as the first sentence of each turn. */
    static void code(Path study, int step) {
        CodingLog log = CodingLog.open(
                study.resolve("codings"), Coder.of("kim"), Clock.systemUTC(), new EntryIds(new SplittableRandom(1)));
        int seen = 0;
        try (OpenStudy open = open(study)) {
            for (Transcript transcript : open.transcripts()) {
                log.append(new Act.Finish(transcript.name(), Optional.empty(), true), "", "");
                for (Turn turn : transcript.turns()) {
                    for (Sentence sentence : turn.sentences()) {
                        Selector at = Selector.of(transcript, turn, sentence.span());
                        if (seen++ % step == 0) {
                            log.append(new Act.Code(at, "silos"), "", "");
                            log.append(new Act.Finish(transcript.name(), Optional.of(at), true), "", "");
                        }
                    }
                }
            }
        }
    }

    /** The mission study, with its list of people, every file of it read. */
    static Path mission(Path study) {
        ok("init", study);
        ok("ingest", "--study", study, MISSION);
        try (OpenStudy open = open(study)) {
            assertThat(open.transcripts()).hasSize(15);
        }
        return study;
    }

    /** The files below a folder in which some words stand, read as text and as what they hold. */
    static List<String> holding(Path folder, String words) throws IOException {
        String wanted = words.replaceAll("(?U)\\s+", " ");
        return FileWords.files(folder).stream()
                .filter(file -> FileWords.of(file).texts().stream()
                        .anyMatch(text -> (text.written() + "\n" + text.untagged())
                                .replaceAll("(?U)\\s+", " ")
                                .contains(wanted)))
                .map(file -> folder.relativize(file).toString())
                .toList();
    }
}
