package org.understory.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.understory.model.UserError;
import org.understory.study.folder.Changes;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogFolder;
import org.understory.study.log.LogRewriting;

/** What withdrawing and pseudonymising share: a study's logs made anew, and what its files say after some changes. */
final class StudyRewriting {

    private StudyRewriting() {}

    /** Puts entries in the place of all logs of a study, one log for each coder. */
    static void logs(StudyFolder folder, List<LogEntry> entries, Changes changes) {
        Map<String, List<LogEntry>> byFile = new TreeMap<>();
        entries.forEach(entry -> byFile.computeIfAbsent(entry.coder() + ".jsonl", any -> new ArrayList<>())
                .add(entry));
        byFile.forEach((name, kept) -> changes.put(folder.codings().resolve(name), LogRewriting.bytes(kept)));
        for (Path log : LogFolder.files(folder.codings())) {
            if (!byFile.containsKey(log.getFileName().toString())) {
                changes.delete(log);
            }
        }
    }

    /** What each file of a study will hold once changes are made, in the order of their paths. */
    static Map<Path, FileWords> after(StudyFolder folder, Changes changes) {
        Map<Path, FileWords> after = new TreeMap<>();
        try {
            for (Path file : FileWords.files(folder.root())) {
                if (!changes.touches(file)) {
                    after.put(file, FileWords.of(file));
                }
            }
        } catch (IOException e) {
            throw new UserError(
                    folder.root().toString(), "could not be looked through", "check that it is yours to read");
        }
        changes.put().forEach((file, bytes) -> after.put(file, FileWords.of(file.toString(), bytes)));
        return after;
    }

    /** A file's bytes. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "make it readable for you, then run again");
        }
    }
}
