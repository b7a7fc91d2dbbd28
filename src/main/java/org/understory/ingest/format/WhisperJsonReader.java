package org.understory.ingest.format;

import java.util.List;
import java.util.Set;

/**
 * The JSON of Whisper and its relatives: OpenAI's own and its imitations, whisper-timestamped, WhisperX (which adds
 * speakers) and whisper.cpp.
 */
final class WhisperJsonReader extends JsonReader {

    private static final Set<String> WANTED =
            Set.of("text", "start", "end", "speaker", "words", "word", "offsets", "from", "to");

    @Override
    public String id() {
        return "whisper-json";
    }

    @Override
    public String title() {
        return "Whisper's JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        boolean whisper = look.hasAny(
                "segments[].seek",
                "segments[].avg_logprob",
                "segments[].no_speech_prob",
                "segments[].compression_ratio",
                "segments[].words[].score",
                "segments[].words[].word",
                "word_segments");
        return (whisper && look.has("segments[].text")) || look.has("transcription[].offsets");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        draft.metadata("language", json.text("language"));
        json.each("segments[]", WANTED, segment -> segment(segment, draft));
        json.each("transcription[]", WANTED, segment -> {
            JsonItem offsets = segment.field("offsets");
            unit(draft, segment, "text", segment.text("speaker"), timing(offsets.millis("from"), offsets.millis("to")));
        });
    }

    private static void segment(JsonItem segment, DraftBuilder draft) {
        List<String> voices = segment.items("words").stream()
                .map(word -> word.text("speaker"))
                .filter(speaker -> !speaker.isEmpty())
                .distinct()
                .toList();
        if (voices.size() > 1) {
            words(segment, voices.get(0), draft);
        } else {
            unit(
                    draft,
                    segment,
                    "text",
                    segment.text("speaker"),
                    timing(segment.seconds("start"), segment.seconds("end")));
        }
    }

    /** A segment in which the voice changes; a word that was not placed in time has no speaker and follows the last. */
    private static void words(JsonItem segment, String firstVoice, DraftBuilder draft) {
        SpokenWords words = new SpokenWords(draft);
        String speaker = firstVoice;
        for (JsonItem word : segment.items("words")) {
            speaker = word.text("speaker").isEmpty() ? speaker : word.text("speaker");
            words.add(new SpokenWord(
                    word.line(), speaker, word.seconds("start"), word.seconds("end"), word.text("word", "text")));
        }
        words.flush();
    }
}
