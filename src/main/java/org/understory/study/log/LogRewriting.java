package org.understory.study.log;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes a log anew without some passages: the one exception to logs only ever growing, for a person who withdraws. Lines
 * that were set aside go too, for nobody can tell whose words are in them.
 */
public final class LogRewriting {

    private LogRewriting() {}

    /**
     * The entries that stay.
     *
     * @param entries all entries of the study
     * @param place the passage to point at instead, or the same; null for one whose entries go, with all that is about
     *     them
     * @param transcript what a transcript is called now
     */
    public static List<LogEntry> without(
            List<LogEntry> entries, UnaryOperator<Selector> place, UnaryOperator<String> transcript) {
        Set<String> gone = new HashSet<>();
        for (LogEntry entry : entries) {
            if (entry.act().passage().filter(at -> place.apply(at) == null).isPresent()) {
                gone.add(entry.id());
            }
        }
        int before;
        do {
            before = gone.size();
            entries.stream()
                    .filter(entry -> entry.act().target().filter(gone::contains).isPresent())
                    .forEach(entry -> gone.add(entry.id()));
        } while (gone.size() > before);
        List<LogEntry> left =
                entries.stream().filter(entry -> !gone.contains(entry.id())).toList();
        return renamed(left, place, transcript, UnaryOperator.identity());
    }

    private static Act pointing(Act act, Selector at) {
        if (act instanceof Act.Code code) {
            return new Act.Code(at, code.theme());
        }
        if (act instanceof Act.Judge judge) {
            return new Act.Judge(at, judge.theme(), judge.verdict());
        }
        if (act instanceof Act.Retag retag) {
            return new Act.Retag(at, retag.from(), retag.theme());
        }
        return act instanceof Act.Memo memo ? new Act.Memo(at, memo.theme()) : act;
    }

    /**
     * The same entries about renamed things.
     *
     * @param place the passage to point at instead
     * @param transcript what a transcript is called now
     * @param note what a note says now
     */
    public static List<LogEntry> renamed(
            List<LogEntry> entries,
            UnaryOperator<Selector> place,
            UnaryOperator<String> transcript,
            UnaryOperator<String> note) {
        return entries.stream()
                .map(entry -> new LogEntry(
                        entry.id(),
                        entry.time(),
                        entry.coder(),
                        now(entry.act(), place, transcript),
                        note.apply(entry.note()),
                        entry.codebook()))
                .toList();
    }

    private static Act now(Act act, UnaryOperator<Selector> place, UnaryOperator<String> transcript) {
        if (act instanceof Act.Finish finish) {
            return new Act.Finish(transcript.apply(finish.in()), finish.at().map(place), finish.blind());
        }
        return act.passage().map(place).map(at -> pointing(act, at)).orElse(act);
    }

    /** The bytes of a log with these entries. */
    public static byte[] bytes(List<LogEntry> entries) {
        return entries.stream()
                .map(entry -> EntryJson.write(entry) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
