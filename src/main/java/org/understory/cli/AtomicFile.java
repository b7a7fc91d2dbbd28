package org.understory.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.understory.model.UserError;
import org.understory.report.PartFile;

/** Writes a file that is seen as it was or as it will be, never half done: beside its place first, then moved there. */
final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes text in UTF-8, replacing what is there.
     *
     * @throws UserError if it cannot be written
     */
    static void write(Path path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    static void write(Path path, byte[] content) {
        try {
            // A link stays a link: what it points at is replaced.
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new UserError(
                        path.toString(), "is in a folder that does not exist", "make it: mkdir -p " + folder);
            }
            try (PartFile part = new PartFile(target)) {
                try (OutputStream out = part.open()) {
                    out.write(content);
                }
                part.replace();
            }
        } catch (AccessDeniedException e) {
            throw new UserError(path.toString(), "may not be written by you", "choose a folder of your own");
        } catch (IOException e) {
            throw new UserError(
                    path.toString(), "cannot be written", "check the folder, and that the disk is not full");
        }
    }
}
