package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.understory.ingest.TranscriptReader;

/** The list of formats. */
public final class Formats {

    private Formats() {}

    /** All readers; equally sure ones are preferred in this order, and the last reads any text. */
    public static List<TranscriptReader> all() {
        List<TranscriptReader> webAndJson = webAndJson();
        List<TranscriptReader> all = new ArrayList<>(recognised());
        all.addAll(webAndJson);
        all.add(new UnreadFormatReader(webAndJson));
        all.addAll(texts());
        return List.copyOf(all);
    }

    private static List<TranscriptReader> recognised() {
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
                new XlsxReader());
    }

    private static List<TranscriptReader> webAndJson() {
        List<JsonReader> products = List.of(
                new WhisperJsonReader(),
                new PodcastJsonReader(),
                new AwsTranscribeReader(),
                new AwsCallReader(),
                new DeepgramReader(),
                new AssemblyAiReader(),
                new GoogleSpeechReader(),
                new IbmWatsonReader(),
                new SpeechmaticsReader(),
                new RevAiReader(),
                new TurnLinesReader());
        List<TranscriptReader> all = new ArrayList<>(products);
        all.add(new TurnListReader(products));
        all.add(new PodcastHtmlReader());
        return all;
    }

    private static List<TranscriptReader> texts() {
        return List.of(
                new ZoomChatReader(), new OtterReader(), new CsvReader(), new LabelledTextReader(), new NotesReader());
    }
}
