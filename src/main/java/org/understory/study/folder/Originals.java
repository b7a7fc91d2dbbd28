package org.understory.study.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.understory.model.UserError;

/** Puts files into a study's folders byte by byte, seen either as they were or as they will be, never half done. */
public final class Originals {

    private final Path folder;

    /** Files below the given folder. */
    public Originals(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What the folder holds under a name, compared with something to be put there. */
    public enum Standing {
        /** Nothing. */
        NEW,
        /** The same bytes. */
        SAME,
        /** Other bytes. */
        CHANGED
    }

    /** Compares. */
    public Standing standing(String name, byte[] bytes) {
        try {
            byte[] there = Files.readAllBytes(folder.resolve(name));
            return Arrays.equals(there, bytes) ? Standing.SAME : Standing.CHANGED;
        } catch (NoSuchFileException e) {
            return Standing.NEW;
        } catch (IOException e) {
            throw unwritable(folder.resolve(name));
        }
    }

    /**
     * Puts bytes under a name, with {@code /} between folders, replacing what is there.
     *
     * @throws UserError if they cannot be written, or the name leads out of the folder
     */
    public void put(String name, byte[] bytes) {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new UserError(name, "leads out of the study", "rename the file");
        }
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), ".understory", ".part");
            try {
                Files.write(part, bytes);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unwritable(target);
        }
    }

    private static UserError unwritable(Path path) {
        return new UserError(
                path.toString(), "could not be written", "check that the folder is yours and the disk not full");
    }

    static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException refused) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
