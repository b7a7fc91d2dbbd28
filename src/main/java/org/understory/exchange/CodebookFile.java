package org.understory.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.understory.model.UserError;

/**
 * A file that may hold a codebook, decoded: byte order mark dropped, line ends normalised to {@code \n}. Text that is not
 * UTF-8 is read as windows-1252, which is what spreadsheets and older tools save.
 */
public final class CodebookFile {

    /** No codebook is larger. */
    public static final int MOST_BYTES = 32 << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final String source;
    private final byte[] bytes;
    private final String text;

    private CodebookFile(String source, byte[] bytes, String text) {
        this.source = source;
        this.bytes = bytes;
        this.text = text;
    }

    /**
     * Decodes a file.
     *
     * @param source what to call it in messages
     * @param bytes its content
     * @throws UserError if it is empty, too large or no text
     */
    public static CodebookFile of(String source, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UserError(
                    source,
                    "is larger than a codebook can be (32 MB)",
                    "check that this is the codebook and not a transcript or a project");
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            throw new UserError(
                    source,
                    "is a compressed file (.qdpx, .xlsx and .docx are), not a codebook",
                    "export the codebook alone, as .qdc or CSV, from the program it comes from");
        }
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UserError(source, "is a binary file, not a codebook", "export the codebook as text, CSV or .qdc");
        }
        if (text.isBlank()) {
            throw new UserError(source, "is empty", "export the codebook again");
        }
        return new CodebookFile(source, bytes.clone(), text);
    }

    private static String decode(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        } else if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16BE;
        }
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS_1252);
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What to call it in messages. */
    public String source() {
        return source;
    }

    /** The text, which is not blank. */
    public String text() {
        return text;
    }

    /** The lines, without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /** The bytes as they were, for formats that state their own encoding. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file's name without folders and ending: the name of a codebook that has none of its own. */
    public String title() {
        String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The first 12 hexadecimal digits of the SHA-256 of the bytes. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
