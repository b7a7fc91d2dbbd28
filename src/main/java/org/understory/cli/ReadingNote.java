package org.understory.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
import org.understory.cli.ReadingSummary.Speaker;
import org.understory.ingest.Recognition;
import org.understory.model.Problem;
import org.understory.model.Timing;
import org.understory.report.render.terminal.DisplayWidth;
import org.understory.report.render.terminal.Lines;

/** What {@code ingest} says of one file to a person. */
final class ReadingNote {

    private static final int LABEL = 13;
    private static final int COUNTS = 27;
    private static final int MOST_SPEAKERS = 50;
    private static final int MOST_NAMED = 6;
    private static final int MOST_ALIKE = 3;

    private final ReadingSummary summary;
    private final PrintStream out;
    private final int width;

    private ReadingNote(ReadingSummary summary, PrintStream out, int width) {
        this.summary = summary;
        this.out = out;
        this.width = width;
    }

    /** Prints the note and an empty line, no line wider than told. */
    static void print(ReadingSummary summary, PrintStream out, int width) {
        new ReadingNote(summary, out, width).print();
    }

    private void print() {
        Lines.of(name(), width).forEach(out::println);
        line("format", format());
        line(
                "read",
                Phrases.count(summary.turns(), "turn")
                        + ", " + Phrases.count(summary.sentences(), "sentence")
                        + ", " + Phrases.count(summary.words(), "word")
                        + time(summary.time()));
        line("speakers", speakers());
        table();
        List<String> once = summary.metOnce();
        if (!once.isEmpty()) {
            line("one turn", listed(once));
        }
        counts("marks", kinds());
        counts("set aside", summary.ingested().setAside());
        Map<String, String> facts = summary.ingested().transcript().metadata();
        line("columns", facts.getOrDefault("columns", ""));
        line(
                "not speech",
                facts.keySet().stream().filter(fact -> !fact.equals("columns")).collect(Collectors.joining(", ")));
        oddities();
        out.println();
    }

    private String name() {
        return Safe.line(summary.ingested().transcript().name());
    }

    private String format() {
        Recognition recognition = summary.ingested().recognition();
        String runnerUp = recognition.runnerUp().isEmpty()
                ? "nothing else came near"
                : "next " + recognition.runnerUp() + " " + recognition.runnerUpScore();
        String encoding = summary.ingested().encoding();
        return recognition.format() + " (score " + recognition.score() + " of 100; " + runnerUp + ")"
                + (encoding.isEmpty() ? "" : ", " + encoding);
    }

    private static String time(Timing time) {
        return time.hasStart() ? ", " + Clock.of(time.start()) + " to " + Clock.of(time.end()) : ", no times";
    }

    private String speakers() {
        if (summary.speakers().isEmpty()) {
            return "nobody is named";
        }
        String unnamed =
                summary.unnamed() == 0 ? "" : "; nobody is named for " + Phrases.count(summary.unnamed(), "turn");
        String more = summary.allSpeakers() ? "" : "more than ";
        return more + Phrases.number(summary.speakers().size()) + unnamed;
    }

    private void table() {
        List<Speaker> speakers = summary.speakers();
        List<Speaker> shown = speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size()));
        int column = shown.stream()
                .mapToInt(speaker -> DisplayWidth.of(Safe.line(speaker.label())))
                .max()
                .orElse(0);
        shown.forEach(speaker -> row(speaker, Math.max(32, Math.min(column, width - 4 - COUNTS))));
        if (shown.size() < speakers.size()) {
            out.println("    and " + Phrases.number(speakers.size() - shown.size()) + " more; --json lists them"
                    + (summary.allSpeakers() ? " all" : ""));
        }
    }

    /** A label too long for its column takes several lines, the counts stand on the last. */
    private void row(Speaker speaker, int column) {
        List<String> lines = Lines.of(Safe.line(speaker.label()), column);
        lines.subList(0, lines.size() - 1).forEach(part -> out.println("    " + part));
        String last = lines.get(lines.size() - 1);
        out.printf(
                Locale.ROOT,
                "    %s%s %11s %14s%n",
                last,
                " ".repeat(Math.max(0, column - DisplayWidth.of(last))),
                Phrases.count(speaker.turns(), "turn"),
                Phrases.count(speaker.words(), "word"));
    }

    private static String listed(List<String> names) {
        int shown = names.size() <= MOST_NAMED + 1 ? names.size() : MOST_NAMED;
        String more = shown == names.size() ? "" : " and " + Phrases.number(names.size() - shown) + " more";
        return String.join(", ", names.subList(0, shown)) + more;
    }

    private Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        summary.marks().forEach((kind, count) -> kinds.put(kind.id(), count));
        return kinds;
    }

    private void counts(String label, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            line(
                    label,
                    counts.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + Phrases.number(entry.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Oddities that one and the same remedy mends stand together, the first few of them named. */
    private void oddities() {
        Map<String, List<Problem>> byRemedy = summary.ingested().oddities().stream()
                .collect(Collectors.groupingBy(Problem::remedy, LinkedHashMap::new, Collectors.toList()));
        byRemedy.forEach((remedy, alike) -> {
            int shown = alike.size() <= MOST_ALIKE + 1 ? alike.size() : MOST_ALIKE;
            alike.subList(0, shown).forEach(oddity -> line("odd", what(oddity)));
            if (shown < alike.size()) {
                line("", "and " + Phrases.number(alike.size() - shown) + " more like these");
            }
            line("", remedy);
        });
    }

    /** With the line, where the oddity has one: the file's name is above. */
    private String what(Problem oddity) {
        String name = summary.ingested().transcript().name() + ", ";
        return oddity.where().startsWith(name)
                ? oddity.where().substring(name.length()) + ": " + oddity.what()
                : oddity.what();
    }

    private void line(String label, String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(part -> lines.addAll(Lines.of(Safe.line(part), width - LABEL)));
        for (int i = 0; i < lines.size(); i++) {
            out.printf(Locale.ROOT, "  %-10s %s%n", i == 0 ? label : "", lines.get(i));
        }
    }
}
