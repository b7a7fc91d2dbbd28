package org.understory.ingest.format;

import java.util.function.Consumer;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.format.MachineNoise.Unit;

/**
 * Makes units of single words: what one speaker says without another between, and of an unnamed voice what it says
 * without a long pause. Punctuation attaches to the word before it, opening marks to the word after.
 */
final class SpokenWords {

    /** Seconds of silence that end what an unnamed voice says. */
    private static final double PAUSE = 2;

    private static final String OPENING = "¿¡([{“„«";
    private static final String CLOSING = ",.;:!?…)]}”»、。，！？；：؟،।";

    private final Consumer<Unit> sink;
    private final String space;
    private final StringBuilder text = new StringBuilder();
    private SpokenWord first;
    private double end = Double.NaN;
    private String opening = "";

    SpokenWords(DraftBuilder draft) {
        this(draft, " ");
    }

    /** @param space what stands between two words: nothing in some languages */
    SpokenWords(DraftBuilder draft, String space) {
        this(unit -> draft.turn(unit.line(), unit.turn()), space);
    }

    /** @param sink takes the units, in order */
    SpokenWords(Consumer<Unit> sink, String space) {
        this.sink = sink;
        this.space = space;
    }

    void add(SpokenWord word) {
        if (word.text().isEmpty()) {
            return;
        }
        if (isMark(word.text())) {
            mark(word.text());
            return;
        }
        if (first != null && ends(word)) {
            flush();
        }
        first = first == null ? word : first;
        append(word.text());
        end = Double.isNaN(word.end()) ? end : word.end();
    }

    /** Whether this cannot be said by itself: a comma, a question mark, a bracket. */
    private static boolean isMark(String text) {
        return text.length() <= 3 && text.chars().allMatch(c -> CLOSING.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0);
    }

    /** Adds punctuation where it belongs. */
    void mark(String mark) {
        if (OPENING.contains(mark)) {
            opening += mark;
        } else if (first != null) {
            text.append(mark);
        }
    }

    private void append(String word) {
        text.append(text.length() == 0 ? "" : space).append(opening).append(word);
        opening = "";
    }

    private boolean ends(SpokenWord word) {
        return !first.speaker().equals(word.speaker()) || (first.speaker().isEmpty() && word.start() - end > PAUSE);
    }

    /** Ends the unit; the next word begins another. */
    void flush() {
        if (first != null) {
            sink.accept(new Unit(
                    first.line(),
                    DraftTurn.speech(first.speaker(), JsonReader.timing(first.start(), end), text.toString())));
        }
        text.setLength(0);
        first = null;
        end = Double.NaN;
    }
}
