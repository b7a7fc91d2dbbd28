package org.understory.ingest.format;

import java.util.List;
import java.util.Set;
import org.understory.ingest.Draft.DraftTurn;

/** The JSON of Rev AI: monologues made of words, spaces and marks, to be put together as they are. */
final class RevAiReader extends JsonReader {

    private static final Set<String> WANTED =
            Set.of("speaker", "speaker_info", "display_name", "elements", "value", "ts", "end_ts");

    @Override
    public String id() {
        return "rev-ai";
    }

    @Override
    public String title() {
        return "Rev AI's JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        return look.has("monologues[].elements[].value");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        json.each("monologues[]", WANTED, monologue -> {
            List<JsonItem> elements = monologue.items("elements");
            StringBuilder text = new StringBuilder();
            elements.forEach(element -> text.append(element.field("value").raw()));
            String named = monologue.field("speaker_info").text("display_name");
            String speaker = named.isEmpty() ? monologue.text("speaker") : named;
            double start = elements.stream()
                    .mapToDouble(element -> element.seconds("ts"))
                    .filter(Double::isFinite)
                    .findFirst()
                    .orElse(Double.NaN);
            double end = elements.stream()
                    .mapToDouble(element -> element.seconds("end_ts"))
                    .filter(Double::isFinite)
                    .reduce(Double.NaN, (before, after) -> after);
            if (text.toString().isBlank()) {
                draft.setAside("empty segments");
            } else {
                draft.turn(
                        monologue.line(), DraftTurn.speech(speaker, timing(start, end), Chars.strip(text.toString())));
            }
        });
    }
}
