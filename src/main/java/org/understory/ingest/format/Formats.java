package org.understory.ingest.format;

import java.util.List;
import org.understory.ingest.TranscriptReader;

/** The list of formats. */
public final class Formats {

    private Formats() {}

    /** All readers; equally sure ones are preferred in this order, and the last reads any text. */
    public static List<TranscriptReader> all() {
        return List.of(
                new WebVttReader(),
                new SubRipReader(),
                new WhisperTableReader(),
                new WhisperTextReader(),
                new ElanReader(),
                new ChatReader(),
                new TextGridReader(),
                new HansardReader(),
                new GoogleMeetReader(),
                new TeamsDocxReader(),
                new TypedDocxReader(),
                new OdtReader(),
                new PdfReader(),
                new RtfReader(),
                new DocReader(),
                new XlsxReader(),
                new UnreadFormatReader(),
                new ZoomChatReader(),
                new OtterReader(),
                new CsvReader(),
                new LabelledTextReader(),
                new NotesReader());
    }
}
