package org.understory.ingest.format;

import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Word documents: interviews typed in them, Meet's transcripts saved as them, notes. */
final class TypedDocxReader implements TranscriptReader {

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
        return Set.of("docx", "docm");
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
        return DocumentText.read(source, DocxLines.of(source));
    }
}
