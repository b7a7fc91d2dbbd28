package org.understory.ingest.format;

import java.util.List;
import java.util.Set;

/**
 * The JSON of Google Speech-to-Text. Where it tells speakers apart, its last result may hold every word of the file
 * again, now with speakers: then that alone is read, else all results are.
 */
final class GoogleSpeechReader extends JsonReader {

    private static final List<String> ROOTS = List.of("results[]", "response.results[]");
    private static final Set<String> WANTED = Set.of(
            "alternatives",
            "transcript",
            "words",
            "word",
            "speakerTag",
            "speakerLabel",
            "speaker_tag",
            "speaker_label",
            "startTime",
            "endTime",
            "start_time",
            "end_time",
            "startOffset",
            "endOffset",
            "start_offset",
            "end_offset",
            "seconds",
            "nanos");
    private static final String[] START = {"startTime", "start_time", "startOffset", "start_offset"};
    private static final String[] END = {"endTime", "end_time", "endOffset", "end_offset"};

    @Override
    public String id() {
        return "google-stt";
    }

    @Override
    public String title() {
        return "Google Speech-to-Text's JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        boolean other = look.hasAny(
                "result_index",
                "results[].final",
                "results[].alternatives[].timestamps",
                "results[].speaker_labels",
                "results[].alternatives[].content");
        return !other
                && ROOTS.stream()
                        .anyMatch(root -> look.hasAny(
                                root + ".alternatives[].transcript", root + ".alternatives[].words[].word"));
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        for (String root : ROOTS) {
            Survey survey = new Survey();
            json.each(root, WANTED, result -> survey.add(words(result)));
            int[] number = {0};
            json.each(root, WANTED, result -> {
                if (++number[0] == survey.results || !survey.lastRepeatsAll) {
                    result(result, draft);
                } else {
                    draft.setAside("results that the last one repeats");
                }
            });
        }
    }

    private static List<JsonItem> words(JsonItem result) {
        return result.field("alternatives").item(0).items("words");
    }

    /** No speaker is 0, which older versions write for a word that they gave to nobody. */
    private static String speaker(JsonItem word) {
        String speaker = word.text("speakerLabel", "speaker_label", "speakerTag", "speaker_tag");
        return speaker.equals("0") ? "" : speaker;
    }

    private static void result(JsonItem result, DraftBuilder draft) {
        List<JsonItem> words = words(result);
        if (words.stream().allMatch(word -> speaker(word).isEmpty())
                && result.field("alternatives").item(0).has("transcript")) {
            double start = words.isEmpty() ? Double.NaN : words.get(0).seconds(START);
            double end =
                    words.isEmpty() ? Double.NaN : words.get(words.size() - 1).seconds(END);
            unit(draft, result.field("alternatives").item(0), "transcript", "", timing(start, end));
            return;
        }
        SpokenWords units = new SpokenWords(draft);
        for (JsonItem word : words) {
            units.add(new SpokenWord(
                    word.line(), speaker(word), word.seconds(START), word.seconds(END), word.text("word")));
        }
        units.flush();
    }

    /** Whether the last result goes back in time, or is the only one of several that knows who speaks. */
    private static final class Survey {
        private int results;
        private int tagged;
        private double latest = Double.NEGATIVE_INFINITY;
        private boolean lastRepeatsAll;

        void add(List<JsonItem> words) {
            results++;
            if (words.isEmpty()) {
                return;
            }
            boolean tags = words.stream().anyMatch(word -> !speaker(word).isEmpty());
            double start = words.get(0).seconds(START);
            boolean back = start < latest;
            lastRepeatsAll = tags && results > 1 && (back || tagged == 0);
            tagged += tags ? 1 : 0;
            double end = words.get(words.size() - 1).seconds(END);
            latest = Double.isNaN(end) ? latest : Math.max(latest, end);
        }
    }
}
