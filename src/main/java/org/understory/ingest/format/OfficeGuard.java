package org.understory.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * Looks a document that is a ZIP file over before it is taken apart: is it whole, does it blow up, does it reach for
 * other files? Entries are counted and measured as they are inflated, whatever sizes they claim, and none is ever written
 * anywhere, so that their names do not matter.
 */
final class OfficeGuard {

    /** More text than anybody could say; the parser needs many times as much memory. */
    private static final long MOST_XML = 48L * 1024 * 1024;

    private static final long MOST_TOTAL = 512L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5000;

    /** An entry as large as this may not be more times the size of the whole file than {@link #MOST_RATIO}. */
    private static final long LARGE = 8L * 1024 * 1024;

    private static final long MOST_RATIO = 300;
    private static final int PROLOGUE = 4096;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /** A Word document. */
    static final OfficeGuard WORD = new OfficeGuard("a Word document", "Word", ZipPeek.DOCUMENT);

    /** An Excel workbook. */
    static final OfficeGuard EXCEL = new OfficeGuard("an Excel workbook", "Excel", ZipPeek.WORKBOOK);

    /** A text in OpenDocument. */
    static final OfficeGuard OPEN_DOCUMENT = new OfficeGuard("an OpenDocument text", "LibreOffice", "content.xml");

    private final String what;
    private final String program;
    private final String mainPart;

    private OfficeGuard(String what, String program, String mainPart) {
        this.what = what;
        this.program = program;
        this.mainPart = mainPart;
    }

    /**
     * Passes documents that are safe to open.
     *
     * @throws UserError where the document is damaged, too large inside or declares a document type
     */
    void check(Source source) {
        if (!hasEnd(source.bytes())) {
            throw damaged(source.name());
        }
        boolean document = false;
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                document |= entry.getName().equals(mainPart);
                total += entry(source, zip, entry);
                if (++entries > MOST_ENTRIES || total > MOST_TOTAL) {
                    throw bomb(source.name());
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged(source.name());
        }
        if (!document) {
            throw damaged(source.name());
        }
    }

    private long entry(Source source, ZipInputStream zip, ZipEntry entry) throws IOException {
        String part = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = part.endsWith(".xml") || part.endsWith(".rels");
        byte[] head = zip.readNBytes(PROLOGUE);
        if (xml && new String(head, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw documentType(source.name(), entry.getName());
        }
        long most = xml ? MOST_XML : MOST_TOTAL;
        long size = head.length;
        byte[] buffer = new byte[64 * 1024];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size += n;
            if (size > most || (size > LARGE && size / MOST_RATIO > source.bytes().length)) {
                throw bomb(source.name());
            }
        }
        return size;
    }

    /** The refusal of a document one of whose parts declares a document type. */
    UserError documentType(String name, String part) {
        return new UserError(
                name,
                "its " + part + " declares a document type, which " + program
                        + " never writes and which can make a reader fetch other files",
                "Do not trust this file. If you do, open it in " + program + " and save it anew.");
    }

    /** Whether the directory that closes every ZIP file is there: without it something may be missing at the end. */
    private static boolean hasEnd(byte[] bytes) {
        for (int i = bytes.length - END_LENGTH; i >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    UserError damaged(String name) {
        return new UserError(
                name,
                "is " + what + " that is damaged or cut short",
                "Download or export it again; if " + program + " can still open it, save it anew.");
    }

    private UserError bomb(String name) {
        return new UserError(
                name,
                "unpacks to far more than a transcript could hold (a \"zip bomb\")",
                "Do not trust this file. If you do, open it in " + program + " and save the text alone.");
    }
}
