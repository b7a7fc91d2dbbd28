package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * Measures the packed streams of a PDF before they are unpacked in earnest, one after the other through a small buffer,
 * so that none can fill the memory. Pictures are left out: they are large, and nobody unpacks them for their text.
 */
final class PdfStreams {

    private static final String BEGINS = "stream";
    private static final String ENDS = "endstream";
    private static final int DICTIONARY = 600;
    private static final long MOST_IN_ONE = 48L * 1024 * 1024;
    private static final long MOST = 512L * 1024 * 1024;
    private static final int MOST_LAYERS = 4;
    private static final int BUFFER = 64 * 1024;

    private PdfStreams() {}

    /**
     * Passes documents that are safe to open.
     *
     * @throws UserError where a stream or all of them unpack to more than a transcript could hold
     */
    static void check(Source source) {
        String file = new String(source.bytes(), StandardCharsets.ISO_8859_1);
        long total = 0;
        for (int at = file.indexOf(BEGINS); at >= 0; at = file.indexOf(BEGINS, at + BEGINS.length())) {
            int begin = dataAfter(file, at);
            if (begin >= 0 && !isPicture(file, at)) {
                long size = unpacked(source.bytes(), begin);
                total += size;
                if (size > MOST_IN_ONE || total > MOST) {
                    throw new UserError(
                            source.name(),
                            "unpacks to far more than a transcript could hold (a \"bomb\")",
                            "Do not trust this file. If you do, open it in a PDF viewer and save its text alone.");
                }
            }
        }
    }

    /** Where the stream's bytes begin, or -1 where this is the word at its end or no packed stream. */
    private static int dataAfter(String file, int word) {
        if (file.startsWith(ENDS, word - 3)) {
            return -1;
        }
        int begin = word + BEGINS.length();
        begin += begin < file.length() && file.charAt(begin) == '\r' ? 1 : 0;
        begin += begin < file.length() && file.charAt(begin) == '\n' ? 1 : 0;
        boolean packed = begin + 1 < file.length()
                && (file.charAt(begin) & 0x0f) == 8
                && (file.charAt(begin) * 256 + file.charAt(begin + 1)) % 31 == 0;
        return packed ? begin : -1;
    }

    private static boolean isPicture(String file, int word) {
        String before = file.substring(Math.max(0, word - DICTIONARY), word);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.contains("/Image") && dictionary.contains("/Width");
    }

    /** The size unpacked of a stream that may be packed several times over, as far as it is whole and no further. */
    private static long unpacked(byte[] bytes, int begin) {
        long total = 0;
        long size = 0;
        for (int layers = 1; layers <= MOST_LAYERS && size <= MOST_IN_ONE; layers++) {
            InputStream in = new ByteArrayInputStream(bytes, begin, bytes.length - begin);
            for (int i = 0; i < layers; i++) {
                in = new InflaterInputStream(in);
            }
            size = size(in);
            total += size;
            if (size == 0) {
                return total;
            }
        }
        return total;
    }

    private static long size(InputStream in) {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = in.read(buffer); n > 0 && size <= MOST_IN_ONE; n = in.read(buffer)) {
                size += n;
            }
        } catch (IOException damaged) {
            // the reader in earnest says so, or makes do with what came before
            return size;
        }
        return size;
    }
}
