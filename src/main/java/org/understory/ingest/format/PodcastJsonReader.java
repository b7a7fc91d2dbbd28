package org.understory.ingest.format;

import java.util.Set;

/** The transcript that podcast hosts publish in the form of Podcast Index: often one word to a segment. */
final class PodcastJsonReader extends JsonReader {

    private static final Set<String> WANTED = Set.of("speaker", "startTime", "endTime", "body");

    @Override
    public String id() {
        return "podcast-json";
    }

    @Override
    public String title() {
        return "a podcast's JSON (Podcast Index)";
    }

    @Override
    boolean knows(JsonLook look) {
        return look.has("segments[].body");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        SpokenWords words = new SpokenWords(draft);
        json.each("segments[]", WANTED, segment -> {
            String speaker = segment.text("speaker");
            double start = segment.seconds("startTime");
            double end = segment.seconds("endTime");
            String body = segment.text("body");
            boolean oneWord = body.indexOf(' ') < 0 && segment.has("body");
            if (oneWord) {
                words.add(new SpokenWord(segment.line(), speaker, start, end, body));
            } else {
                words.flush();
                unit(draft, segment, "body", speaker, timing(start, end));
            }
        });
        words.flush();
    }
}
