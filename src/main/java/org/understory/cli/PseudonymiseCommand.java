package org.understory.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.understory.analysis.Phrases;
import org.understory.model.Problem;
import org.understory.model.UserError;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.Traces;
import org.understory.study.pseudonym.KeyFile;
import org.understory.study.pseudonym.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understory pseudonymise}: puts pseudonyms in the place of names, and looks for names that are left. */
@Command(
        name = "pseudonymise",
        description = "Puts pseudonyms in the place of names in a study's transcripts, list of participants, settings "
                + "and logs. First writes a key of names to look through; then, with --yes, replaces by it. With "
                + "--check it looks for names of the key in files.",
        footer = {
            "  understory pseudonymise --key ../pseudonyms.csv",
            "  understory pseudonymise --key ../pseudonyms.csv --yes",
            "  understory pseudonymise --check report --key ../pseudonyms.csv"
        })
final class PseudonymiseCommand extends ConsoleCommand {

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The key, outside of the study; written if there is none.",
            order = 1)
    private Path key;

    @Option(names = "--yes", description = "Replace. It cannot be undone.", order = 2)
    private boolean yes;

    @Option(
            names = "--check",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Look for names of the key in these files and folders, and change nothing.",
            order = 3)
    private List<Path> check = List.of();

    @Mixin
    private StudyOption study;

    PseudonymiseCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        if (check.isEmpty()) {
            StudyFolder folder = study.open();
            outside(folder);
            new Pseudonymisation(console(), folder, key).run(yes);
            return console().exitCode();
        }
        Pseudonyms names = new Pseudonyms(KeyFile.read(key));
        int found = 0;
        for (Path path : check) {
            found += look(names, path);
        }
        if (found == 0) {
            console()
                    .out()
                    .println(
                            console().exitCode() == ExitCode.OK
                                    ? "no name of the key was found"
                                    : "no name of the key was found in what could be looked into");
        }
        return found == 0 ? console().exitCode() : ExitCode.REFUSED;
    }

    /** A key in the study would be shared with it. */
    private void outside(StudyFolder folder) throws IOException {
        Path absolute = key.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UserError(key.toString(), "is in a folder that does not exist", "make the folder first");
        }
        Path real = Files.exists(absolute) ? absolute.toRealPath() : parent.toRealPath();
        Path root = folder.root().toRealPath();
        if (real.startsWith(root) || parent.toRealPath().startsWith(root)) {
            throw new UserError(
                    key.toString(),
                    "lies in the study, where whoever gets the study gets the names",
                    "keep it elsewhere: --key " + root.resolveSibling("pseudonyms.csv"));
        }
    }

    private int look(Pseudonyms names, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new UserError(path.toString(), "there is no such file", "check the path");
        }
        int all = 0;
        for (Path file : FileWords.files(path)) {
            FileWords words = FileWords.of(file);
            int found = names.count(file.getFileName().toString()) + count(names, words);
            if (found > 0) {
                console().out().println(Safe.line(file + ": " + Phrases.count(found, "name")));
            }
            if (!words.unread().isEmpty()) {
                console()
                        .problem(new Problem(
                                file.toString(),
                                words.unread() + ", so not all of it was looked into",
                                "look through it by hand, or save it as text"));
            }
            all += found;
        }
        return all;
    }

    /** How many names stand in a file, read in whichever way finds most of them. */
    static int count(Pseudonyms names, FileWords words) {
        int found = 0;
        for (Traces.Text text : words.texts()) {
            found += Math.max(names.count(text.written()), names.count(text.untagged()));
        }
        return found;
    }
}
