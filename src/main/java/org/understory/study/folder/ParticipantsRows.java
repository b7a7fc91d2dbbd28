package org.understory.study.folder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;
import org.understory.model.Voice;
import org.understory.study.Cast;
import org.understory.study.Roster;

/**
 * Adds rows for speakers that a list of participants lacks. What stands in the list stays byte for byte as it is, with its
 * order, quoting, encoding of line ends and comments.
 */
public final class ParticipantsRows {

    /** The header of a new list. */
    public static final String HEADER = "speaker,aliases,department,role,part\n";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private ParticipantsRows() {}

    /** The labels of people who speak and are not in the list, in the order in which they are first heard. */
    public static List<String> missing(
            List<Transcript> transcripts, List<Participant> listed, List<String> facilitators) {
        Cast cast = new Cast(Roster.of(listed, facilitators));
        Set<String> names = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                Voice voice = cast.apply(transcript, turn);
                if (voice.standing() == Voice.Standing.NAMED && keys.add(voice.key())) {
                    names.add(voice.name());
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * The list with rows for more people at its end, in the encoding it is in.
     *
     * @param bytes the list as it is; perhaps empty
     * @param names whom to add
     * @param part what they are
     * @throws UserError if it is in UTF-16, which rows cannot be added to
     */
    public static byte[] add(byte[] bytes, List<String> names, Part part) {
        if (names.isEmpty()) {
            return bytes;
        }
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        StringBuilder more = new StringBuilder(text.isBlank() ? HEADER : "");
        String header = (text + more)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        if (!text.isEmpty() && !text.endsWith("\n")) {
            more.append(lineEnd);
        }
        names.forEach(name -> more.append(row(header, name, part)).append(lineEnd));
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(bytes);
        list.writeBytes(more.toString().getBytes(charset));
        return list.toByteArray();
    }

    /**
     * The list without the rows of a person; all else stays byte for byte.
     *
     * @param name as the list has it
     */
    public static byte[] remove(byte[] bytes, String name) {
        Charset charset = charset(bytes);
        StringBuilder kept = new StringBuilder();
        StringBuilder record = new StringBuilder();
        for (String line : new String(bytes, charset).split("(?<=\n)")) {
            record.append(line);
            boolean open = record.chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                kept.append(holds(record.toString(), name) ? "" : record);
                record.setLength(0);
            }
        }
        return kept.append(record).toString().getBytes(charset);
    }

    /** Whether a cell of a row is the name. */
    private static boolean holds(String row, String name) {
        for (String cell : row.strip().split("[,;\t](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String text = cell.strip();
            boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
            if ((quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text)
                    .strip()
                    .equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            throw new UserError(
                    "participants.csv", "is in UTF-16, to which no rows were added", "save it as \"CSV UTF-8\"");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    private static String row(String header, String name, Part part) {
        char separator = header.indexOf(',') >= 0
                ? ','
                : header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        List<String> columns = List.of(header.split(String.valueOf(separator), -1));
        List<String> cells = new ArrayList<>();
        Map<String, String> known = Map.of("speaker", name, "name", name, "participant", name);
        boolean named = false;
        for (String column : columns) {
            String title = column.replace("\"", "")
                    .replace(String.valueOf(MARK), "")
                    .strip()
                    .toLowerCase(java.util.Locale.ROOT);
            boolean isName = !named && known.containsKey(title);
            named |= isName;
            cells.add(
                    isName
                            ? cell(name, separator)
                            : title.equals("part") && part == Part.FACILITATOR ? "facilitator" : "");
        }
        return String.join(String.valueOf(separator), cells);
    }

    private static String cell(String text, char separator) {
        boolean plain = text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
