package org.understory.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pairs of files under {@code src/test/resources/ingest}: an input, and the turns expected of it. */
final class Goldens {

    static final Path ROOT = Path.of("src", "test", "resources", "ingest");

    private Goldens() {}

    /** All inputs, by format and name. */
    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.getFileName().toString().contains(".input."))
                    .sorted()
                    .toList();
        }
    }

    /** The format that an input is of: the name of its folder. */
    static String format(Path input) {
        return input.getParent().getFileName().toString();
    }

    /** The file of expected turns beside an input. */
    static Path expected(Path input) {
        String name = input.getFileName().toString();
        return input.resolveSibling(name.substring(0, name.indexOf(".input.")) + ".expected.jsonl");
    }
}
