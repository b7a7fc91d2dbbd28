package org.understory.ingest.format;

import java.util.List;

/**
 * Tells facts about an interview from speech where both are written {@code key: value}: the front of a file, or of one
 * interview in a file of several, often says {@code Moderator: Ana Lima} before {@code Moderator: Welcome.}
 */
final class FrontFacts {

    private final List<String> lines;
    private final List<LabelLine> labels;

    FrontFacts(List<String> lines, List<LabelLine> labels) {
        this.lines = lines;
        this.labels = labels;
    }

    /** Whether the line opens with a key that never is somebody: {@code Venue: the old library}. */
    boolean isFactLine(int index) {
        String words = Chars.strip(Markdown.plain(lines.get(index)));
        int colon = words.indexOf(':');
        return colon > 0 && Labels.isNobody(Chars.strip(words.substring(0, colon)));
    }

    /** Whether a line with a believed label is a fact all the same; asked only before anybody has spoken. */
    boolean isFact(int index) {
        LabelLine label = labels.get(index);
        if (label.rest().isEmpty() || !LabelCensus.isFact(label.rest())) {
            return false;
        }
        int next = nextFilled(index);
        boolean amongFacts = next >= 0 && isFactLine(next);
        boolean named = Labels.isRole(label.label())
                && Labels.looksLikeName(label.rest())
                && (label.rest().indexOf(' ') > 0 || isSame(label, next));
        return amongFacts || named;
    }

    private boolean isSame(LabelLine label, int next) {
        return next >= 0 && labels.get(next).label().equals(label.label());
    }

    private int nextFilled(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (!Chars.isBlank(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
