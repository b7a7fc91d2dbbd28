package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;
import org.understory.analysis.statistic.Statistics;
import org.understory.coding.Nearest;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.Theme;
import org.understory.model.UserError;
import org.understory.report.Report;
import org.understory.report.render.json.JsonRenderer;
import org.understory.report.render.terminal.TerminalRenderer;
import org.understory.report.render.terminal.TerminalStyle;
import org.understory.study.Cast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory quotes}: the quotations of a theme. */
@Command(
        name = "quotes",
        description =
                "Prints the quotations of a theme, each with an id by which it can be found and verified. They are "
                        + "chosen as for a report, by a rule that is stated, or all are printed. Without a PATH they are of the "
                        + "study, with what people decided.",
        footer = {
            "  understory quotes silos samples/mission-study --by department",
            "  understory quotes mission-washing --all --context",
            "  understory quotes trust -n 20 --json --study my-study"
        })
final class QuotesCommand extends ConsoleCommand implements Remade.Maker {

    @Parameters(index = "0", paramLabel = "THEME", description = "The id or the name of a theme of the codebook.")
    private String theme;

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "Say this attribute of each speaker first, such as location. Repeatable.",
            order = 2)
    private List<String> by = new ArrayList<>();

    @Option(
            names = {"-n", "--number"},
            paramLabel = "N",
            defaultValue = "5",
            converter = WholeNumber.class,
            description = "Print at most so many (default: ${DEFAULT-VALUE}).",
            order = 3)
    private int number;

    @Option(names = "--all", description = "Print all of them, in the order of reading.", order = 4)
    private boolean all;

    @Option(names = "--context", description = "Print what the same person said right before and after.", order = 5)
    private boolean context;

    @Option(names = "--json", description = "Print JSON, in the form of report.json.", order = 6)
    private boolean json;

    @Mixin
    private DisclosureOptions disclosure;

    @Mixin
    private SubjectOptions subject;

    QuotesCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Report report = make().report();
        if (json) {
            JsonRenderer.print(report, console().out());
        } else {
            TerminalStyle style = new TerminalStyle(
                    console().width(), console().colour(), console().unicode(), context);
            Report extract = new Report(report.title(), report.subtitle(), List.of(), report.blocks());
            new TerminalRenderer(style).render(extract, console().out());
        }
        return console().exitCode();
    }

    @Override
    public Remade make() {
        SubjectOptions.Subject of = subject.read("quotes", paths, console());
        FrequencyOptions.Tagged tagged = of.tagged();
        Theme chosen = theme(tagged.codebook());
        FrequencyOptions.warnOfFacilitators(of.roster(), tagged.transcripts(), console());
        Talk talk = Talk.of(tagged.transcripts(), new Cast(of.roster()), subject.includeFacilitators());
        Material material = Material.of(
                FrequencyOptions.breakdowns(talk, tagged, by, disclosure),
                tagged.codebook().themes(),
                tagged.codings());
        Statistics.Wanted wanted = new Statistics.Wanted(by, number, of.roster().hasList(), tagged.remarks());
        FrequencyReport.Provenance provenance = new FrequencyReport.Provenance(
                tagged.codebook(), Version.number() + ", engine " + Tagger.ENGINE, tagged.review());
        Report report = FrequencyReport.of(
                "Quotations: " + chosen.name(),
                material,
                provenance,
                List.of(Statistics.quotes(
                        wanted, chosen.id(), all ? OptionalInt.empty() : OptionalInt.of(wanted.quotes()))));
        return new Remade(report, material, by).with(Recipes.of(called(), paths, tagged.codebook()));
    }

    private Theme theme(Codebook codebook) {
        String asked = theme.strip();
        return codebook.themes().stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> codebook.themes().stream()
                        .filter(one -> one.name().equalsIgnoreCase(asked))
                        .findFirst())
                .orElseThrow(() -> unknown(codebook, asked));
    }

    private static UserError unknown(Codebook codebook, String asked) {
        List<String> known = new ArrayList<>();
        codebook.themes().forEach(one -> known.addAll(List.of(one.id(), one.name())));
        return new UserError(
                asked,
                "is no theme of " + codebook.source(),
                Nearest.to(asked, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("see its themes: understory codebook show " + codebook.source()));
    }
}
