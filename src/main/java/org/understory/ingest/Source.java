package org.understory.ingest;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;

/**
 * A file's content, decoded once and asked about many times.
 *
 * @param name the transcript's name, for messages
 * @param bytes the file as it is
 * @param text the decoded text without byte order mark, line ends normalised to LF, soft hyphens dropped; empty for a
 *     binary file
 * @param lines the lines of the text without their ends; the line numbered {@code n} in messages is at {@code n - 1}
 * @param charset the encoding that was settled on
 * @param binary whether the bytes are not text in any encoding that is tried
 * @param choices what a person decided about the reading
 * @param looks what readers have found out about the text
 */
public record Source(
        String name,
        byte[] bytes,
        String text,
        List<String> lines,
        Charset charset,
        boolean binary,
        Choices choices,
        Looks looks) {

    /** Freezes the lines. */
    public Source {
        lines = List.copyOf(lines);
    }

    /** A file that no reader has looked at. */
    public Source(
            String name,
            byte[] bytes,
            String text,
            List<String> lines,
            Charset charset,
            boolean binary,
            Choices choices) {
        this(name, bytes, text, lines, charset, binary, choices, new Looks());
    }

    /** The same file with other text in place of its own: what a document's reader hands on to a reader of text. */
    public Source withText(String other) {
        return new Source(name, bytes, other, other.lines().toList(), charset, false, choices);
    }

    /** The same file, read as a person decided. */
    public Source withChoices(Choices other) {
        return new Source(name, bytes, text, lines, charset, binary, other, looks);
    }

    /**
     * What a look at the text finds: taken once, however many readers ask for it.
     *
     * @param kind what is found, of which there is one for each text
     * @param look depends on nothing but the source
     */
    public <T> T once(Class<T> kind, Function<Source, T> look) {
        return looks.once(kind, () -> look.apply(this));
    }

    /** At most so many characters from the start of the text: enough for most questions about a format. */
    public String head(int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /** Whether the bytes begin with these, each given as a character below 256. */
    public boolean startsWith(String signature) {
        if (bytes.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
