package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Problem;

/** Rich Text (RTF), also where its name ends in .doc; what is read is what {@link DocumentText} makes of it. */
final class RtfReader implements TranscriptReader {

    private static final String SIGNATURE = "{\\rtf";

    @Override
    public String id() {
        return "rtf";
    }

    @Override
    public String title() {
        return "Rich Text (RTF)";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("rtf");
    }

    @Override
    public int score(Source source) {
        return source.startsWith(SIGNATURE) ? 97 : 0;
    }

    @Override
    public Draft read(Source source) {
        RtfLines rtf = RtfLines.of(source);
        Draft draft = DocumentText.read(source, rtf.lines());
        if (rtf.isWhole()) {
            return draft;
        }
        List<Problem> refused = new ArrayList<>(draft.refused());
        refused.add(new Problem(
                source.name(),
                "stops in the middle: it was cut short, and what came after was not read",
                "Copy or export it again."));
        return new Draft(draft.turns(), draft.metadata(), draft.setAside(), draft.oddities(), refused);
    }
}
