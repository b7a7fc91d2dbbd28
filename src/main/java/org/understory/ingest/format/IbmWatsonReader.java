package org.understory.ingest.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of IBM Watson Speech to Text: words as triples of word, start and end, and who speaks in a list of its own,
 * joined by the start.
 */
final class IbmWatsonReader extends JsonReader {

    private static final List<String> ROOTS = List.of("", "[].");
    private static final Set<String> LABEL = Set.of("from", "speaker");
    private static final Set<String> RESULT = Set.of("alternatives", "transcript", "timestamps", "final");

    @Override
    public String id() {
        return "ibm-watson";
    }

    @Override
    public String title() {
        return "IBM Watson's JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        return ROOTS.stream()
                .anyMatch(root -> look.has(root + "results[].alternatives[].transcript")
                        && look.hasAny(
                                root + "result_index",
                                root + "results[].final",
                                root + "results[].alternatives[].timestamps",
                                root + "results[].speaker_labels"));
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        Map<Double, String> speakers = new HashMap<>();
        for (String root : ROOTS) {
            for (String labels : List.of("speaker_labels[]", "results[].speaker_labels[]")) {
                json.each(root + labels, LABEL, label -> speakers.put(label.seconds("from"), label.text("speaker")));
            }
        }
        for (String root : ROOTS) {
            json.each(root + "results[]", RESULT, result -> result(result, speakers, draft));
        }
    }

    private static void result(JsonItem result, Map<Double, String> speakers, DraftBuilder draft) {
        if (result.text("final").equals("false")) {
            draft.setAside("results that were not final");
            return;
        }
        JsonItem heard = result.field("alternatives").item(0);
        if (heard.fields().isEmpty()) {
            return;
        }
        List<JsonItem> words = heard.items("timestamps");
        if (words.isEmpty() || speakers.isEmpty()) {
            double start = words.isEmpty() ? Double.NaN : words.get(0).item(1).seconds();
            double end = words.isEmpty()
                    ? Double.NaN
                    : words.get(words.size() - 1).item(2).seconds();
            unit(draft, heard, "transcript", "", timing(start, end));
            return;
        }
        SpokenWords units = new SpokenWords(draft);
        for (JsonItem word : words) {
            double start = word.item(1).seconds();
            units.add(new SpokenWord(
                    word.line(),
                    speakers.getOrDefault(start, ""),
                    start,
                    word.item(2).seconds(),
                    word.item(0).scalar()));
        }
        units.flush();
    }
}
