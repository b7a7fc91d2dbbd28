package org.understory.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.understory.model.Sentence;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.Turn;
import org.understory.model.Voice;

/**
 * The text of a transcript as the page shows it.
 *
 * @param desk whose transcripts these are
 * @param folder the transcript
 * @param seat who looks
 * @param finished sentences said to be done, by the number of their turn
 */
record TurnsJson(Desk desk, Folder folder, Seat seat, Map<Integer, SortedSet<Integer>> finished) {

    void write(JsonGenerator json) throws IOException {
        Map<Integer, SortedSet<Integer>> sampled = seat.sample()
                .map(sample -> sample.in(folder.transcript().name()))
                .orElse(Map.of());
        json.writeArrayFieldStart("turns");
        for (Turn turn : folder.transcript().turns()) {
            ReviewJson.object(json, fields -> {
                turn(fields, turn);
                numbers(fields, "sampled", sampled.getOrDefault(turn.number(), new TreeSet<>()));
                numbers(fields, "finished", finished.getOrDefault(turn.number(), new TreeSet<>()));
            });
        }
        json.writeEndArray();
    }

    private void turn(JsonGenerator json, Turn turn) throws IOException {
        Voice voice = desk.cast().apply(folder.transcript(), turn);
        json.writeNumberField("number", turn.number());
        json.writeStringField("name", voice.name().isEmpty() ? turn.speaker() : voice.name());
        json.writeStringField("part", voice.part().name().toLowerCase(Locale.ROOT));
        json.writeStringField("about", voice.attributes().getOrDefault("department", ""));
        json.writeStringField("time", time(turn.timing()));
        json.writeStringField("kind", turn.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("section", String.join(" › ", turn.section()));
        json.writeStringField("text", turn.text());
        ReviewJson.spans(
                json, "sentences", turn.sentences().stream().map(Sentence::span).toList());
    }

    private static void numbers(JsonGenerator json, String name, Collection<Integer> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    /** Minutes and seconds, hours where there are any. */
    private static String time(Timing timing) {
        if (timing.kind() == StartKind.NONE || !timing.hasStart()) {
            return "";
        }
        long seconds = (long) timing.start();
        String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? minutes : seconds / 3600 + ":" + minutes;
    }
}
