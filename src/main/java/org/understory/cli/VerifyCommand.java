package org.understory.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.analysis.Material;
import org.understory.analysis.Phrases;
import org.understory.analysis.Talk;
import org.understory.analysis.statistic.QuoteIndex;
import org.understory.analysis.statistic.Statistics;
import org.understory.model.Problem;
import org.understory.model.UserError;
import org.understory.report.OutputException;
import org.understory.report.Recipe;
import org.understory.report.read.Document;
import org.understory.report.read.Documents;
import org.understory.study.Cast;
import org.understory.study.folder.StudyFolder;
import org.understory.verification.Change;
import org.understory.verification.Verdict;
import org.understory.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory verify}: whether what a file shows still stands. */
@Command(
        name = "verify",
        description = "Checks every quotation and figure of a report, deck or any text with quotations and their ids "
                + "against the transcripts as they are now, and names what changed. How a report was made is read from "
                + "the file; without a PATH its transcripts or study are looked for where the command is typed.",
        footer = {
            "  understory verify report/report.html",
            "  understory verify report/report.md samples/mission-study",
            "  understory verify submission.md --study my-study",
            "  understory verify extract.html --partial --json"
        })
final class VerifyCommand extends ConsoleCommand {

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "What to check: a report, workbook, deck, CSV or JSON file, or any text in UTF-8.")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--partial",
            description =
                    "The file is an extract of a report: what it leaves out is said and no fault. Markdown without "
                            + "the title of the report is taken for one.",
            order = 1)
    private boolean partial;

    @Option(names = "--json", description = "Print one JSON object instead of lines for people.", order = 2)
    private boolean json;

    @Mixin
    private SubjectOptions subject;

    /** How it was made then and would be now, where that differs. */
    private final List<Otherwise> otherwise = new ArrayList<>();

    VerifyCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Document document = read();
        Verdict verdict = document.recipe()
                .map(recipe -> againstToday(document, recipe))
                .orElseGet(() -> quotationsOnly(document));
        if (json) {
            console().out().println(VerdictJson.text(name(), otherwise, verdict));
        } else {
            print(verdict);
        }
        return verdict.stands() ? console().exitCode() : ExitCode.REFUSED;
    }

    private void print(Verdict verdict) {
        for (Otherwise one : otherwise) {
            say(name() + ": the " + one.what() + " is another one: was " + one.was() + ", is " + one.is());
        }
        verdict.changes().forEach(this::print);
        verdict.remarks().forEach(remark -> console().note(name() + ": " + remark));
        say(name() + ": " + checked(verdict) + ": " + (verdict.stands() ? "all stand" : result(verdict)));
    }

    private Document read() {
        try {
            return Documents.read(file);
        } catch (OutputException e) {
            throw new UserError(e.where(), e.what(), e.remedy());
        }
    }

    private Verdict againstToday(Document document, Recipe recipe) {
        Remade made = Recipes.again(recipe, Recipes.given(called()), source(recipe), console());
        Recipe today = made.report().recipe().orElseThrow();
        difference("codebook", recipe.codebook(), today.codebook());
        difference("program", recipe.program(), today.program());
        difference("engine", recipe.engine(), today.engine());
        QuoteIndex index = Statistics.index(wanted(made.by()), made.material());
        Optional<Document> now = new Rendering(made).like(file, document);
        return Verification.of(
                document,
                now,
                index,
                partial || now.map(all -> isExtract(document, all)).orElse(false));
    }

    /** Part of a report in Markdown may stand among somebody's own notes; what has the title passes for the whole. */
    private boolean isExtract(Document document, Document whole) {
        return Documents.format(file).equals("markdown")
                && whole.items().stream().limit(1).noneMatch(document.items()::contains);
    }

    /**
     * Something that differs in how it was made.
     *
     * @param what the codebook, program or engine
     * @param was what the file says
     * @param is what it is now
     */
    record Otherwise(String what, String was, String is) {}

    private void difference(String what, String was, String is) {
        if (!was.equals(is)) {
            otherwise.add(new Otherwise(what, was, is));
        }
    }

    private static Statistics.Wanted wanted(List<String> by) {
        return new Statistics.Wanted(by, 0, false, List.of());
    }

    private Recipes.Source source(Recipe recipe) {
        return recipe.paths().isEmpty()
                ? new Recipes.Source(List.of(), Optional.of(study().root()))
                : new Recipes.Source(transcripts(recipe), Optional.empty());
    }

    /** The study that a report without paths is about: named, around the current folder, or around the file. */
    private StudyFolder study() {
        if (!paths.isEmpty()) {
            throw new UserError(
                    name(), "was made of a study, not of single transcripts", "name the study instead: --study DIR");
        }
        return subject.study()
                .or(() -> StudyFolder.around(file.toAbsolutePath().getParent()))
                .orElseThrow(() -> new UserError(
                        name(), "was made of a study and lies in none", "name the study with --study DIR"));
    }

    /** The transcripts named, or those that the report was made of if they are where they were. */
    private List<Path> transcripts(Recipe recipe) {
        if (!paths.isEmpty()) {
            return paths;
        }
        for (String path : recipe.paths()) {
            if (!Recipes.isPortable(path) || !Files.exists(Path.of(path))) {
                throw new UserError(
                        name(),
                        "was made of " + path + ", which is not here",
                        "name the transcripts: understory verify " + name() + " FILES-OR-FOLDERS");
            }
        }
        return recipe.paths().stream().map(Path::of).toList();
    }

    private Verdict quotationsOnly(Document document) {
        if (!document.items().isEmpty()) {
            console()
                    .problem(new Problem(
                            name(),
                            "does not say how it was made, so its figures cannot be checked",
                            "make the report anew, and keep CSV files beside their report.json"));
        } else if (document.quotations().isEmpty()) {
            throw new UserError(
                    name(),
                    "holds no quotation with an id and does not say how it was made",
                    "give a file that Understory wrote, or a text in which each quotation is followed by its id");
        }
        SubjectOptions.Subject of = subject.read("verify", paths, console());
        Talk talk = Talk.of(of.tagged().transcripts(), new Cast(of.roster()), subject.includeFacilitators());
        Material material =
                Material.of(talk, of.tagged().codebook().themes(), of.tagged().codings());
        return Verification.of(document, Optional.empty(), Statistics.index(wanted(List.of()), material), true);
    }

    private void print(Change change) {
        say(name() + ": " + change.where() + ": " + change.kind().words());
        change.lines().forEach(line -> say("    " + line));
    }

    private static String checked(Verdict verdict) {
        Verdict.Checked checked = verdict.checked();
        String figures = checked.figures() + checked.statements() == 0
                ? ""
                : ", " + Phrases.count(checked.figures(), "figure") + " and "
                        + Phrases.count(checked.statements(), "other statement");
        return Phrases.count(checked.quotations(), "quotation") + figures + " checked";
    }

    private static String result(Verdict verdict) {
        int changes = verdict.changes().size();
        return Phrases.number(changes) + (changes == 1 ? " does not stand" : " do not stand");
    }

    private String name() {
        return file.toString();
    }

    private void say(String line) {
        console().out().println(Safe.line(line));
    }
}
