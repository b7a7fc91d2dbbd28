package org.understory.ingest.format;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Interviews typed in Word, with labels; Word documents without any are read as notes. */
final class TypedDocxReader implements TranscriptReader {

    private static final int BELIEVED = 20;

    /** What typed text may turn out to be, once it is lines. */
    private static final List<TranscriptReader> INSIDE = List.of(new GoogleMeetReader(), new LabelledTextReader());

    @Override
    public String id() {
        return "docx";
    }

    @Override
    public String title() {
        return "Word document";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("docx");
    }

    @Override
    public int score(Source source) {
        if (!source.binary()) {
            return 0;
        }
        ZipPeek peek = ZipPeek.into(source);
        return !peek.isWord() ? 0 : peek.document().isEmpty() ? 60 : 80;
    }

    @Override
    public Draft read(Source source) {
        List<String> lines = DocxLines.of(source);
        Source inside = source.withText(String.join("\n", lines));
        TranscriptReader best = INSIDE.stream()
                .max(Comparator.comparingInt(reader -> reader.score(inside)))
                .orElseThrow();
        return best.score(inside) >= BELIEVED ? best.read(inside) : NotesReader.read(source.name(), lines);
    }
}
