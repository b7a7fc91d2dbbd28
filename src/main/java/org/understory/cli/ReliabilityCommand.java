package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.understory.analysis.Talk;
import org.understory.analysis.agreement.AgreementReport;
import org.understory.analysis.agreement.AgreementReport.Settings;
import org.understory.analysis.agreement.Disagreements;
import org.understory.analysis.agreement.Unit;
import org.understory.analysis.agreement.Work;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.report.Block;
import org.understory.report.OutputException;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.study.Cast;
import org.understory.study.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory reliability}: how far coders agree with each other and with the machine. */
@Command(
        name = "reliability",
        description =
                "How far coders agree with each other, and with --machine with the codebook's rules: for each theme and "
                        + "over all, percent and positive agreement, Cohen's kappa, Krippendorff's alpha, Fleiss' kappa, "
                        + "Gwet's AC1 and PABAK, with intervals from resampled participants, and every disagreement.",
        footer = {
            "  understory reliability --machine -o reports/agreement",
            "  understory reliability talk.txt --coder ana=ana.jsonl --coder ben=ben.jsonl",
            "  understory reliability talk.txt --coder ana=ana.jsonl --machine -o agreement"
        })
final class ReliabilityCommand extends ConsoleCommand {

    private static final String MACHINE = "the machine";

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = Reading.PATHS + " Without any, the study around the current folder.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--coder",
            paramLabel = "NAME[=FILE]",
            description =
                    "In a study, the coders to compare (default: all); consensus is what they settled together. Else a coder and their codings, one JSON object a "
                            + "line as for evaluate. Repeatable; a second file of the same coder on the same words is "
                            + "shown as stability, apart from agreement.",
            order = 1)
    private List<String> coders = new ArrayList<>();

    @Option(names = "--machine", description = "Compare each coder with the codebook's rules as well.", order = 2)
    private boolean machine;

    @Mixin
    private CodebookOption codebook;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            defaultValue = "sentence",
            description = "What is agreed on: sentence, turn, participant or character (default: ${DEFAULT-VALUE}).",
            order = 3)
    private Unit unit;

    @Mixin
    private ResamplingOptions resampling;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write the report into this folder, with the list of disagreements.",
            order = 4)
    private Path output;

    @Option(
            names = "--blind",
            description = "In a study, take only what coders finished without seeing tags or other people's codings.",
            order = 5)
    private boolean blind;

    @Option(names = "--disagreements", description = "Print the list of disagreements as well.", order = 6)
    private boolean disagreements;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private StudyOption study;

    @Mixin
    private ReportOptions form;

    @Mixin
    private InputOptions input;

    ReliabilityCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        resampling.refuseTooFew();
        OutputFolder folder = output == null ? null : prepare(output);
        Coded coded = paths.isEmpty() ? ofStudy() : ofFiles();
        Codebook read = coded.codebook();
        warnOfUnknownThemes(coded.works(), read);
        refuseAlone(coded.works());
        Talk talk = Talk.of(coded.transcripts(), new Cast(coded.roster()), people.includeFacilitators());
        Report report = AgreementReport.of(talk, read.themes(), coded.works(), settings(), facts(read));
        form.print(forTerminal(report), console());
        if (folder != null) {
            ReportFiles.start(report, folder).finish(console());
        }
        return console().exitCode();
    }

    /** What there is to compare, wherever it comes from. */
    private record Coded(List<Transcript> transcripts, Codebook codebook, Roster roster, List<Work> works) {}

    private Coded ofStudy() {
        OpenStudy open = new OpenStudy(console(), study.open());
        open.logs().setAside().forEach(console()::warning);
        Codebook codes = open.codebook();
        List<Work> works = new ArrayList<>(new CoderLogs(console()::warning, open, blind).read(coders));
        if (machine) {
            works.add(CoderFiles.machine(MACHINE, open.transcripts(), open.tags(codes)));
        }
        return new Coded(open.transcripts(), codes, open.roster(), works);
    }

    private Coded ofFiles() {
        List<CoderFiles.Given> given = coders.stream().map(CoderFiles.Given::of).toList();
        Tagger tagger = new Tagger(codebook.open());
        List<Transcript> transcripts = new Reading(console(), input).transcripts(paths);
        List<Work> works = new ArrayList<>(new CoderFiles(console(), transcripts).read(given));
        if (machine) {
            List<Coding> codings = new ArrayList<>();
            input.parallel().map(transcripts, tagger::tag).forEach(codings::addAll);
            works.add(CoderFiles.machine(MACHINE, transcripts, codings));
        }
        return new Coded(transcripts, tagger.codebook(), people.roster(paths), works);
    }

    private Settings settings() {
        return new Settings(unit, new ClusterBootstrap(resampling.resamples(), resampling.seed(), 0.95));
    }

    private static void refuseAlone(List<Work> works) {
        if (works.size() < 2) {
            throw new UserError(
                    "agreement",
                    works.isEmpty() ? "there is no coder who finished anything" : "there is one coder only",
                    "name another with --coder NAME=FILE, let another coder finish a transcript in the study, or"
                            + " compare with --machine");
        }
    }

    private void warnOfUnknownThemes(List<Work> works, Codebook codes) {
        for (Work work : works) {
            Set<String> unknown = new TreeSet<>();
            work.marks().forEach(mark -> unknown.add(mark.theme()));
            codes.themes().forEach(theme -> unknown.remove(theme.id()));
            if (!unknown.isEmpty()) {
                console()
                        .warning(new Problem(
                                work.coder().name(),
                                "codes " + String.join(", ", unknown) + ", which is no theme of " + codes.source(),
                                "it is left out; use the ids of the codebook"));
            }
        }
    }

    private static List<Report.Fact> facts(Codebook read) {
        return List.of(new Report.Fact("Codebook", read.name() + " (" + read.hash() + ")"));
    }

    /** The terminal gets the figures; what is long and the same every time is for the page, and so is the list. */
    private Report forTerminal(Report report) {
        List<Report.Fact> facts = report.facts().stream()
                .filter(fact -> !fact.name().equals(AgreementReport.HOW_TO_READ))
                .toList();
        List<Block> blocks = report.blocks().stream()
                .filter(block -> !AgreementReport.isMore(block))
                .map(block ->
                        block instanceof Block.Table table && table.id().equals(Disagreements.ID) && !disagreements
                                ? new Block.Paragraph(table.base() + "; list them with --disagreements or -o.")
                                : block)
                .toList();
        return new Report(report.title(), report.subtitle(), facts, blocks);
    }

    private static OutputFolder prepare(Path path) {
        try {
            return OutputFolder.prepare(path);
        } catch (OutputException e) {
            throw new UserError(e.where(), e.what(), e.remedy());
        }
    }
}
