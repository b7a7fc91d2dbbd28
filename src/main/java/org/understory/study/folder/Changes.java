package org.understory.study.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.understory.model.UserError;

/**
 * Changes to the files of a study, in an order in which they may be cut short after any of them and begun again. Whatever
 * can be found out beforehand, such as a disk that is full, is found out before the first.
 */
public final class Changes {

    private final Path root;
    private final String again;
    private final List<Change> changes = new ArrayList<>();

    /**
     * Changes below a study's folder.
     *
     * @param again what to type to go on after they were cut short
     */
    public Changes(Path root, String again) {
        this.root = root.toAbsolutePath().normalize();
        this.again = again;
    }

    /** A file that gets bytes, or goes with all that is in it. */
    private record Change(Path named, Path file, Optional<byte[]> bytes) {}

    /** Gives a file these bytes. */
    public Changes put(Path file, byte[] bytes) {
        changes.add(new Change(file, inside(file), Optional.of(bytes)));
        return this;
    }

    /** Takes a file, or a folder with all in it, away. */
    public Changes delete(Path file) {
        changes.add(new Change(file, inside(file), Optional.empty()));
        return this;
    }

    private Path inside(Path file) {
        Path target = file.toAbsolutePath().normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new UserError(file.toString(), "leads out of the study", "rename the file");
        }
        return target;
    }

    /** How many changes there are. */
    public int size() {
        return changes.size();
    }

    /** Whether a file goes or gets other bytes, by itself or with the folder it is in. */
    public boolean touches(Path file) {
        Path one = file.toAbsolutePath().normalize();
        return changes.stream().anyMatch(change -> one.startsWith(change.file()));
    }

    /** What files get, by the path they were named by. */
    public Map<Path, byte[]> put() {
        Map<Path, byte[]> put = new LinkedHashMap<>();
        changes.forEach(change -> change.bytes().ifPresent(bytes -> put.put(change.named(), bytes)));
        return put;
    }

    /**
     * Makes all changes.
     *
     * @throws UserError if one cannot be made: before the first where that can be known, and saying how to go on otherwise
     */
    public void make() {
        make(changes.size());
    }

    /** Makes the first so many, as a machine would that goes down after them. */
    public void make(int first) {
        Map<Change, Path> parts = new LinkedHashMap<>();
        try {
            for (Change change : changes.subList(0, first)) {
                stage(change, parts);
            }
            for (Change change : changes.subList(0, first)) {
                apply(change, parts);
            }
        } finally {
            parts.values().forEach(Changes::forget);
        }
    }

    /** Writes beside each file what it gets, so that hardly anything is left that may fail when it gets it. */
    private static void stage(Change change, Map<Change, Path> parts) {
        Path file = change.file();
        boolean gets = change.bytes().isPresent();
        if (gets && Files.isDirectory(file)) {
            throw unchanged(file, "is a folder where a file is to be", "move it away");
        }
        try {
            if (gets) {
                Files.createDirectories(file.getParent());
                Path part = Files.createTempFile(file.getParent(), ".understory", ".part");
                parts.put(change, part);
                Files.write(part, change.bytes().get());
            } else if (Files.exists(file) && !Files.isWritable(file.getParent())) {
                throw unchanged(file, "may not be removed by you", "make its folder writable for you");
            }
        } catch (IOException e) {
            throw unchanged(file, "could not be written", "check that the folder is yours and the disk not full");
        }
    }

    private static UserError unchanged(Path file, String what, String remedy) {
        return new UserError(
                file.toString(),
                what + ", so nothing at all was changed",
                remedy + ", then give the same command again");
    }

    private void apply(Change change, Map<Change, Path> parts) {
        try {
            if (change.bytes().isPresent()) {
                Originals.move(parts.get(change), change.file());
            } else {
                remove(change.file());
            }
        } catch (IOException e) {
            throw new UserError(
                    change.file().toString(),
                    "could not be " + (change.bytes().isPresent() ? "written" : "removed")
                            + "; what was done before it stays done, the rest is as it was, and nothing is lost",
                    "see to that file, then type again: " + again);
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.deleteIfExists(path);
            return;
        }
        List<Path> inside;
        try (Stream<Path> paths = Files.walk(path)) {
            inside = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : inside) {
            Files.deleteIfExists(one);
        }
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // it is told of already: what could not be written is thrown
        }
    }
}
