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
import org.understory.study.folder.ReadingFile;
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

    /** Takes an original away, with what stands beside it about its reading. */
    static void original(StudyFolder folder, String name, Changes changes) {
        Path original = folder.transcripts().resolve(name);
        changes.delete(original);
        if (Files.exists(ReadingFile.beside(original))) {
            changes.delete(ReadingFile.beside(original));
        }
    }

    /** Takes away what stands beside originals that are gone, because an earlier run was cut short. */
    static void orphans(StudyFolder folder, Changes changes) {
        for (Path file : files(folder.transcripts())) {
            String name = file.getFileName().toString();
            boolean beside = name.endsWith(ReadingFile.END);
            if (beside
                    && !Files.exists(
                            file.resolveSibling(name.substring(0, name.length() - ReadingFile.END.length())))) {
                changes.delete(file);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try {
            return Files.isDirectory(folder) ? FileWords.files(folder) : List.of();
        } catch (IOException e) {
            throw new UserError(folder.toString(), "could not be looked through", "check that it is yours to read");
        }
    }

    /** What each file of a study will hold once changes are made, in the order of their paths. */
    static Map<Path, FileWords> after(StudyFolder folder, Changes changes) {
        Map<Path, FileWords> after = new TreeMap<>();
        for (Path file : files(folder.root())) {
            if (!changes.touches(file)) {
                after.put(file, FileWords.of(file));
            }
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
