package org.understory.ingest.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of an AWS Transcribe job: words and marks in one list, their speakers or channels in another, joined by the
 * times of the word. Numbers are quoted, marks have no time, segments without a label hold nothing.
 */
final class AwsTranscribeReader extends JsonReader {

    private static final Set<String> SEGMENT =
            Set.of("items", "start_time", "end_time", "speaker_label", "channel_label");
    private static final Set<String> WORD =
            Set.of("type", "alternatives", "content", "start_time", "end_time", "speaker_label", "channel_label");

    @Override
    public String id() {
        return "aws-transcribe";
    }

    @Override
    public String title() {
        return "AWS Transcribe's JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        return look.has("results.items[].alternatives[].content");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        Map<String, String> speakers = new HashMap<>();
        json.each("results.channel_labels.channels[]", SEGMENT, channel -> label(channel, "channel_label", speakers));
        json.each("results.speaker_labels.segments[]", SEGMENT, segment -> label(segment, "speaker_label", speakers));
        SpokenWords words = new SpokenWords(draft);
        json.each("results.items[]", WORD, item -> {
            String content = item.field("alternatives").item(0).text("content");
            if (item.text("type").equals("punctuation")) {
                words.mark(content);
                return;
            }
            String label = item.text("speaker_label", "channel_label");
            String speaker = label.isEmpty() ? speakers.getOrDefault(times(item), "") : label;
            words.add(new SpokenWord(
                    item.line(), speaker, item.seconds("start_time"), item.seconds("end_time"), content));
        });
        words.flush();
    }

    private static void label(JsonItem segment, String kind, Map<String, String> speakers) {
        for (JsonItem word : segment.items("items")) {
            String label = word.text(kind).isEmpty() ? segment.text(kind) : word.text(kind);
            if (!label.isEmpty()) {
                speakers.put(times(word), label);
            }
        }
    }

    private static String times(JsonItem word) {
        return word.seconds("start_time") + "-" + word.seconds("end_time");
    }
}
