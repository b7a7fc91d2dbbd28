package org.understory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pairs of files, {@code NAME.input.EXTENSION} and {@code NAME.expected.EXTENSION}, in folders named after the format of the
 * input.
 *
 * @param root the folder of those folders
 * @param extension what the expected file ends in
 */
public record GoldenPairs(Path root, String extension) {

    /** All inputs, by format and name. */
    public List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().contains(".input."))
                    .sorted()
                    .toList();
        }
    }

    /** The format that an input is of: the name of its folder. */
    public static String format(Path input) {
        return input.getParent().getFileName().toString();
    }

    /** The file beside an input with what is expected of it. */
    public Path expected(Path input) {
        String name = input.getFileName().toString();
        return input.resolveSibling(name.substring(0, name.indexOf(".input.")) + ".expected." + extension);
    }
}
