package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import org.understory.model.Mark;
import org.understory.model.Span;
import org.understory.model.Turn;

/** Takes the transcriber's asides out of what is quoted, and with each the white space that only held it. */
final class Asides {

    private Asides() {}

    /** What to leave out of a sentence, in order; nothing where the sentence holds nothing else. */
    static List<Span> in(Turn turn, Span sentence) {
        List<Span> asides = new ArrayList<>();
        int kept = sentence.length();
        for (Mark mark : turn.marks()) {
            if (mark.kind().isAside() && sentence.contains(mark.span())) {
                Span aside = widened(turn.text(), sentence, mark.span());
                asides.add(aside);
                kept -= aside.length();
            }
        }
        return kept <= 0 ? List.of() : asides;
    }

    /** The stretch of text without what is left out of it. */
    static String without(List<Span> asides, String text, Span stretch) {
        StringBuilder kept = new StringBuilder();
        int done = stretch.begin();
        for (Span aside : asides) {
            if (aside.end() > done && aside.begin() < stretch.end()) {
                kept.append(text, done, Math.max(done, aside.begin()));
                done = Math.min(aside.end(), stretch.end());
                kept.append(joinsWords(text, aside) ? " " : "");
            }
        }
        return kept.append(text, done, stretch.end()).toString();
    }

    private static boolean joinsWords(String text, Span aside) {
        return aside.begin() > 0
                && aside.end() < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(aside.begin()))
                && Character.isLetterOrDigit(text.codePointAt(aside.end()));
    }

    /** With the space before it, or at the start of the sentence the space after it; words on both sides stay apart. */
    private static Span widened(String text, Span sentence, Span mark) {
        int begin = mark.begin();
        int end = mark.end();
        boolean open = end < sentence.end() && Character.isLetterOrDigit(text.codePointAt(end));
        while (!open && begin > sentence.begin() && Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        while (begin == sentence.begin() && end < sentence.end() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new Span(begin, end);
    }
}
