package org.understory.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.understory.model.UserError;

/**
 * What the page asks to be done.
 *
 * @param action what
 * @param turn the number of the turn, or 0 where none is meant
 * @param begin where the passage begins in the turn's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param theme the theme, or empty
 * @param to the theme instead, for {@code retag}
 * @param target the id of an own earlier entry, for {@code uncode}
 * @param note what the coder wrote, or empty
 */
record Step(String action, int turn, int begin, int end, String theme, String to, String target, String note) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_NOTE = 20_000;

    static Step parse(String body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node == null || !node.isObject()) {
                throw malformed();
            }
            String note = node.path("note").asText("").strip();
            if (note.length() > LONGEST_NOTE) {
                throw new UserError("the note", "is longer than 20,000 characters", "Shorten it, or make two of it.");
            }
            return new Step(
                    node.path("action").asText(""),
                    node.path("turn").asInt(0),
                    node.path("begin").asInt(-1),
                    node.path("end").asInt(-1),
                    node.path("theme").asText(""),
                    node.path("to").asText(""),
                    node.path("target").asText(""),
                    note);
        } catch (JsonProcessingException broken) {
            throw malformed();
        }
    }

    private static UserError malformed() {
        return new UserError("the step", "cannot be understood and was not saved", "Load the page again.");
    }
}
