package org.understory.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.understory.ingest.Source;

/**
 * Tells files in Microsoft's older container (OLE2) apart by the names of the streams in them, without the library that
 * opens it.
 */
final class OldOffice {

    private static final String SIGNATURE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String BEGINNING = SIGNATURE.substring(0, 4);

    /** Names of streams, and the programs that write them. */
    private static final Map<String, String> STREAMS = new TreeMap<>(
            Map.of("Workbook", "Excel", "PowerPoint Document", "PowerPoint", "__nameid_version1.0", "Outlook"));

    private OldOffice() {}

    /** Whether the file is such a container, perhaps cut short. */
    static boolean is(Source source) {
        return source.binary() && source.startsWith(BEGINNING);
    }

    /** The program whose document the container holds, if it is another than Word, or empty. */
    static String otherProgram(Source source) {
        return STREAMS.entrySet().stream()
                .filter(stream -> contains(source, stream.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Whether the container holds a Word document. */
    static boolean isWord(Source source) {
        return is(source) && contains(source, "WordDocument") && !isLocked(source);
    }

    /** Whether the container is the wrapping that Office puts round a DOCX, XLSX or PPTX that a password locks. */
    static boolean isLocked(Source source) {
        return is(source) && contains(source, "EncryptedPackage");
    }

    /** Whether the word stands somewhere in the file in UTF-16LE, as names of streams do. */
    private static boolean contains(Source source, String word) {
        String all = new String(source.bytes(), StandardCharsets.ISO_8859_1);
        return all.contains(new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
