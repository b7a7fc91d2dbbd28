package org.understory.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.understory.model.UserError;
import org.understory.study.folder.StudyFolder;
import picocli.CommandLine.Option;

/** Which study a command works on. */
final class StudyOption {

    @Option(
            names = "--study",
            paramLabel = "DIR",
            description = "The folder of the study (default: the one around the current folder).",
            order = 50)
    private Path study;

    /** The study named, or the one around the current folder, if there is one. */
    Optional<StudyFolder> find() {
        return study == null ? StudyFolder.around(Path.of("")) : Optional.of(StudyFolder.named(study));
    }

    /** The same where there has to be one. */
    StudyFolder open() {
        return find().orElseThrow(() -> new UserError(
                "the current folder",
                "is not in a study",
                "go to the folder of a study, name it with --study DIR, or make one: understory init my-study"));
    }
}
