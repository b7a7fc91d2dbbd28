package org.understory.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares output with a file kept under {@code src/test/resources/report}, byte for byte.
 *
 * <p>To make the files anew after a change that is meant, run {@code mvn test -Dtest='Golden*Test' -Dgolden.update=true}
 * and read the difference before committing it.
 */
public final class Golden {

    private static final Path HOME = Path.of("src/test/resources/report");

    private Golden() {}

    /** Fails unless the kept file of that name is exactly this text. */
    public static void check(String name, String actual) throws IOException {
        Path kept = HOME.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(HOME);
            Files.writeString(kept, actual, StandardCharsets.UTF_8);
        }
        String expected = Files.readString(kept, StandardCharsets.UTF_8);
        assertThat(actual).as("%s; see Golden for how to update it", kept).isEqualTo(expected);
    }
}
