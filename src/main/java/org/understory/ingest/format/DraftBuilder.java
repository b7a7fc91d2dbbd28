package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Problem;
import org.understory.model.StartKind;
import org.understory.model.TurnKind;

/** Collects what a reader finds, and notices what is odd in any format: times that run backwards, missing labels. */
final class DraftBuilder {

    /** More of one kind of complaint than this helps nobody. */
    private static final int MOST_REFUSED = 20;

    private final String name;
    private final List<DraftTurn> turns = new ArrayList<>();
    private final Consumer<DraftTurn> sink;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, Integer> setAside = new LinkedHashMap<>();
    private final List<Problem> oddities = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();
    private int refusedUnsaid;
    private double latestStart = Double.NEGATIVE_INFINITY;
    private int backwards;
    private int firstBackwards;
    private int units;
    private int speech;
    private int nameless;

    DraftBuilder(String name) {
        this.name = name;
        this.sink = turns::add;
    }

    /** A builder that hands each unit on at once and keeps none. */
    DraftBuilder(String name, Consumer<DraftTurn> sink) {
        this.name = name;
        this.sink = sink;
    }

    /** Adds a unit that begins on this line, from 1. */
    void turn(int line, DraftTurn turn) {
        sink.accept(turn);
        units++;
        if (turn.kind() == TurnKind.SPEECH) {
            speech++;
            nameless += turn.speaker().isEmpty() ? 1 : 0;
        }
        double start = turn.timing().start();
        if (turn.timing().kind() != StartKind.OFFSET || Double.isNaN(start)) {
            return;
        }
        if (start < latestStart || turn.timing().end() < start) {
            firstBackwards = backwards == 0 ? line : firstBackwards;
            backwards++;
        }
        latestStart = Math.max(start, latestStart);
    }

    boolean hasTurns() {
        return units > 0;
    }

    /** Whether no title has been met. */
    boolean isUntitled() {
        return !metadata.containsKey("title");
    }

    /** Adds a fact; a further value under the same key goes on a line of its own. */
    void metadata(String key, String value) {
        String words = Chars.strip(value);
        if (!words.isEmpty()) {
            metadata.merge(key, words, (before, more) -> before + "\n" + more);
        }
    }

    void metadata(Map<String, String> facts) {
        facts.forEach(this::metadata);
    }

    void setAside(String what) {
        setAside.merge(what, 1, Integer::sum);
    }

    void oddity(int line, String what, String remedy) {
        oddities.add(new Problem(where(line), what, remedy));
    }

    /** Notes a part of the file that could not be read. */
    void refuse(int line, String what, String remedy) {
        refuse(new Problem(where(line), what, remedy));
    }

    /** Notes a part of the file that could not be read, in the words of whoever found it. */
    void refuse(Problem problem) {
        if (refused.size() < MOST_REFUSED) {
            refused.add(problem);
        } else {
            refusedUnsaid++;
        }
    }

    Draft finish() {
        List<Problem> odd = new ArrayList<>();
        if (backwards > 0) {
            odd.add(new Problem(
                    where(firstBackwards),
                    backwards == 1
                            ? "a time runs backwards"
                            : "times run backwards in " + backwards + " places, here first",
                    "The order of the file was kept. If parts were moved by hand, check this one."));
        }
        unlabelled(odd);
        odd.addAll(oddities);
        if (refusedUnsaid > 0) {
            refused.add(new Problem(
                    name, refusedUnsaid + " more places could not be read", "Mend the ones above and try again."));
        }
        return new Draft(turns, metadata, setAside, odd, refused);
    }

    private void unlabelled(List<Problem> odd) {
        if (nameless > 0 && nameless < speech) {
            odd.add(new Problem(
                    name,
                    nameless + " of " + speech + " units name no speaker",
                    "They were kept as turns of nobody; write the names into the file if you know them."));
        }
    }

    private String where(int line) {
        return line > 0 ? name + ", line " + line : name;
    }
}
