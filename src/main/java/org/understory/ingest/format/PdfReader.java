package org.understory.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Problem;

/** PDF with text in it; what is read is what {@link DocumentText} makes of it. */
final class PdfReader implements TranscriptReader {

    private static final String SIGNATURE = "%PDF-";
    private static final String END = "%%EOF";

    /** Other programs allow so much before the signature and after the end mark. */
    private static final int LEEWAY = 1024;

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String title() {
        return "PDF document";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("pdf");
    }

    @Override
    public int score(Source source) {
        if (source.startsWith(SIGNATURE)) {
            return 97;
        }
        return source.binary() && part(source.bytes(), 0).contains(SIGNATURE) ? 90 : 0;
    }

    @Override
    public Draft read(Source source) {
        PdfText pdf = PdfText.of(source);
        Draft draft = DocumentText.read(source, pdf.lines());
        List<Problem> oddities = new ArrayList<>(draft.oddities());
        if (pdf.pictures() > 0) {
            oddities.add(new Problem(
                    source.name(),
                    pdf.pictures() + " of its " + pdf.pages() + " pages are pictures without text",
                    "If they show words, have these recognised, for instance with ocrmypdf."));
        }
        List<Problem> refused = new ArrayList<>(draft.refused());
        byte[] bytes = source.bytes();
        if (!part(bytes, bytes.length - LEEWAY).contains(END)) {
            refused.add(new Problem(
                    source.name(),
                    "has lost its end: it was cut short, and pages may be missing",
                    "Download or export it again."));
        }
        return new Draft(draft.turns(), draft.metadata(), draft.setAside(), oddities, refused);
    }

    private static String part(byte[] bytes, int from) {
        int begin = Math.max(0, from);
        return new String(bytes, begin, Math.min(LEEWAY, bytes.length - begin), StandardCharsets.ISO_8859_1);
    }
}
