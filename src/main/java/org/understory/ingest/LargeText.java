package org.understory.ingest;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.understory.model.Problem;

/**
 * A file too large to be held: its head, by which format and encoding are told, and all of its text as it streams by.
 */
final class LargeText implements Closeable {

    /** Bytes of the head: enough to tell any format. */
    private static final int HEAD = 1 << 20;

    private final String name;
    private final Source head;
    private final StreamedText text;

    private LargeText(String name, Source head, StreamedText text) {
        this.name = name;
        this.head = head;
        this.text = text;
    }

    /** Opens a file and reads its head. */
    static LargeText open(TranscriptFile file) throws IOException {
        InputStream in = Files.newInputStream(file.path());
        try {
            byte[] first = in.readNBytes(HEAD);
            Source head = Decoder.decode(file.name(), whole(first));
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), in);
            return new LargeText(file.name(), head, new StreamedText(all, head.charset()));
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    /** Without a last character that the head may have cut in two: up to the last line feed, or else an even number. */
    private static byte[] whole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        // a line feed of UTF-16LE has its second byte still to come
        boolean wide = end > 0 && end < bytes.length && bytes[end] == 0 && end % 2 == 1;
        end += wide ? 1 : 0;
        return Arrays.copyOf(bytes, end == 0 ? cutBeforeLead(bytes) : end);
    }

    private static int cutBeforeLead(byte[] bytes) {
        int end = bytes.length & ~1;
        for (int i = 0; i < 4 && end > 2 && bytes[end - 1] < 0; i++) {
            end -= 2;
        }
        return end;
    }

    Source head() {
        return head;
    }

    Reader text() {
        return text;
    }

    /** What was odd in the text, once it was read to its end. */
    List<Problem> oddities() {
        return text.oddities(name);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
