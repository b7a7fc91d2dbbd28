package org.understory.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.understory.model.Problem;

/**
 * Bytes as normal text while they stream by. Its encoding was settled by the head of the file; bytes further down that
 * are none in it are read as windows-1252 and counted, and so are NUL characters, which are left out.
 */
final class StreamedText extends Reader {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);

    /** What is ready to be handed out, and from where. */
    private String ready = "";

    private int at;
    private String carried = "";
    private boolean ended;
    private long malformed;
    private long nuls;

    StreamedText(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (at == ready.length()) {
            if (ended) {
                return -1;
            }
            advance();
        }
        int count = Math.min(length, ready.length() - at);
        ready.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    private void advance() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        chars.clear();
        decode();
        String text = carried + chars.flip();
        // whether a carriage return ends a line or a line feed does, its neighbours say
        int end = text.length();
        while (!ended && end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        carried = text.substring(end);
        ready = Decoder.normalise(withoutNuls(text.substring(0, end)));
        at = 0;
    }

    /** No encoding that is tried gives more characters than bytes, so there is always room. */
    private void decode() {
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (result.isError()) {
            byte[] wrong = new byte[result.length()];
            bytes.get(wrong);
            malformed += wrong.length;
            chars.put(new String(wrong, charset.equals(StandardCharsets.UTF_8) ? Decoder.WINDOWS_1252 : charset));
            result = decoder.decode(bytes, chars, ended);
        }
    }

    private String withoutNuls(String text) {
        if (text.indexOf('\0') < 0) {
            return text;
        }
        nuls += text.chars().filter(c -> c == 0).count();
        return text.replace("\0", "");
    }

    List<Problem> oddities(String name) {
        List<Problem> oddities = new ArrayList<>();
        if (malformed > 0) {
            oddities.add(new Problem(
                    name,
                    "begins in " + charset.name() + ", but " + malformed + (malformed == 1 ? " byte" : " bytes")
                            + " further down could not be read so and were taken for windows-1252",
                    "Look at an accented letter or a curly quote; if it is wrong, save the file as UTF-8."));
        }
        if (nuls > 0) {
            oddities.add(new Problem(
                    name,
                    nuls + (nuls == 1 ? " NUL character was" : " NUL characters were") + " left out",
                    "Text has none; if words are missing, export the file again."));
        }
        return oddities;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
