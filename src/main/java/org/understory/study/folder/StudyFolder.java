package org.understory.study.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.understory.model.UserError;
import org.understory.study.ParticipantsFile;

/**
 * Where each thing of a study lies.
 *
 * @param root the folder that holds {@value #SETTINGS}
 */
public record StudyFolder(Path root) {

    /** The file that makes a folder a study. */
    public static final String SETTINGS = "study.yaml";

    /**
     * The study that a folder is or lies in: the first folder with settings, going upwards.
     *
     * @param from a folder
     */
    public static Optional<StudyFolder> around(Path from) {
        Path below = from;
        for (Path folder = from.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(SETTINGS))) {
                return Optional.of(new StudyFolder(below));
            }
            below = below.toString().isEmpty() ? Path.of("..") : below.resolve("..");
        }
        return Optional.empty();
    }

    /**
     * The study in a folder that somebody named.
     *
     * @throws UserError if there is none
     */
    public static StudyFolder named(Path folder) {
        if (!Files.isRegularFile(folder.resolve(SETTINGS))) {
            throw new UserError(
                    folder.toString(),
                    "is no study: there is no " + SETTINGS + " in it",
                    "name the folder of a study, or make one: understory init " + folder);
        }
        return new StudyFolder(folder);
    }

    /** Name, options and facilitators. */
    public Path settings() {
        return root.resolve(SETTINGS);
    }

    /** Themes and rules. */
    public Path codebook() {
        return root.resolve("codebook.yaml");
    }

    /** Who took part. */
    public Path participants() {
        return root.resolve(ParticipantsFile.NAME);
    }

    /** The originals. */
    public Path transcripts() {
        return root.resolve("transcripts");
    }

    /** The logs of what people decided. */
    public Path codings() {
        return root.resolve("codings");
    }

    /** Random samples of sentences that people code. */
    public Path samples() {
        return root.resolve("samples");
    }

    /** What was made. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** What can be made again from the rest. */
    public Path derived() {
        return root.resolve(".understory");
    }
}
