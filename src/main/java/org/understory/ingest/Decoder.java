package org.understory.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * From bytes to text, without guessing: byte order mark, then strict UTF-8, then UTF-16 known by where its zero bytes
 * stand, then windows-1252. A strict UTF-8 decoder that fails is a better test than statistics on a short file.
 */
public final class Decoder {

    /** What Word's "plain text" and many older Windows tools write. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char VERTICAL_TAB = '\u000b';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    /** One control character in so many marks a binary file. */
    private static final int CONTROLS_ONE_IN = 300;

    /** How many bytes are looked at for the pattern of UTF-16. */
    private static final int SAMPLE = 4096;

    private Decoder() {}

    /** Decodes a file; bytes that are no text in any of the encodings give a binary source with empty text. */
    public static Source decode(String name, byte[] bytes) {
        Charset charset = charsetOf(bytes);
        Optional<String> decoded = startsAsBinary(bytes) ? Optional.empty() : text(bytes, charset);
        String text = decoded.map(Decoder::normalise).orElse("");
        return new Source(name, bytes, text, text.lines().toList(), charset, decoded.isEmpty(), Choices.NONE);
    }

    private static Charset charsetOf(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return byZeroBytes(bytes)
                .orElseGet(() ->
                        strictly(bytes, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    /** Western text in UTF-16 has a zero byte in nearly every second place and hardly any in the others. */
    private static Optional<Charset> byZeroBytes(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        if (pairs < 2 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (odd * 10 >= pairs * 4 && even * 20 <= pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even * 10 >= pairs * 4 && odd * 20 <= pairs ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<String> text(byte[] bytes, Charset charset) {
        String text = strictly(bytes, charset).orElseGet(() -> new String(bytes, charset));
        return looksBinary(text) ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** Files whose first bytes name them, and which may hold so much text that counting would not find them out. */
    private static boolean startsAsBinary(byte[] bytes) {
        return startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, '%', 'P', 'D', 'F', '-');
    }

    private static boolean looksBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            controls += isControl(c) ? 1 : 0;
        }
        return controls > 0 && controls * (long) CONTROLS_ONE_IN > text.length();
    }

    /** Tab, line ends, page breaks, escape and CHAT's media bullet (U+0015) occur in real text files. */
    private static boolean isControl(char c) {
        return c < ' ' && !(c >= '\t' && c <= '\r') && c != 0x15 && c != 0x1b;
    }

    /** Line ends as LF, and without soft hyphens and byte order marks. */
    static String normalise(String text) {
        if (isNormal(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' -> {
                    // CR CR LF, which some chat logs have, is one line end
                    int after = i + 1 < text.length() && text.charAt(i + 1) == '\r' ? i + 2 : i + 1;
                    boolean lineFeed = after < text.length() && text.charAt(after) == '\n';
                    i = lineFeed ? after : i;
                    out.append('\n');
                }
                case VERTICAL_TAB, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> out.append('\n');
                case SOFT_HYPHEN, BYTE_ORDER_MARK -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isNormal(String text) {
        return List.of('\r', VERTICAL_TAB, LINE_SEPARATOR, PARAGRAPH_SEPARATOR, SOFT_HYPHEN, BYTE_ORDER_MARK).stream()
                .noneMatch(c -> text.indexOf(c) >= 0);
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
