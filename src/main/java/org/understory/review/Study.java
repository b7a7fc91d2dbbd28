package org.understory.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.model.UserError;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.log.Decisions;
import org.understory.study.log.LogEntry;
import org.understory.study.log.Selector;

/** Joins what lies on the desk with what the logs say of it: where each decision stands in the transcripts as they are now. */
final class Study {

    private final Desk desk;
    private final LiveLogs logs;
    private final Anchoring anchoring;
    private final Map<String, Folder> folders;

    Study(Desk desk, LiveLogs logs) {
        this.desk = desk;
        this.logs = logs;
        this.anchoring = new Anchoring(desk.transcripts());
        this.folders = Folder.of(desk, anchoring);
    }

    Desk desk() {
        return desk;
    }

    LiveLogs logs() {
        return logs;
    }

    /** The transcripts, in the order of reading. */
    List<Folder> folders() {
        return List.copyOf(folders.values());
    }

    /** A transcript by its place in the order of reading. */
    Folder folder(int id) {
        if (id < 1 || id > folders.size()) {
            throw new UserError("transcript " + id, "is not in this study", "Load the page again.");
        }
        return folders().get(id - 1);
    }

    /** What somebody at a seat sees of a transcript. */
    Items items(Seat seat, Folder folder) {
        List<String> names = new ArrayList<>(List.of(folder.transcript().name()));
        names.addAll(strays());
        return new Items(seat, folder, logs.in(names));
    }

    /** Names in the logs of transcripts that are no longer there: perhaps they were renamed. */
    private List<String> strays() {
        return logs.transcripts().stream()
                .filter(name -> !folders.containsKey(name))
                .toList();
    }

    /** All decisions, and what became of the passages they are about. */
    Adrift adrift() {
        Decisions all = logs.in(logs.transcripts());
        return new Adrift(all, anchoring);
    }

    /** Where the passage of an entry, or of the entry it is about, stands now. */
    Optional<Place> place(LogEntry entry) {
        return passage(entry).flatMap(at -> anchoring.find(at).where());
    }

    private Optional<Selector> passage(LogEntry entry) {
        Optional<Selector> own = entry.act().passage();
        return own.isPresent()
                ? own
                : entry.act()
                        .target()
                        .flatMap(logs::entry)
                        .flatMap(target -> target.act().passage());
    }

    /** The transcript that an entry is about, if it is still there. */
    Optional<Folder> folderOf(LogEntry entry) {
        return place(entry)
                .map(place -> place.transcript().name())
                .or(() -> logs.transcriptOf(entry))
                .map(folders::get);
    }

    Optional<Folder> folder(String name) {
        return Optional.ofNullable(folders.get(name));
    }
}
