package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The JSON of Deepgram: its utterances, which are cut finer than turns, or else its words. */
final class DeepgramReader extends JsonReader {

    private static final Set<String> UTTERANCE = Set.of("transcript", "speaker", "channel", "start", "end");
    private static final Set<String> CHANNEL =
            Set.of("alternatives", "transcript", "words", "word", "punctuated_word", "speaker", "start", "end");

    @Override
    public String id() {
        return "deepgram";
    }

    @Override
    public String title() {
        return "Deepgram's JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        return look.has("results.channels[].alternatives[].transcript");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        boolean several = json.all("results.channels[]", Set.of()).size() > 1;
        if (json.look().has("results.utterances[].transcript")) {
            json.each("results.utterances[]", UTTERANCE, said -> {
                String channel = several ? channel(said.text("channel")) : "";
                String speaker = said.text("speaker").isEmpty() ? channel : said.text("speaker");
                unit(draft, said, "transcript", speaker, timing(said.seconds("start"), said.seconds("end")));
            });
            return;
        }
        List<SpokenWord> heard = new ArrayList<>();
        int[] number = {0};
        json.each("results.channels[]", CHANNEL, channel -> {
            String voice = several ? channel(String.valueOf(number[0]++)) : "";
            JsonItem best = channel.field("alternatives").item(0);
            if (best.items("words").isEmpty()) {
                unit(draft, best, "transcript", voice, timing(Double.NaN, Double.NaN));
            }
            best.items("words").forEach(word -> heard.add(spoken(word, voice)));
        });
        // channels were recorded at the same time, and so are read by time and not one after the other
        heard.sort(Comparator.comparingDouble(SpokenWord::start));
        SpokenWords words = new SpokenWords(draft);
        heard.forEach(words::add);
        words.flush();
    }

    /** Two channels are two voices, although nobody named them. */
    private static String channel(String number) {
        return number.isEmpty() ? "" : "channel " + number;
    }

    private static SpokenWord spoken(JsonItem word, String voice) {
        String speaker = word.text("speaker").isEmpty() ? voice : word.text("speaker");
        return new SpokenWord(
                word.line(), speaker, word.seconds("start"), word.seconds("end"), word.text("punctuated_word", "word"));
    }
}
