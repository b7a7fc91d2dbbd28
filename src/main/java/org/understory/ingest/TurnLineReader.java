package org.understory.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/** Reads the lines that {@link TurnJson} writes, or another program in their stead: nothing in them is trusted. */
final class TurnLineReader {

    private final String where;
    private final Map<String, Map<Integer, Turn>> turns = new LinkedHashMap<>();
    private final Map<String, String> formats = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int number;
    private boolean whole = true;

    TurnLineReader(String where) {
        this.where = where;
    }

    void accept(String line) {
        number++;
        if (line.isBlank()) {
            return;
        }
        try {
            keep(TurnLine.parse(line));
        } catch (TurnLine.MalformedException malformed) {
            problems.add(TurnLine.problem(where, number, malformed));
        }
    }

    TurnLines finish() {
        List<Transcript> transcripts = new ArrayList<>();
        turns.forEach((name, numbered) -> transcripts.add(
                new Transcript(name, formats.get(name), List.copyOf(numbered.values()), Map.of(), Map.of())));
        return new TurnLines(transcripts, problems, whole);
    }

    private void keep(TurnLine line) throws TurnLine.MalformedException {
        formats.putIfAbsent(line.transcript(), line.format());
        Turn turn = line.turn();
        whole &= line.whole();
        if (turns.computeIfAbsent(line.transcript(), n -> new TreeMap<>()).putIfAbsent(turn.number(), turn) != null) {
            throw new TurnLine.MalformedException(
                    "gives turn " + turn.number() + " of " + line.transcript() + " once more");
        }
    }
}
