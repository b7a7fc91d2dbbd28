package org.understory.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.understory.model.Span;
import org.understory.model.Turn;

/** What a sentence is called wherever it is quoted, so that it can be found again. */
public final class QuoteId {

    private static final int DIGITS = 8;

    private QuoteId() {}

    /**
     * The first eight hexadecimal digits of the SHA-256 of transcript, turn, begin, end (code points of the turn's text)
     * and the words themselves, in UTF-8 with a line feed after each but the last.
     */
    public static String of(String transcript, Turn turn, Span span) {
        String text = turn.text();
        int begin = text.codePointCount(0, span.begin());
        int end = begin + text.codePointCount(span.begin(), span.end());
        String source = String.join(
                "\n",
                transcript,
                Integer.toString(turn.number()),
                Integer.toString(begin),
                Integer.toString(end),
                span.of(text));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
