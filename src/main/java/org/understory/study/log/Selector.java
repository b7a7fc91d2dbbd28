package org.understory.study.log;

import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/**
 * A passage of a transcript as the W3C Web Annotation model points at text: by position and by quotation at once, so that
 * it is found again when the transcript was corrected.
 *
 * @param transcript the transcript's name
 * @param turn the turn's number when the passage was chosen: a hint, for turns may be renumbered
 * @param begin where the passage begins in the turn's text, in code points
 * @param end where it ends, exclusive, in code points
 * @param exact the passage itself
 * @param prefix up to {@value #CONTEXT} code points before it in the turn
 * @param suffix up to {@value #CONTEXT} code points after it in the turn
 */
public record Selector(String transcript, int turn, int begin, int end, String exact, String prefix, String suffix) {

    /** How many code points of context are kept on each side. */
    public static final int CONTEXT = 32;

    /** Insists on a passage. */
    public Selector {
        if (transcript.isEmpty() || turn < 1 || begin < 0 || exact.isEmpty()) {
            throw new IllegalArgumentException("a selector names a transcript, a turn and a passage of it");
        }
        if (end - begin != exact.codePointCount(0, exact.length())) {
            throw new IllegalArgumentException("a selector's position is as long as its quotation");
        }
    }

    /** Points at a stretch of a turn; one that cuts a character in two is widened to hold it whole. */
    public static Selector of(Transcript transcript, Turn turn, Span span) {
        String text = turn.text();
        int begin = cutsCharacter(text, span.begin()) ? span.begin() - 1 : span.begin();
        int end = cutsCharacter(text, span.end()) ? span.end() + 1 : span.end();
        int first = text.codePointCount(0, begin);
        int length = text.codePointCount(begin, end);
        int before = text.offsetByCodePoints(begin, -Math.min(CONTEXT, first));
        int left = text.codePointCount(end, text.length());
        int after = text.offsetByCodePoints(end, Math.min(CONTEXT, left));
        return new Selector(
                transcript.name(),
                turn.number(),
                first,
                first + length,
                text.substring(begin, end),
                text.substring(before, begin),
                text.substring(end, after));
    }

    private static boolean cutsCharacter(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }
}
