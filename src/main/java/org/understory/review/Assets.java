package org.understory.review;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the page, by the path they are asked for: those listed here and no others, whatever a path looks like. */
final class Assets {

    private static final String SCRIPT = "text/javascript";
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("index.html", "text/html");
        TYPES.put("review.css", "text/css");
        for (String module :
                new String[] {"main", "api", "state", "text", "looks", "panels", "picker", "memo", "keys"}) {
            TYPES.put(module + ".js", SCRIPT);
        }
    }

    private Assets() {}

    /**
     * A file of the page.
     *
     * @param type its media type, text in UTF-8
     * @param bytes its content
     */
    record Asset(String type, byte[] bytes) {}

    /** The file at a path such as {@code /review.css}, or nothing where there is none. */
    static Optional<Asset> at(String path) {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        String type = TYPES.get(name);
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream content = Assets.class.getResourceAsStream(name)) {
            return Optional.of(new Asset(type + "; charset=utf-8", content.readAllBytes()));
        } catch (IOException broken) {
            throw new IllegalStateException("the program's own file " + name + " cannot be read", broken);
        }
    }
}
