package org.understory.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.ingest.Source;
import org.understory.model.UserError;

/**
 * The shape of a JSON file, by which products are told apart: the paths of all keys in it, such as
 * {@code results.channels[].alternatives[]}. The file is gone through once, however many readers ask.
 *
 * @param json whether the text is meant to be JSON
 * @param values how many values stand in the file one after the other, more than one in JSON Lines
 * @param paths the paths up to the end of the file or its first fault
 * @param fault what is wrong with it
 */
record JsonLook(boolean json, int values, Set<String> paths, Optional<UserError> fault) {

    /** More paths than this say no more about the product. */
    private static final int MOST_PATHS = 2000;

    private static final JsonLook NO_JSON = new JsonLook(false, 0, Set.of(), Optional.empty());

    /** Freezes the paths. */
    JsonLook {
        paths = Collections.unmodifiableSet(paths);
    }

    static JsonLook at(Source source) {
        return source.once(JsonLook.class, JsonLook::take);
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    boolean hasAll(String... wanted) {
        return Set.of(wanted).stream().allMatch(paths::contains);
    }

    boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(paths::contains);
    }

    private static JsonLook take(Source source) {
        if (!JsonText.isMeant(source)) {
            return NO_JSON;
        }
        Growth growth = new Growth();
        Branch root = new Branch();
        Optional<UserError> fault = Optional.empty();
        int values = 0;
        try (JsonParser json = JsonText.parser(source)) {
            while (json.nextToken() != null) {
                growth.follow(json, root);
                values++;
            }
        } catch (JsonProcessingException broken) {
            fault = Optional.of(JsonText.fault(source, broken));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string cannot fail", impossible);
        }
        Set<String> paths = new HashSet<>();
        root.name("", paths);
        return new JsonLook(true, values, paths, fault);
    }

    /** A place in the file and the places below it. */
    private static final class Branch {
        private static final String ITEM = "[]";
        private final Map<String, Branch> below = new LinkedHashMap<>();

        void name(String path, Set<String> paths) {
            below.forEach((name, branch) -> {
                String longer = name.equals(ITEM) || path.isEmpty() ? path + name : path + "." + name;
                paths.add(longer);
                branch.name(longer, paths);
            });
        }
    }

    /** Follows the values of a file; how deep they nest is limited by the parser. */
    private static final class Growth {
        private int branches;

        void follow(JsonParser json, Branch at) throws IOException {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    Branch field = below(at, json.currentName());
                    json.nextToken();
                    follow(json, field);
                }
            } else if (json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    follow(json, below(at, Branch.ITEM));
                }
            }
        }

        /** The branch of that name, new if need be; beyond the limit one that is known to nobody. */
        private Branch below(Branch at, String name) {
            Branch known = at.below.get(name);
            if (known != null) {
                return known;
            }
            Branch fresh = new Branch();
            if (branches < MOST_PATHS) {
                branches++;
                at.below.put(name, fresh);
            }
            return fresh;
        }
    }
}
