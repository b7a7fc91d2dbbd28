package org.understory.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.understory.model.Codebook;
import org.understory.model.UserError;

/** Finds codebooks: by path, or by the name of one that comes with the program. */
public final class Codebooks {

    /** The codebooks that come with the program, the default first. */
    public static final List<String> SEEDS = List.of("mission-led", "organisational-change");

    private Codebooks() {}

    /** The same for a caller that does not run the rules. */
    public static Codebook open(String named) {
        return book(named).codebook();
    }

    /** The first digits of the hash of a codebook file's bytes, as {@link Codebook#hash} has it; nothing if there is no file. */
    public static Optional<String> hash(String named) {
        Path path = Path.of(named);
        return Files.isRegularFile(path) ? Optional.of(CodebookReader.hash(bytes(path, named))) : Optional.empty();
    }

    /**
     * Reads the codebook that somebody named.
     *
     * @param named a path, or the name of a seed codebook such as {@code mission-led}; a file of that name comes first
     * @throws UserError if there is none, it cannot be read, or it has faults
     */
    public static RuleBook book(String named) {
        Path path = Path.of(named);
        if (Files.isDirectory(path)) {
            throw new UserError(
                    named, "is a folder", "name the codebook file in it, such as " + path.resolve("codebook.yaml"));
        }
        if (Files.exists(path)) {
            return CodebookReader.book(named, bytes(path, named));
        }
        if (SEEDS.contains(named)) {
            return CodebookReader.book("seeds/" + named + ".yaml", seed(named));
        }
        String near = Nearest.to(named, SEEDS)
                .map(seed -> "; did you mean " + seed + "?")
                .orElse("");
        throw new UserError(
                named,
                "is neither a file nor a codebook that comes with the program" + near,
                "give the path of a codebook file, or one of: " + String.join(", ", SEEDS));
    }

    /**
     * The bytes of the codebook that somebody named, comments and all, once it is known to have no faults.
     *
     * @throws UserError as {@link #book} throws
     */
    public static byte[] source(String named) {
        book(named);
        Path path = Path.of(named);
        return Files.exists(path) ? bytes(path, named) : seed(named);
    }

    private static byte[] bytes(Path path, String named) {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new UserError(named, "is gone", "check the path");
        } catch (IOException e) {
            throw new UserError(named, "cannot be read", "check that you may read it: ls -l " + named);
        }
    }

    private static byte[] seed(String name) {
        try (InputStream in = Codebooks.class.getResourceAsStream("/seeds/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the seed codebook " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
