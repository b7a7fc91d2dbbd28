package org.understory.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringReader;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * JSON as it is parsed here: a token at a time, within limits that no transcript comes near, and lenient where tools
 * are known to be wrong ({@code NaN}, raw control characters).
 */
final class JsonText {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 20_000_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1000;

    /** Half of {@code false} or of a short number at the end is a fault at its beginning. */
    private static final int LONGEST_WORD = 8;

    /** Names are not shared between files, so that nobody's choice of names can slow the next file down. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonText() {}

    /** Whether the text begins as JSON does: an object, or a list of objects or strings. */
    static boolean isMeant(Source source) {
        if (source.binary()) {
            return false;
        }
        String text = source.text();
        int first = next(text, 0);
        int second = next(text, first + 1);
        if (second >= text.length()) {
            return false;
        }
        char inside = text.charAt(second);
        return switch (text.charAt(first)) {
            case '{' -> inside == '"' || inside == '}';
            case '[' -> inside == '"' || inside == '{';
            default -> false;
        };
    }

    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && Chars.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static JsonParser parser(Source source) throws IOException {
        return FACTORY.createParser(new StringReader(source.text()));
    }

    /** What is wrong with JSON that cannot be parsed, and where. */
    static UserError fault(Source source, JsonProcessingException fault) {
        String name = source.name();
        JsonLocation at = fault.getLocation();
        String where = at == null ? name : name + ", line " + at.getLineNr() + ", column " + at.getColumnNr();
        if (fault instanceof JsonEOFException || isAtEnd(source, at)) {
            return new UserError(
                    where, "is JSON that is cut short: the file ends here", "Download or export it again, whole.");
        }
        if (fault instanceof StreamConstraintsException) {
            return new UserError(
                    where,
                    "is JSON beyond all measure: more than " + DEEPEST + " levels deep, or a name, number or text"
                            + " longer than any transcript has",
                    "Make sure that it is a transcript, and export it again.");
        }
        return new UserError(
                where,
                "is not valid JSON from here on",
                "If it was edited by hand, mend it here; else download or export it again.");
    }

    /** The parser has more than one kind of fault for an end that comes too soon. */
    private static boolean isAtEnd(Source source, JsonLocation at) {
        String text = source.text().stripTrailing();
        boolean closed = text.endsWith("}") || text.endsWith("]");
        return at != null && at.getCharOffset() >= text.length() - (closed ? 0 : LONGEST_WORD);
    }

    /** Words free of what JSON may hide in them: other line ends, invisible characters, halves of characters. */
    static String clean(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
                out.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\ufffd');
            } else if (c == '\r' || c == '\u000b' || c == '\u2028' || c == '\u2029') {
                out.append(c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c != '\u00ad' && c != '\ufeff') {
                out.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
