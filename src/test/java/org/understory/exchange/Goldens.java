package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.understory.GoldenPairs;

/**
 * The files under {@code src/test/resources/exchange}. With {@code -Dgolden.write=true} what is expected is written
 * instead of compared: read the difference before committing it.
 */
final class Goldens {

    static final Path ROOT = Path.of("src", "test", "resources", "exchange");
    static final GoldenPairs PAIRS = new GoldenPairs(ROOT, "yaml");

    private Goldens() {}

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
