package org.understory.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of the page as its own source has them. */
final class Keys {

    private static final Path SOURCE = Path.of("src/main/resources/org/understory/review/keys.js");
    private static final Pattern LINE = Pattern.compile("^  \\['([^']+)', '([^']+)', steps", Pattern.MULTILINE);

    private Keys() {}

    /** What each key does, by the key's name. */
    static Map<String, String> all() {
        Map<String, String> keys = new LinkedHashMap<>();
        Matcher line = LINE.matcher(read(SOURCE));
        while (line.find()) {
            keys.put(line.group(1), line.group(2));
        }
        return keys;
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
