package org.understory.study.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.understory.model.Verdict;

/** Whatever happens to lines on their way between copies of a study, the study is the same. */
class MergeProperties {

    private static final List<Selector> PASSAGES = List.of(
            LogSamples.passage("🌱 We keep to our silos. Really?", 3, 24),
            LogSamples.passage("🌱 We keep to our silos. Really?", 25, 32),
            LogSamples.passage("Zoë’s café", 0, 5));
    private static final List<String> THEMES = List.of("silos", "agency");
    private static final List<String> CODERS = List.of("ana", "zoë", "consensus");

    @Property(tries = 150)
    void anyOrderDuplicationAndSplittingGivesTheSameStudy(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) throws IOException {
        Random random = new Random(seed);
        List<LogEntry> entries = entries(random, size);
        Decisions expected = Decisions.of(entries);
        Path folder = Files.createTempDirectory("merge");
        try {
            scatter(entries, random, folder);
            LogFolder.Logs logs = LogFolder.read(folder);
            assertThat(logs.setAside()).isEmpty();
            assertThat(Decisions.of(logs.entries())).isEqualTo(expected);
        } finally {
            delete(folder);
        }
    }

    /** Lines shuffled, some doubled, over several files of any name, with empty lines and either line end. */
    private static void scatter(List<LogEntry> entries, Random random, Path folder) throws IOException {
        List<String> lines =
                new ArrayList<>(entries.stream().map(EntryJson::write).toList());
        for (LogEntry entry : entries) {
            if (random.nextInt(3) == 0) {
                lines.add(EntryJson.write(entry));
            }
        }
        Collections.shuffle(lines, random);
        int files = 1 + random.nextInt(4);
        List<StringBuilder> texts =
                Stream.generate(StringBuilder::new).limit(files).toList();
        for (String line : lines) {
            texts.get(random.nextInt(files))
                    .append(line)
                    .append(random.nextBoolean() ? "\n" : "\r\n")
                    .append(random.nextInt(5) == 0 ? "\n" : "");
        }
        for (int i = 0; i < files; i++) {
            String text = texts.get(i).toString();
            Files.writeString(folder.resolve("ana (copy " + i + ").jsonl"), random.nextBoolean() ? text : text.strip());
        }
    }

    private static List<LogEntry> entries(Random random, int size) {
        List<LogEntry> entries = new ArrayList<>();
        EntryIds ids = LogSamples.ids(random.nextLong());
        for (int i = 0; i < size; i++) {
            Instant time = LogSamples.NOW.plusMillis(random.nextInt(20));
            String coder = pick(CODERS, random);
            entries.add(new LogEntry(ids.next(time), time, coder, act(entries, random), "note " + i, ""));
        }
        return entries;
    }

    private static Act act(List<LogEntry> earlier, Random random) {
        Selector at = pick(PASSAGES, random);
        String theme = pick(THEMES, random);
        String target = earlier.isEmpty() ? "nowhere" : pick(earlier, random).id();
        switch (random.nextInt(8)) {
            case 0:
                return new Act.Code(at, theme);
            case 1:
                return new Act.Judge(at, theme, random.nextBoolean() ? Verdict.ACCEPTED : Verdict.REJECTED);
            case 2:
                return new Act.Retag(at, theme, pick(THEMES, random));
            case 3:
                return new Act.Memo(at, theme);
            case 4:
                return new Act.Uncode(target);
            case 5:
                return new Act.Undo(target);
            case 6:
                return new Act.Finish(
                        at.transcript(),
                        random.nextBoolean() ? Optional.of(at) : Optional.empty(),
                        random.nextBoolean());
            default:
                return new Act.Redo(target);
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
