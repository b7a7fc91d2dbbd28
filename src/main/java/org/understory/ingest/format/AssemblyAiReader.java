package org.understory.ingest.format;

import java.util.Set;

/** The JSON of AssemblyAI: its utterances, or where it made none its words, or where it has none its text. */
final class AssemblyAiReader extends JsonReader {

    private static final Set<String> WANTED = Set.of("speaker", "text", "start", "end");

    @Override
    public String id() {
        return "assemblyai";
    }

    @Override
    public String title() {
        return "AssemblyAI's JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        return look.has("audio_url") && look.hasAny("utterances", "words", "text");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        draft.metadata("language", json.text("language_code"));
        if (json.look().has("utterances[].text")) {
            json.each(
                    "utterances[]",
                    WANTED,
                    said -> unit(
                            draft,
                            said,
                            "text",
                            said.text("speaker"),
                            timing(said.millis("start"), said.millis("end"))));
        } else if (json.look().has("words[].text")) {
            SpokenWords words = new SpokenWords(draft);
            json.each(
                    "words[]",
                    WANTED,
                    word -> words.add(new SpokenWord(
                            word.line(),
                            word.text("speaker"),
                            word.millis("start"),
                            word.millis("end"),
                            word.text("text"))));
            words.flush();
        } else {
            json.each("", WANTED, whole -> unit(draft, whole, "text", "", timing(Double.NaN, Double.NaN)));
        }
    }
}
