package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files under {@code src/test/resources/exchange}. With {@code -Dgolden.write=true} what is expected is written
 * instead of compared: read the difference before committing it.
 */
final class Goldens {

    static final Path ROOT = Path.of("src", "test", "resources", "exchange");

    private Goldens() {}

    /** All inputs of readers, by format and name. */
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

    static Path expected(Path input) {
        String name = input.getFileName().toString();
        return input.resolveSibling(name.substring(0, name.indexOf(".input.")) + ".expected.yaml");
    }

    static CodebookFile file(Path path) {
        try {
            return CodebookFile.of(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String notes(List<String> notes) {
        return notes.stream().map(note -> "# " + note + "\n").collect(Collectors.joining());
    }

    static void check(Path expected, String text) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }
}
