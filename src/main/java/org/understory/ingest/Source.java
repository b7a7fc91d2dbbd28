package org.understory.ingest;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A file's content, decoded once and asked about many times.
 *
 * @param name the transcript's name, for messages
 * @param bytes the file as it is
 * @param text the decoded text without byte order mark, line ends normalised to LF, soft hyphens dropped; empty for a
 *     binary file
 * @param charset the encoding that was settled on
 * @param binary whether the bytes are not text in any encoding that is tried
 */
public record Source(String name, byte[] bytes, String text, Charset charset, boolean binary) {

    /** The lines of the text without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }
}
