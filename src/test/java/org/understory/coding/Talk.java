package org.understory.coding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.understory.model.Codebook;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.text.SentenceSplitter;

/** Makes transcripts and codebooks out of a few words. */
final class Talk {

    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    private Talk() {}

    static Transcript transcript(String name, String... turns) {
        List<Turn> list = new ArrayList<>();
        for (String text : turns) {
            list.add(new Turn(
                    list.size() + 1,
                    "Ana",
                    Timing.NONE,
                    TurnKind.SPEECH,
                    List.of(),
                    text,
                    SPLITTER.split(text),
                    Map.of()));
        }
        return new Transcript(name, "labelled", list, Map.of(), Map.of());
    }

    static Codebook codebook(String yaml) {
        return CodebookReader.read("book.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
