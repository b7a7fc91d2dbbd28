package org.understory.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Span;

/**
 * Finds the marks that transcribers and speech-to-text put into what people say: {@code [inaudible 00:10:35]},
 * {@code (laughs)}, {@code *(Pause)*}, {@code [?phrase?]}, {@code ****}, {@code ♪♪♪}.
 *
 * <p>Brackets hold many things that are no marks: names that were taken out, words an editor put in, asides of the
 * speaker. So what stands in square brackets is a mark if a plain word for one is in it ({@link MarkWords#anywhere}), what
 * stands in round or angle brackets only if all of its words belong to marks ({@link MarkWords#throughout}). No mark goes over a line end.
 */
public final class SpeechMarks {

    /** Every mark begins with one of these, or with {@link #TAPE}. */
    private static final String SIGNS = "[({<*\\\u2669\u266a\u266b\u266c\u266d\u266e\u266f";

    /** The two halves of the musical signs beyond U+FFFF; the first begins most other emoji, too. */
    private static final char MUSIC_FIRST = '\ud83c';

    private static final String MUSIC_SECOND = "\udfb5\udfb6\udfbc";

    private static final String TAPE = "BREAK IN ";

    private static final String NOTES = "\u2669-\u266f\\x{1F3B5}\\x{1F3B6}\\x{1F3BC}";

    /** Each alternative is one way of writing a mark. */
    private static final Pattern CANDIDATE = Pattern.compile("\\*{1,2}\\\\?\\((?<stage>[^()\n*]{1,200})\\)\\*{1,2}"
            + "|\\\\?\\[(?<square>[^\\[\\]\n]{1,120}?)\\\\?\\]"
            + "|\\\\?\\((?<round>[^()\n]{1,160}?)\\\\?\\)"
            + "|<(?<angle>[^<>\n]{1,40})>"
            + "|\\{(?<curly>[^{}\\\\\n]{0,40})\\}"
            + "|(?<song>[" + NOTES + "]+(?:[^\n" + NOTES + "]{1,200}[" + NOTES + "]+)?)"
            + "|(?<![\\p{L}\\p{N}*_])(?<mask>(?:\\p{L}?\\*{4,40}|\\p{L}\\*{2,3})\\p{L}{0,4})(?![\\p{L}\\p{N}*_])"
            + "|(?<![^\n ])" + TAPE + "(?i:tape|recording|audio)[^.\n]{0,80}");

    private SpeechMarks() {}

    /** The marks of a turn's text, in order; they never overlap. */
    public static List<Mark> in(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Optional<MarkKind> kind = kind(matcher);
            kind.ifPresent(known -> marks.add(new Mark(new Span(matcher.start(), matcher.end()), known)));
            // what a bracket that is no mark holds may hold one
            from = kind.isPresent() ? matcher.end() : matcher.start() + 1;
        }
        return List.copyOf(marks);
    }

    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == MUSIC_FIRST) {
                if (i + 1 < text.length() && MUSIC_SECOND.indexOf(text.charAt(i + 1)) >= 0) {
                    return true;
                }
            } else if ((c < 'A' || c == '[' || c == '\\' || c > 'z') && c != ' ' && SIGNS.indexOf(c) >= 0) {
                return true;
            }
        }
        return text.contains(TAPE);
    }

    private static Optional<MarkKind> kind(Matcher matcher) {
        if (matcher.group("square") != null) {
            return MarkWords.anywhere(matcher.group("square"));
        }
        if (matcher.group("round") != null) {
            return MarkWords.throughout(matcher.group("round"));
        }
        if (matcher.group("angle") != null) {
            return MarkWords.throughout(matcher.group("angle"));
        }
        if (matcher.group("stage") != null) {
            return MarkWords.throughout(matcher.group("stage")).or(() -> Optional.of(MarkKind.EVENT));
        }
        if (matcher.group("curly") != null) {
            return MarkWords.doubtful(matcher.group("curly"));
        }
        if (matcher.group("song") != null) {
            return Optional.of(MarkKind.MUSIC);
        }
        return Optional.of(matcher.group("mask") != null ? MarkKind.MASKED : MarkKind.EVENT);
    }
}
