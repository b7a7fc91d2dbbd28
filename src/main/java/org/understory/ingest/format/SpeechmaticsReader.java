package org.understory.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON of Speechmatics: the current version, where each word says who spoke it and each mark what it attaches to,
 * and the first, where who speaks is a list of its own, joined by time.
 */
final class SpeechmaticsReader extends JsonReader {

    private static final Set<String> FIRST = Set.of("name", "time", "duration");
    private static final Set<String> CURRENT =
            Set.of("type", "alternatives", "content", "speaker", "channel", "start_time", "end_time", "attaches_to");
    private static final String LANGUAGE = "metadata.transcription_config.language";

    /** Languages that are written without a space between words. */
    private static final List<String> UNSPACED = List.of("cmn", "yue", "ja", "th");

    @Override
    public String id() {
        return "speechmatics";
    }

    @Override
    public String title() {
        return "Speechmatics' JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        return look.hasAll("results[].type", "results[].alternatives[].content")
                || look.hasAll("words[].name", "words[].time");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        if (json.look().has("results[].alternatives[].content")) {
            current(json, draft);
        } else {
            first(json, draft);
        }
    }

    private static void current(JsonFile json, DraftBuilder draft) {
        SpokenWords words = new SpokenWords(draft, UNSPACED.contains(json.text(LANGUAGE)) ? "" : " ");
        json.each("results[]", CURRENT, result -> {
            JsonItem heard = result.field("alternatives").item(0);
            if (result.text("type").equals("punctuation")) {
                words.mark(heard.text("content"));
                return;
            }
            String speaker =
                    heard.text("speaker").isEmpty() ? result.text("speaker", "channel") : heard.text("speaker");
            words.add(new SpokenWord(
                    result.line(),
                    speaker,
                    result.seconds("start_time"),
                    result.seconds("end_time"),
                    heard.text("content")));
        });
        words.flush();
    }

    private static void first(JsonFile json, DraftBuilder draft) {
        TreeMap<Double, String> speakers = new TreeMap<>();
        json.each("speakers[]", FIRST, voice -> {
            if (!Double.isNaN(voice.seconds("time"))) {
                speakers.put(voice.seconds("time"), voice.text("name"));
            }
        });
        SpokenWords words = new SpokenWords(draft);
        json.each("words[]", FIRST, word -> {
            double start = word.seconds("time");
            Map.Entry<Double, String> voice = Double.isNaN(start) ? null : speakers.floorEntry(start);
            String speaker = voice == null ? "" : voice.getValue();
            words.add(new SpokenWord(word.line(), speaker, start, start + word.seconds("duration"), word.text("name")));
        });
        words.flush();
    }
}
