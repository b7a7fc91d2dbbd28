package org.understory.coding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.model.Problem;
import org.understory.model.UserError;

/**
 * Reads reference codings: JSON Lines with {@code id}, {@code turn}, {@code exact} (the sentence), {@code agreed} (the
 * themes both coders gave it), {@code one_coder} (those only one of them did) and, where there are several transcripts,
 * {@code transcript}. Other fields are ignored.
 */
public final class References {

    private static final JsonFactory JSON = new JsonFactory();

    private References() {}

    /**
     * A sentence as the coders coded it.
     *
     * @param id what the file calls it
     * @param transcript the transcript's name, or empty for the only one
     * @param turn the turn's number
     * @param exact the sentence
     * @param agreed the themes it has
     * @param disputed the themes it may have: left out of scores
     */
    public record Reference(
            String id, String transcript, int turn, String exact, Set<String> agreed, Set<String> disputed) {}

    /**
     * Reads all lines.
     *
     * @param where what to call the file in messages
     * @throws UserError with all lines that are no reference codings
     */
    public static List<Reference> read(Reader in, String where) throws IOException {
        List<Reference> references = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            line = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!line.isBlank()) {
                try {
                    references.add(reference(line));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    problems.add(new Problem(
                            where + ":" + number,
                            "is no reference coding",
                            "write it as {\"turn\": 1, \"exact\": \"…\", \"agreed\": [\"theme\"], \"one_coder\": []}"));
                }
            }
        }
        if (references.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(where, "holds no reference codings", "give one JSON object a line"));
        }
        if (!problems.isEmpty()) {
            throw new UserError(problems);
        }
        return references;
    }

    private static Reference reference(String line) throws IOException {
        String id = "";
        String transcript = "";
        int turn = 0;
        String exact = "";
        Set<String> agreed = new LinkedHashSet<>();
        Set<String> disputed = new LinkedHashSet<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "id" -> id = json.getText();
                    case "transcript" -> transcript = json.getText();
                    case "turn" -> turn = json.getValueAsInt();
                    case "exact" -> exact = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
                    case "agreed" -> texts(json, agreed);
                    case "one_coder" -> texts(json, disputed);
                    default -> json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more than one object");
            }
        }
        if (exact.isBlank()) {
            throw new IllegalArgumentException("no sentence");
        }
        return new Reference(id, transcript, turn, exact, agreed, disputed);
    }

    private static void texts(JsonParser json, Set<String> into) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("no list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw new IllegalArgumentException("no theme");
            }
            into.add(json.getText());
        }
    }
}
