package org.understory.study.pseudonym;

import java.util.ArrayList;
import java.util.List;
import org.understory.model.Span;

/** A text with pseudonyms, which knows where its passages stood. */
public final class Replaced {

    private final String text;
    private final List<Change> changes;

    private Replaced(String text, List<Change> changes) {
        this.text = text;
        this.changes = List.copyOf(changes);
    }

    private record Change(Span was, Span now) {}

    /** The text as it is now. */
    public String text() {
        return text;
    }

    /** How many names were replaced. */
    public int count() {
        return changes.size();
    }

    /** The passage as it stands now; one that cuts a name holds its pseudonym whole. */
    public Span now(Span was) {
        return new Span(now(was.begin(), false), now(was.end(), true));
    }

    private int now(int offset, boolean end) {
        int moved = offset;
        for (Change change : changes) {
            if (offset >= change.was().end()) {
                moved = offset + change.now().end() - change.was().end();
            } else if (offset > change.was().begin()) {
                return end ? change.now().end() : change.now().begin();
            }
        }
        return moved;
    }

    /** Makes a text from left to right. */
    static final class Builder {

        private final String was;
        private final StringBuilder now = new StringBuilder();
        private final List<Change> changes = new ArrayList<>();
        private int done;

        Builder(String was) {
            this.was = was;
        }

        void put(int begin, int end, String pseudonym) {
            now.append(was, done, begin);
            int from = now.length();
            now.append(pseudonym);
            changes.add(new Change(new Span(begin, end), new Span(from, now.length())));
            done = end;
        }

        Replaced build() {
            return new Replaced(now.append(was, done, was.length()).toString(), changes);
        }
    }
}
