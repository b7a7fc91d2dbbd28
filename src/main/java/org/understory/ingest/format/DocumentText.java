package org.understory.ingest.format;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/**
 * From the lines of a document to turns: the same readers of text that a plain file would meet are asked how sure they
 * are, the surest reads it, and the metadata says which that was. So Otter's PDF is read as Otter's text and Meet's Word
 * document as Meet's, and every kind of document gains when a reader of text does.
 */
final class DocumentText {

    private static final String READ_AS = "text read as";

    /** A reader less sure than this is not believed, as in {@link org.understory.ingest.Ingestion}. */
    private static final int BELIEVED = 20;

    private static final TranscriptReader NOTES = new NotesReader();

    /** What the text of a document may turn out to be; equally sure ones are preferred in this order. */
    private static final List<TranscriptReader> READERS = List.of(
            new WebVttReader(),
            new SubRipReader(),
            new WhisperTextReader(),
            new GoogleMeetReader(),
            new HansardReader(),
            new ZoomChatReader(),
            new OtterReader(),
            new LabelledTextReader(),
            NOTES);

    private DocumentText() {}

    /** Reads the lines as the surest reader of text would. */
    static Draft read(Source document, List<String> lines) {
        Source text = document.withText(String.join("\n", lines));
        TranscriptReader best = surest(text);
        Draft draft = best.read(text);
        Map<String, String> metadata = new LinkedHashMap<>(draft.metadata());
        metadata.put(READ_AS, best.id());
        return new Draft(draft.turns(), metadata, draft.setAside(), draft.oddities(), draft.refused());
    }

    private static TranscriptReader surest(Source text) {
        Map<TranscriptReader, Integer> scores = new LinkedHashMap<>();
        READERS.forEach(reader -> scores.put(reader, reader.score(text)));
        // of equals the first is kept
        Map.Entry<TranscriptReader, Integer> best = scores.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<TranscriptReader, Integer> e) -> e.getValue())
                        .reversed())
                .findFirst()
                .orElseThrow();
        return best.getValue() >= BELIEVED ? best.getKey() : NOTES;
    }
}
