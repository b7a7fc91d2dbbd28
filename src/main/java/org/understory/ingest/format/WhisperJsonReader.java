package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.format.MachineNoise.Unit;
import org.understory.model.Timing;

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
        List<Unit> units = new ArrayList<>();
        json.each("segments[]", WANTED, segment -> {
            if (voices(segment).size() > 1) {
                words(segment, units::add);
            } else {
                Timing timing = timing(segment.seconds("start"), segment.seconds("end"));
                words(draft, segment, "text").ifPresent(text -> units.add(unit(segment, timing, text)));
            }
        });
        json.each("transcription[]", WANTED, segment -> {
            JsonItem offsets = segment.field("offsets");
            Timing timing = timing(offsets.millis("from"), offsets.millis("to"));
            words(draft, segment, "text").ifPresent(text -> units.add(unit(segment, timing, text)));
        });
        MachineNoise.sift(units, draft);
    }

    private static Unit unit(JsonItem segment, Timing timing, String text) {
        return new Unit(segment.line(), DraftTurn.speech(segment.text("speaker"), timing, text));
    }

    private static List<String> voices(JsonItem segment) {
        return segment.items("words").stream()
                .map(word -> word.text("speaker"))
                .filter(speaker -> !speaker.isEmpty())
                .distinct()
                .toList();
    }

    /** A segment in which the voice changes; a word that was not placed in time has no speaker and follows the last. */
    private static void words(JsonItem segment, Consumer<Unit> sink) {
        SpokenWords words = new SpokenWords(sink, " ");
        String speaker = voices(segment).get(0);
        for (JsonItem word : segment.items("words")) {
            speaker = word.text("speaker").isEmpty() ? speaker : word.text("speaker");
            words.add(new SpokenWord(
                    word.line(), speaker, word.seconds("start"), word.seconds("end"), word.text("word", "text")));
        }
        words.flush();
    }
}
