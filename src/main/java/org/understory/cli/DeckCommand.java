package org.understory.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.understory.model.Codebook;
import org.understory.model.Problem;
import org.understory.model.UserError;
import org.understory.report.OutputException;
import org.understory.report.Report;
import org.understory.report.render.pptx.Deck;
import org.understory.report.render.pptx.DeckSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory deck}: the report as slides. */
@Command(
        name = "deck",
        description =
                "Makes slides: method and base, what was found and what was not, a chart and quotations for each theme, "
                        + "groups side by side, and the tables in full. Charts are native and can be edited; each has its "
                        + "base under it. Without a path it is about a study, with what people decided.",
        footer = {
            "  understory deck samples/mission-study --by department -o insights.pptx",
            "  understory deck --template corporate.pptx -o out.pptx --study my-study",
            "  understory deck talk.vtt --themes silos,trust --quotes 5 -o talk.pptx"
        })
final class DeckCommand extends ConsoleCommand implements Remade.Maker {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = Reading.PATHS + " Without any, the study around the current folder.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Write the slides to this file.",
            order = 1)
    private Path output;

    @Mixin
    private DeckOptions options;

    @Mixin
    private SubjectOptions subject;

    DeckCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        refuseOtherEndings();
        Remade made = make();
        DeckSettings settings = made.deck().orElseThrow();
        Deck deck = deck(made.report(), settings);
        settings.template()
                .ifPresent(file -> deck.remarks()
                        .forEach(remark -> console()
                                .warning(new Problem(
                                        file.name(), remark, "add that layout to the template, or let it be"))));
        AtomicFile.write(output, deck.bytes());
        console().note("wrote " + deck.slides() + " slides to " + output);
        return console().exitCode();
    }

    private void refuseOtherEndings() {
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".pptx")) {
            throw new UserError(
                    output.toString(),
                    "is no name of a PowerPoint file",
                    "give one that ends in .pptx: -o insights.pptx");
        }
    }

    private static DeckSettings.Template read(Path file) {
        try {
            return new DeckSettings.Template(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UserError(file.toString(), "does not exist", "check the name of the template");
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "check that it is a file and that you may read it");
        }
    }

    /** The slides. */
    static Deck deck(Report report, DeckSettings settings) {
        try {
            return Deck.of(report, settings);
        } catch (OutputException e) {
            throw new UserError(e.where(), e.what(), e.remedy());
        }
    }

    @Override
    public Remade make() {
        Optional<DeckSettings.Template> template = options.template().map(DeckCommand::read);
        SubjectOptions.Subject of = subject.read("deck", paths, console());
        Codebook codebook = of.tagged().codebook();
        options.check(codebook);
        Remade made = options.report(of.tagged(), of.roster(), subject.includeFacilitators(), console());
        return made.with(Recipes.of(called(), paths, codebook))
                .with(options.settings(made.report(), codebook, template));
    }
}
