package org.understory.study.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes a passage as the logs do: {@code {transcript, turn, begin, end, exact, prefix, suffix}}. */
public final class SelectorJson {

    private SelectorJson() {}

    /** Writes the passage as an object; its name, where it needs one, is written already. */
    public static void write(Selector at, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("transcript", at.transcript());
        json.writeNumberField("turn", at.turn());
        json.writeNumberField("begin", at.begin());
        json.writeNumberField("end", at.end());
        json.writeStringField("exact", at.exact());
        json.writeStringField("prefix", at.prefix());
        json.writeStringField("suffix", at.suffix());
        json.writeEndObject();
    }
}
