package org.understory.ingest.format;

import java.util.Set;

/** The JSON of AWS Call Analytics: what agent and customer said, in milliseconds. */
final class AwsCallReader extends JsonReader {

    private static final Set<String> WANTED =
            Set.of("Content", "ParticipantRole", "BeginOffsetMillis", "EndOffsetMillis");

    @Override
    public String id() {
        return "aws-call-analytics";
    }

    @Override
    public String title() {
        return "AWS Call Analytics' JSON";
    }

    @Override
    boolean knows(JsonLook look) {
        return look.has("Transcript[].ParticipantRole");
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        json.each(
                "Transcript[]",
                WANTED,
                said -> unit(
                        draft,
                        said,
                        "Content",
                        said.text("ParticipantRole"),
                        timing(said.millis("BeginOffsetMillis"), said.millis("EndOffsetMillis"))));
    }
}
