package org.understory.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.UserError;

/**
 * Knows formats that cannot be read yet, so that none of them is taken for notes: says what a file looks like and what
 * to export instead.
 */
final class UnreadFormatReader implements TranscriptReader {

    private static final String EXPORT = "Export it as WebVTT, SRT, DOCX, CSV or text and give that instead.";
    private static final String SAVE = "Open it, save it as DOCX or plain text, and give that instead.";
    private static final String OPEN =
            "Open it, save it as ODT if it is text or CSV if a table, and give that instead.";
    private static final String TRANSCRIBE = "Have it transcribed first, and give the transcript.";
    private static final String PICTURE = "Type or scan the words into a text file first.";

    private static final String SHAPES =
            "Read are the JSON of Whisper, WhisperX, AWS Transcribe and Call Analytics, Deepgram,"
                    + " AssemblyAI, Google, IBM Watson, Speechmatics, Rev AI and Podcast Index, what ingest --jsonl prints, and"
                    + " lists such as [{\"speaker\": \"Ana\", \"start\": 1.5, \"end\": 3, \"text\": \"Yes.\"}]. Bring it into one of"
                    + " these shapes, or export WebVTT, SRT, DOCX, CSV or text.";

    private static final Pattern HTML = Pattern.compile("(?i)^\\s*<(?:!doctype html|html|cite>|head|body)");
    private static final int HEAD = 4000;

    /** What a file looks like, and what to do about it. */
    private record Look(String what, String remedy) {}

    private static final Look NONE = new Look("", "");

    private final List<TranscriptReader> known;

    /** @param known the readers of kinds of which some files are read and others are not, such as JSON */
    UnreadFormatReader(List<TranscriptReader> known) {
        this.known = List.copyOf(known);
    }

    @Override
    public String id() {
        return "unread";
    }

    @Override
    public String title() {
        return "a format that is not read yet";
    }

    @Override
    public boolean isOffered() {
        return false;
    }

    @Override
    public int score(Source source) {
        if (known.stream().anyMatch(reader -> reader.score(source) > 0)) {
            return 0;
        }
        if (JsonText.isMeant(source)) {
            return 98;
        }
        return look(source).what().isEmpty() ? 0 : 98;
    }

    @Override
    public Draft read(Source source) {
        if (OldOffice.isLocked(source)) {
            throw Locked.with(source.name());
        }
        JsonLook json = JsonLook.at(source);
        if (json.json()) {
            throw json.fault().orElseGet(() -> new UserError(source.name(), "is JSON of no kind that is read", SHAPES));
        }
        Look look = look(source);
        String what = look.what().isEmpty() ? "is of no format that is known" : "looks like " + look.what();
        throw new UserError(
                source.name(), what + ", which is not read yet", look.what().isEmpty() ? EXPORT : look.remedy());
    }

    private static Look look(Source source) {
        return source.binary() ? binary(source) : text(source);
    }

    private static Look binary(Source source) {
        if (OldOffice.is(source)) {
            return oldOffice(source);
        }
        if (source.startsWith("PK\u0003\u0004")) {
            return archive(ZipPeek.into(source));
        }
        return media(source);
    }

    private static Look oldOffice(Source source) {
        if (OldOffice.isWord(source)) {
            return NONE;
        }
        String program = OldOffice.otherProgram(source);
        return program.isEmpty()
                ? new Look(
                        "a document from before 2007 that was cut short or is of another program than Word",
                        "Copy or export it again, or open it and save it as DOCX or XLSX.")
                : new Look(
                        "a document of " + program + " from before 2007",
                        "Open it, save it as XLSX, DOCX, CSV or text, and give that instead.");
    }

    private static Look archive(ZipPeek peek) {
        if (peek.isWord() || peek.isExcel()) {
            return NONE;
        }
        if (peek.names().isEmpty()) {
            return new Look("a ZIP file or document that is cut short", "Download or export it again.");
        }
        if (peek.has("xl/")) {
            return new Look("a binary Excel workbook", "Save it as XLSX or CSV UTF-8 and give that instead.");
        }
        if (peek.has("ppt/")) {
            return new Look("a PowerPoint presentation", SAVE);
        }
        if (peek.isOpenDocumentText()) {
            return NONE;
        }
        if (peek.has("mimetype")) {
            return peek.mimetype().contains("epub")
                    ? new Look("an e-book (EPUB)", SAVE)
                    : new Look("an OpenDocument file that is no text", OPEN);
        }
        return new Look("a ZIP archive", "Unpack it and give the folder.");
    }

    private static Look media(Source source) {
        boolean recording = source.startsWith("ID3")
                || source.startsWith("RIFF")
                || source.startsWith("OggS")
                || source.startsWith("fLaC")
                || source.startsWith("\u001aE\u00df\u00a3")
                || source.startsWith("\u00ff\u00fb")
                || contains(source, 4, "ftyp");
        if (recording) {
            return new Look("a recording of sound or film", TRANSCRIBE);
        }
        boolean picture =
                source.startsWith("\u0089PNG") || source.startsWith("\u00ff\u00d8\u00ff") || source.startsWith("GIF8");
        return picture ? new Look("a picture", PICTURE) : NONE;
    }

    private static Look text(Source source) {
        String head = source.head(HEAD);
        if (HansardReader.isPage(source)) {
            return NONE;
        }
        if (HTML.matcher(head).find()) {
            return new Look("a web page (HTML)", "Save its text as a plain text file and give that instead.");
        }
        if (head.startsWith("<?xml")) {
            return ElanReader.isElan(source) ? NONE : new Look("XML", EXPORT);
        }
        boolean praat = head.contains("ooTextFile") && !TextGridReader.isTextGrid(source);
        return praat
                ? new Look("an object of Praat that is no TextGrid", "Give the TextGrid that goes with it.")
                : NONE;
    }

    private static boolean contains(Source source, int at, String word) {
        byte[] bytes = source.bytes();
        return bytes.length >= at + word.length()
                && new String(bytes, at, word.length(), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .equals(word);
    }
}
