package org.understory.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.understory.coding.Codebooks;
import org.understory.model.UserError;
import org.understory.study.ParticipantsFile;
import org.understory.study.folder.Originals;
import org.understory.study.folder.ParticipantsRows;
import org.understory.study.folder.SettingsFile;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.StudySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory init}: makes a study. */
@Command(
        name = "init",
        description = "Makes a new study: a folder of plain files with settings, a codebook to edit, a list of "
                + "participants to fill in, and places for transcripts, codings and reports.",
        footer = {
            "  understory init mission-study",
            "  understory init change --codebook organisational-change",
            "  understory init mine --codebook my-codebook.yaml"
        })
final class InitCommand extends ConsoleCommand {

    private static final String GIT_IGNORE = "# made again from the rest whenever it is missing\n.understory/\n";

    /** Logs merge by having the lines of both sides, in any order. */
    private static final String GIT_ATTRIBUTES = "codings/*.jsonl text eol=lf merge=union\ntranscripts/** -text\n";

    @Parameters(paramLabel = "DIR", description = "The folder to make; it may exist if it is empty.")
    private Path folder;

    @Option(
            names = {"-c", "--codebook"},
            paramLabel = "CODEBOOK",
            defaultValue = "mission-led",
            description = "What the study's codebook begins as: one that comes with the program, or a file "
                    + "(default: ${DEFAULT-VALUE}).",
            order = 2)
    private String codebook;

    InitCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        byte[] themes = Codebooks.source(codebook);
        refuseFull();
        StudyFolder study = new StudyFolder(folder);
        for (Path place : new Path[] {study.transcripts(), study.codings(), study.reports()}) {
            make(place);
        }
        Originals files = new Originals(folder);
        files.put(study.codebook().getFileName().toString(), themes);
        put(files, ParticipantsFile.NAME, ParticipantsRows.HEADER);
        put(files, ".gitignore", GIT_IGNORE);
        put(files, ".gitattributes", GIT_ATTRIBUTES);
        put(files, StudyFolder.SETTINGS, SettingsFile.write(StudySettings.of(name(), Version.number())));
        next();
        return console().exitCode();
    }

    private String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private static void put(Originals files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void refuseFull() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError(folder.toString(), "is a file", "choose another name for the study's folder");
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new UserError(
                        folder.toString(),
                        Files.exists(folder.resolve(StudyFolder.SETTINGS))
                                ? "is a study already; nothing was changed"
                                : "is not empty, and nothing in it is to be overwritten",
                        "make the study in a new folder, such as: understory init " + folder.resolve("study"));
            }
        }
    }

    private static void make(Path place) {
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new UserError(place.toString(), "could not be made", "choose a folder of your own");
        }
    }

    private void next() {
        console().out().println("made the study " + Safe.line(folder.toString()));
        console().out().println("  study.yaml        its name, who led the sessions, the smallest group reported on");
        console().out().println("  codebook.yaml     themes and rules, yours to edit");
        console().out().println("  participants.csv  who took part; ingest adds the names, you add what they are");
        console().out().println("  transcripts/ codings/ reports/");
        console().out().println("next: cd " + Safe.line(folder.toString()) + " && understory ingest FILES-OR-FOLDERS");
    }
}
