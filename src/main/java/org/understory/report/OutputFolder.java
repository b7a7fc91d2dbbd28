package org.understory.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * The folder a run writes to. Nothing is written outside it. A reader of a file in it sees the old version or the new
 * one, never half of one: each file is written beside its place and then moved there.
 */
public final class OutputFolder {

    /** Letters, digits, space and {@code . _ -}, beginning and ending with a letter, a digit or a bracket. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ._\\-]{0,120}");

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.UNICODE_CASE);

    private final Path path;
    private final SortedSet<String> written = new ConcurrentSkipListSet<>();

    private OutputFolder(Path path) {
        this.path = path;
    }

    /**
     * What goes into a file.
     *
     * @param <T> what it is written to
     */
    @FunctionalInterface
    public interface Content<T> {
        /** Writes the content; the caller closes the target. */
        void writeTo(T target) throws IOException;
    }

    /**
     * Creates the folder where needed and proves that files can be put there. Call it before any work is done.
     *
     * @throws OutputException if files cannot be put there
     */
    public static OutputFolder prepare(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new OutputException(
                    path.toString(),
                    "is a file, not a folder",
                    "give another folder, or move that file out of the way");
        }
        try {
            Files.createDirectories(path);
            // a file in the making like all others, so that it does not stay behind when the program is stopped here
            try (PartFile probe = new PartFile(path.resolve("understory"))) {
                probe.open().close();
            }
        } catch (IOException cause) {
            throw OutputException.because(cause, path.toString());
        }
        return new OutputFolder(path);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The names of the files written so far, in alphabetical order. */
    public List<String> written() {
        return List.copyOf(written);
    }

    /** Writes a file of text in UTF-8, as {@link #write} does. */
    public void writeText(String name, Content<Writer> content) {
        write(name, stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            content.writeTo(writer);
            writer.flush();
        });
    }

    /**
     * Writes a file, replacing the one of that name only when the new one is complete.
     *
     * @param name a plain file name
     * @param content called once
     * @throws OutputException if the file cannot be written
     * @throws IllegalArgumentException if the name could leave the folder or be refused by some system
     */
    public void write(String name, Content<OutputStream> content) {
        Path target = path.resolve(checked(name));
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputException(
                    target.toString(), "is a folder where a file should go", "move that folder out of the way");
        }
        try (PartFile part = new PartFile(target)) {
            try (OutputStream stream = new BufferedOutputStream(part.open())) {
                content.writeTo(stream);
            }
            part.replace();
        } catch (IOException cause) {
            throw OutputException.because(cause, target.toString());
        } catch (UncheckedIOException cause) {
            throw OutputException.because(cause.getCause(), target.toString());
        }
        written.add(name);
    }

    private static String checked(String name) {
        boolean plain = NAME.matcher(name).matches()
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && !DEVICE.matcher(name).matches();
        if (!plain) {
            throw new IllegalArgumentException("not a plain file name: " + name);
        }
        return name;
    }
}
