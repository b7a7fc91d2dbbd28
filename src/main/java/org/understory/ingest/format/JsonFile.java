package org.understory.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * Hands a JSON file out a piece at a time: one segment, one result. Only what a reader wants of a piece is kept, so that
 * a large file needs no large memory.
 */
final class JsonFile {

    /** More parts than this in one piece and it is no transcript. */
    private static final int MOST_PARTS = 2_000_000;

    private final Source source;

    JsonFile(Source source) {
        this.source = source;
    }

    /** The shape of the file. */
    JsonLook look() {
        return JsonLook.at(source);
    }

    /**
     * Hands out all pieces that a path leads to, in file order.
     *
     * @param path names with dots between them; {@code []} for all items of a list, {@code [0]} for its first, such as
     *     {@code results.channels[].alternatives[0]}
     * @param wanted the names of the fields to keep, at whatever depth
     * @throws UserError where the file is not valid JSON
     */
    void each(String path, Set<String> wanted, Consumer<JsonItem> use) {
        Walk walk = new Walk(path, wanted, use);
        try (JsonParser json = JsonText.parser(source)) {
            while (json.nextToken() != null) {
                walk.descend(json, 0);
            }
        } catch (JsonProcessingException broken) {
            throw JsonText.fault(source, broken);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string cannot fail", impossible);
        }
    }

    /** All pieces at once, for those that are few or small. */
    List<JsonItem> all(String path, Set<String> wanted) {
        List<JsonItem> items = new ArrayList<>();
        each(path, wanted, items::add);
        return items;
    }

    /** The text at a path that leads to one value, or empty. */
    String text(String path) {
        return look().has(path)
                ? all(path, Set.of()).stream().map(JsonItem::scalar).findFirst().orElse("")
                : "";
    }

    private final class Walk {
        private final List<String> steps = new ArrayList<>();
        private final Set<String> wanted;
        private final Consumer<JsonItem> use;
        private int parts;

        Walk(String path, Set<String> wanted, Consumer<JsonItem> use) {
            for (String name : path.replace("[", ".[").split("\\.")) {
                if (!name.isEmpty()) {
                    steps.add(name);
                }
            }
            this.wanted = wanted;
            this.use = use;
        }

        void descend(JsonParser json, int depth) throws IOException {
            if (depth == steps.size()) {
                parts = 0;
                use.accept(piece(json));
                return;
            }
            String step = steps.get(depth);
            boolean list = step.startsWith("[");
            if (list && json.currentToken() == JsonToken.START_ARRAY) {
                items(json, step, depth);
            } else if (!list && json.currentToken() == JsonToken.START_OBJECT) {
                fields(json, step, depth);
            } else {
                json.skipChildren();
            }
        }

        private void items(JsonParser json, String step, int depth) throws IOException {
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                if (step.equals("[]") || step.equals("[" + i + "]")) {
                    descend(json, depth + 1);
                } else {
                    json.skipChildren();
                }
            }
        }

        private void fields(JsonParser json, String step, int depth) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean here = step.equals(json.currentName());
                json.nextToken();
                if (here) {
                    descend(json, depth + 1);
                } else {
                    json.skipChildren();
                }
            }
        }

        private JsonItem piece(JsonParser json) throws IOException {
            int line = json.currentTokenLocation().getLineNr();
            if (++parts > MOST_PARTS) {
                throw new UserError(
                        source.name() + ", line " + line,
                        "holds a list longer than any transcript has",
                        "Make sure that it is a transcript, and export it again.");
            }
            return switch (json.currentToken()) {
                case START_OBJECT -> object(json, line);
                case START_ARRAY -> list(json, line);
                case VALUE_NULL -> JsonItem.scalar(line, "");
                default -> JsonItem.scalar(line, JsonText.clean(json.getText()));
            };
        }

        private JsonItem object(JsonParser json, int line) throws IOException {
            Map<String, JsonItem> fields = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (wanted.contains(name)) {
                    fields.put(name, piece(json));
                } else {
                    json.skipChildren();
                }
            }
            return new JsonItem(line, "", fields, List.of());
        }

        private JsonItem list(JsonParser json, int line) throws IOException {
            List<JsonItem> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(piece(json));
            }
            return new JsonItem(line, "", Map.of(), items);
        }
    }
}
