package org.understory.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.understory.model.UserError;

/** Reads a whole file within a size limit, and says clearly why where it cannot. */
final class FileBytes {

    private static final long MEBIBYTE = 1024L * 1024L;

    private FileBytes() {}

    /** How a file is opened. */
    @FunctionalInterface
    interface Opening {
        /** Opens it. */
        InputStream open(Path path) throws IOException;
    }

    /** The bytes of the file; at least one. */
    static byte[] read(TranscriptFile file, long limit) {
        return read(file, limit, Files::newInputStream);
    }

    static byte[] read(TranscriptFile file, long limit, Opening opening) {
        Path path = file.path();
        try {
            if (Files.isDirectory(path)) {
                throw new UserError(
                        file.name(), "is a folder, not a file", "Give the folder itself; the files in it are found.");
            }
            BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
            refuseIfEndless(file, before);
            refuseIfLarge(file, before.size(), limit);
            byte[] bytes = upTo(path, limit, opening);
            refuseIfLarge(file, bytes.length, limit);
            refuseIfChanged(file, before, bytes.length);
            if (bytes.length == 0) {
                throw new UserError(
                        file.name(), "is empty", "Export the transcript again, or leave this file out of the folder.");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new UserError(file.name(), "does not exist", "Check the spelling of " + path + ".");
        } catch (AccessDeniedException denied) {
            throw new UserError(
                    file.name(),
                    "may not be read by you",
                    "Give yourself leave to read it, for instance: chmod u+r " + TranscriptFiles.quoted(path));
        } catch (IOException broken) {
            throw new UserError(
                    file.name(),
                    "could not be read (" + broken.getMessage() + ")",
                    "Copy it to a local disk and try again.");
        }
    }

    /** One byte more than the limit at most: a pipe or a growing file says nothing of its size beforehand. */
    private static byte[] upTo(Path path, long limit, Opening opening) throws IOException {
        try (InputStream in = opening.open(path)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, limit + 1));
        }
    }

    /** Whether a file, as far as its size is known beforehand, is larger than the limit. */
    static boolean isLarge(TranscriptFile file, long limit) {
        try {
            return Files.isRegularFile(file.path()) && Files.size(file.path()) > limit;
        } catch (IOException unknown) {
            return false; // reading it in earnest says what is wrong
        }
    }

    /** A pipe that nobody writes to and a device would keep us for ever; what the shell hands over as a file will end. */
    private static void refuseIfEndless(TranscriptFile file, BasicFileAttributes attributes) {
        String path = file.path().toString();
        if (attributes.isOther()
                && !path.startsWith("/dev/fd/")
                && !path.startsWith("/proc/self/fd/")
                && !path.equals("/dev/stdin")) {
            throw new UserError(
                    file.name(),
                    "is a pipe or a device, not a file",
                    "Put what it gives into a file first, for instance: cat " + TranscriptFiles.quoted(file.path())
                            + " > transcript.txt");
        }
    }

    /** Half of an old text and half of a new one would be read as if somebody had said it. */
    private static void refuseIfChanged(TranscriptFile file, BasicFileAttributes before, int read) throws IOException {
        BasicFileAttributes after = Files.readAttributes(file.path(), BasicFileAttributes.class);
        boolean same = before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && read == after.size();
        if (before.isRegularFile() && !same) {
            throw new UserError(
                    file.name(),
                    "was changed by another program while it was read",
                    "Wait until that is done, or work on a copy, and try again.");
        }
    }

    private static void refuseIfLarge(TranscriptFile file, long size, long limit) {
        if (size > limit) {
            throw tooLarge(file, size, limit);
        }
    }

    /** Why a file was not read, and how it could be. */
    static UserError tooLarge(TranscriptFile file, long size, long limit) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean table = name.endsWith(".csv") || name.endsWith(".tsv");
        return new UserError(
                file.name(),
                "is larger than " + inMegabytes(limit) + ", the most that is read of one file",
                "If it is a transcript all the same, raise the limit, for instance: --max-size "
                        + inMegabytes(Math.max(size + MEBIBYTE - 1, 2 * limit)).replace(" ", "")
                        + (table
                                ? "; or let the table stream by, whatever its size: understory ingest --jsonl FILE |"
                                        + " understory tag --jsonl"
                                : ""));
    }

    private static String inMegabytes(long bytes) {
        return bytes >= MEBIBYTE
                ? String.format(Locale.ROOT, "%d MB", bytes / MEBIBYTE)
                : String.format(Locale.ROOT, "%d bytes", bytes);
    }
}
