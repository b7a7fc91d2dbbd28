package org.understory.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.understory.model.UserError;

/** Writes a file that is seen as it was or as it will be, never half done: beside its place first, then moved there. */
final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes text in UTF-8, replacing what is there.
     *
     * @throws UserError if it cannot be written
     */
    static void write(Path path, String text) {
        try {
            // A link stays a link: what it points at is replaced.
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new UserError(
                        path.toString(), "is in a folder that does not exist", "make it: mkdir -p " + folder);
            }
            Path part = folder.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (AccessDeniedException e) {
            throw new UserError(path.toString(), "may not be written by you", "choose a folder of your own");
        } catch (IOException e) {
            throw new UserError(
                    path.toString(), "cannot be written", "check the folder, and that the disk is not full");
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException refused) {
            // Some network drives cannot: a plain replacement of a complete file is the next best.
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
