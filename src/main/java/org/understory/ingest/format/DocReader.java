package org.understory.ingest.format;

import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Documents of Word from 6.0 to 2003 (.doc); what is read is what {@link DocumentText} makes of them. */
final class DocReader implements TranscriptReader {

    @Override
    public String id() {
        return "doc";
    }

    @Override
    public String title() {
        return "Word document from before 2007";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("doc", "dot");
    }

    @Override
    public int score(Source source) {
        return OldOffice.isWord(source) ? 97 : 0;
    }

    @Override
    public Draft read(Source source) {
        return DocumentText.read(source, DocLines.of(source));
    }
}
