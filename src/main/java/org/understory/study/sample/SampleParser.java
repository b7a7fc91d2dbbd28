package org.understory.study.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.study.log.Selector;

/** Reads a sample as {@link SampleJson} writes it, wholly or not at all. */
final class SampleParser {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 3;

    /** Fields of objects inside are known by the path to them, such as {@code at.turn}. */
    private final Map<String, String> design = new LinkedHashMap<>();

    private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();

    private SampleParser() {}

    /** A text that is no sample; the message is a clause. */
    static final class NoSampleException extends Exception {
        private static final long serialVersionUID = 1L;

        NoSampleException(String what) {
            super(what);
        }
    }

    static StudySample parse(String text) throws NoSampleException {
        SampleParser parser = new SampleParser();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NoSampleException("is not a sample");
            }
            parser.top(json);
        } catch (IOException e) {
            throw new NoSampleException("is cut short or damaged");
        }
        return parser.sample();
    }

    private void top(JsonParser json) throws IOException, NoSampleException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = json.currentName();
            token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                lists.put(name, list(json));
            } else if (token.isScalarValue()) {
                design.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    private static List<Map<String, String>> list(JsonParser json) throws IOException, NoSampleException {
        List<Map<String, String>> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Map<String, String> fields = new LinkedHashMap<>();
            object(json, "", fields, 0);
            list.add(fields);
        }
        return list;
    }

    private static void object(JsonParser json, String path, Map<String, String> into, int depth)
            throws IOException, NoSampleException {
        if (json.currentToken() != JsonToken.START_OBJECT || depth > DEEPEST) {
            throw new NoSampleException("is not a sample");
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = path + json.currentName();
            token = json.nextToken();
            if (token.isScalarValue()) {
                into.put(name, json.getText());
            } else {
                object(json, name + ".", into, depth + 1);
            }
        }
    }

    private StudySample sample() throws NoSampleException {
        if (number(design, "v") > SampleJson.VERSION) {
            throw new NoSampleException("was written by a newer version of understory");
        }
        List<StudySample.Stratum> strata = new ArrayList<>();
        for (Map<String, String> one : lists.getOrDefault("strata", List.of())) {
            String themes = one.getOrDefault("themes", "");
            strata.add(new StudySample.Stratum(
                    one.getOrDefault("group", ""),
                    themes.isEmpty() ? List.of() : List.of(themes.split(" ")),
                    number(one, "size"),
                    number(one, "drawn")));
        }
        List<StudySample.Sampled> sentences = new ArrayList<>();
        for (Map<String, String> one : lists.getOrDefault("sentences", List.of())) {
            sentences.add(sentence(one));
        }
        try {
            return new StudySample(design(), strata, sentences);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new NoSampleException("does not hold the sentences it says");
        }
    }

    private StudySample.Design design() throws NoSampleException {
        try {
            return new StudySample.Design(
                    design.getOrDefault("name", ""),
                    number(design, "size"),
                    Long.parseLong(design.getOrDefault("seed", "")),
                    design.getOrDefault("by", ""),
                    design.getOrDefault("codebook", ""),
                    design.getOrDefault("engine", ""));
        } catch (NumberFormatException e) {
            throw new NoSampleException("lacks the number seed");
        }
    }

    private static StudySample.Sampled sentence(Map<String, String> one) throws NoSampleException {
        try {
            return new StudySample.Sampled(
                    number(one, "stratum"),
                    new Selector(
                            one.getOrDefault("at.transcript", ""),
                            number(one, "at.turn"),
                            number(one, "at.begin"),
                            number(one, "at.end"),
                            one.getOrDefault("at.exact", ""),
                            one.getOrDefault("at.prefix", ""),
                            one.getOrDefault("at.suffix", "")));
        } catch (IllegalArgumentException e) {
            throw new NoSampleException("points at no passage");
        }
    }

    private static int number(Map<String, String> fields, String name) throws NoSampleException {
        try {
            return Integer.parseInt(fields.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new NoSampleException("lacks the number " + name);
        }
    }
}
