package org.understory.study;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.understory.model.UserError;

/** Decodes the list of participants, which people save from spreadsheets in whatever encoding these prefer. */
final class ParticipantsText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ParticipantsText() {}

    /**
     * The text without its byte order mark: UTF-16 where a mark says so, else UTF-8 if it is that without a fault, else
     * windows-1252.
     *
     * @throws UserError where the bytes are no text
     */
    static String decode(String where, byte[] bytes) {
        for (Charset charset : candidates(bytes)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new UserError(
                where, "this is not text", "in the spreadsheet, save it as \"CSV UTF-8\" and give that file");
    }

    private static List<Charset> candidates(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, WINDOWS);
    }
}
