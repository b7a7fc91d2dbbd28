package org.understory.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
import org.understory.analysis.Words;
import org.understory.ingest.Ingested;
import org.understory.ingest.Recognition;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Problem;
import org.understory.model.Timing;
import org.understory.model.Turn;

/** What {@code ingest} says of one file. */
final class ReadingNote {

    private ReadingNote() {}

    /** One speaker's share. */
    private static final class Share {
        private int turns;
        private int words;
    }

    static void print(Ingested ingested, PrintStream out) {
        List<Turn> turns = ingested.transcript().turns();
        Map<String, Share> speakers = new LinkedHashMap<>();
        int words = 0;
        int sentences = 0;
        for (Turn turn : turns) {
            int count = words(turn.text());
            Share share = speakers.computeIfAbsent(turn.speaker(), s -> new Share());
            share.turns++;
            share.words += count;
            words += count;
            sentences += turn.sentences().size();
        }
        out.println(Safe.line(ingested.transcript().name()));
        line(out, "format", format(ingested));
        line(
                out,
                "read",
                Phrases.count(turns.size(), "turn") + ", " + Phrases.count(sentences, "sentence") + ", "
                        + Phrases.count(words, "word")
                        + span(turns));
        String unnamed =
                speakers.containsKey("") ? "nobody is named for " + Phrases.count(speakers.get("").turns, "turn") : "";
        long named = speakers.keySet().stream().filter(s -> !s.isEmpty()).count();
        line(
                out,
                "speakers",
                named == 0 ? "nobody is named" : number(named) + (unnamed.isEmpty() ? "" : "; " + unnamed));
        speakers.forEach((name, share) -> {
            if (!name.isEmpty()) {
                out.printf(
                        Locale.ROOT,
                        "    %-32s %11s %14s%n",
                        Safe.line(name),
                        Phrases.count(share.turns, "turn"),
                        Phrases.count(share.words, "word"));
            }
        });
        aside(out, ingested);
        marks(out, turns);
        for (Problem oddity : ingested.oddities()) {
            line(out, "odd", oddity.what() + "\n" + oddity.remedy());
        }
        out.println();
    }

    private static String format(Ingested ingested) {
        Recognition recognition = ingested.recognition();
        String runnerUp = recognition.runnerUp().isEmpty()
                ? "nothing else came near"
                : "next " + recognition.runnerUp() + " " + recognition.runnerUpScore();
        String encoding = ingested.encoding().isEmpty() ? "" : ", " + ingested.encoding();
        return recognition.format() + " (score " + recognition.score() + " of 100; " + runnerUp + ")" + encoding;
    }

    private static String span(List<Turn> turns) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (Turn turn : turns) {
            Timing timing = turn.timing();
            if (timing.hasStart()) {
                first = Double.isNaN(first) ? timing.start() : Math.min(first, timing.start());
                double end = timing.hasEnd() ? timing.end() : timing.start();
                last = Double.isNaN(last) ? end : Math.max(last, end);
            }
        }
        return Double.isNaN(first) ? ", no times" : ", " + Clock.of(first) + " to " + Clock.of(last);
    }

    private static void marks(PrintStream out, List<Turn> turns) {
        Map<MarkKind, Long> counts = turns.stream()
                .flatMap(turn -> turn.marks().stream())
                .collect(Collectors.groupingBy(Mark::kind, () -> new EnumMap<>(MarkKind.class), Collectors.counting()));
        if (!counts.isEmpty()) {
            line(
                    out,
                    "marks",
                    counts.entrySet().stream()
                            .map(entry -> entry.getKey().id() + " " + number(entry.getValue()))
                            .collect(Collectors.joining(", ", "in speech: ", "")));
        }
    }

    private static void aside(PrintStream out, Ingested ingested) {
        if (!ingested.setAside().isEmpty()) {
            line(
                    out,
                    "set aside",
                    ingested.setAside().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        if (!ingested.transcript().metadata().isEmpty()) {
            line(
                    out,
                    "not speech",
                    String.join(", ", ingested.transcript().metadata().keySet()));
        }
    }

    private static void line(PrintStream out, String label, String text) {
        String[] lines = text.split("\n");
        out.printf(Locale.ROOT, "  %-10s %s%n", label, Safe.line(lines[0]));
        for (int i = 1; i < lines.length; i++) {
            out.printf(Locale.ROOT, "  %-10s %s%n", "", Safe.line(lines[i]));
        }
    }

    private static String number(long value) {
        return Phrases.number(value);
    }

    private static int words(String text) {
        return Words.count(text);
    }
}
