package org.understory.study.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.understory.model.UserError;
import org.understory.study.folder.Originals;

/** The samples of a study: one file each in its folder, never overwritten by another draw. */
public final class SampleFiles {

    private static final String END = ".json";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,79}");

    private final Path folder;

    /** The samples in a folder, which need not exist yet. */
    public SampleFiles(Path folder) {
        this.folder = folder;
    }

    /** The file of a sample. */
    public Path file(String name) {
        if (!NAME.matcher(name).matches() || name.endsWith(".")) {
            throw new UserError(
                    "the sample \"" + name + "\"",
                    "is no name for a file",
                    "use letters, digits, dashes, underscores and full stops, such as round-1");
        }
        return folder.resolve(name + END);
    }

    /** The names of the samples there are, in the alphabet's order. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserError(folder.toString(), "cannot be read", "make it readable for you, then run again");
        }
    }

    /**
     * The sample of a name, if there is one.
     *
     * @throws UserError if there is one that cannot be read
     */
    public Optional<StudySample> read(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SampleParser.parse(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "make it readable for you, then run again");
        } catch (SampleParser.NoSampleException e) {
            throw new UserError(
                    file.toString(),
                    e.getMessage() + ", so no sample is read from it",
                    "take it from a copy of the study, or install the newest version; or move it away and draw again");
        }
    }

    /**
     * Writes a sample that is new. The very same draw may be written again.
     *
     * @throws UserError if there is another of its name, or it cannot be written
     */
    public void write(StudySample sample) {
        Path file = file(sample.design().name());
        byte[] bytes = bytes(sample);
        Originals files = new Originals(folder);
        String name = file.getFileName().toString();
        switch (files.standing(name, bytes)) {
            case NEW:
                files.put(name, bytes);
                break;
            case CHANGED:
                throw new UserError(
                        file.toString(),
                        "is there already and holds another draw; it was left as it is",
                        "give the new one a name: --name round-2");
            default:
                break;
        }
    }

    /** The bytes of a sample's file. */
    public static byte[] bytes(StudySample sample) {
        return SampleJson.write(sample).getBytes(StandardCharsets.UTF_8);
    }
}
