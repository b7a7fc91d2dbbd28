package org.understory.ingest.format;

import java.util.Optional;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Timing;

/** What the readers of all products that write JSON have in common. Each is told by keys that the others do not write. */
abstract class JsonReader implements TranscriptReader {

    private static final int SURE = 97;

    private static final String REMEDY = "Look at this place; if its words matter, export the transcript again.";

    /** Whether the file has the keys of this product. */
    abstract boolean knows(JsonLook look);

    abstract void read(JsonFile json, DraftBuilder draft);

    @Override
    public Set<String> extensions() {
        return Set.of("json");
    }

    @Override
    public int score(Source source) {
        JsonLook look = JsonLook.at(source);
        return look.json() && knows(look) ? SURE : 0;
    }

    @Override
    public Draft read(Source source) {
        DraftBuilder draft = new DraftBuilder(source.name());
        read(new JsonFile(source), draft);
        return draft.finish();
    }

    /** Adds the words under a key as one unit. */
    static void unit(DraftBuilder draft, JsonItem piece, String textKey, String speaker, Timing timing) {
        words(draft, piece, textKey)
                .ifPresent(words -> draft.turn(piece.line(), DraftTurn.speech(speaker, timing, words)));
    }

    /** The words under a key; a piece without that key is refused, one with no words set aside. */
    static Optional<String> words(DraftBuilder draft, JsonItem piece, String textKey) {
        if (!piece.has(textKey)) {
            draft.refuse(piece.line(), "has no \"" + textKey + "\"", REMEDY);
            return Optional.empty();
        }
        String text = piece.text(textKey);
        if (text.isEmpty()) {
            draft.setAside("empty segments");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** When something was said, as far as it is known. */
    static Timing timing(double start, double end) {
        return Double.isNaN(start) ? Timing.NONE : Timing.offset(start, end);
    }
}
