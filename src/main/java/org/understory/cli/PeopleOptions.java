package org.understory.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.model.Participant;
import org.understory.study.ParticipantsFile;
import org.understory.study.Roster;
import picocli.CommandLine.Option;

/** The options about who took part. */
final class PeopleOptions {

    @Option(
            names = "--participants",
            paramLabel = "FILE",
            description =
                    "The list of participants (default: participants.csv in the folders given). Columns: speaker, "
                            + "aliases, part and any attributes such as department.",
            order = 30)
    private Path participants;

    @Option(
            names = "--facilitator",
            paramLabel = "NAME",
            description = "Somebody who led the session and is left out of counts. Repeatable.",
            order = 31)
    private List<String> facilitators = new ArrayList<>();

    @Option(names = "--include-facilitators", description = "Count facilitators like participants.", order = 32)
    private boolean includeFacilitators;

    boolean includeFacilitators() {
        return includeFacilitators;
    }

    /** The people, from the list that was named or those found beside the transcripts. */
    Roster roster(List<Path> paths) {
        List<Participant> people = new ArrayList<>();
        for (Path file : lists(paths)) {
            people.addAll(ParticipantsFile.read(file));
        }
        return Roster.of(people, facilitators);
    }

    private Set<Path> lists(List<Path> paths) {
        if (participants != null) {
            return Set.of(participants);
        }
        Set<Path> found = new LinkedHashSet<>();
        for (Path path : paths) {
            Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
            Path list = folder == null ? null : folder.resolve(ParticipantsFile.NAME);
            if (list != null && Files.isRegularFile(list)) {
                found.add(list);
            }
        }
        return found;
    }
}
