package org.understory.ingest.format;

import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** OpenDocument text, as LibreOffice and others write it; what is read is what {@link DocumentText} makes of it. */
final class OdtReader implements TranscriptReader {

    @Override
    public String id() {
        return "odt";
    }

    @Override
    public String title() {
        return "OpenDocument text";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("odt", "ott");
    }

    @Override
    public int score(Source source) {
        return source.binary() && ZipPeek.into(source).isOpenDocumentText() ? 97 : 0;
    }

    @Override
    public Draft read(Source source) {
        return DocumentText.read(source, OdtLines.of(source));
    }
}
