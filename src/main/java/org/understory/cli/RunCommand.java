package org.understory.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;
import org.understory.analysis.statistic.Statistics;
import org.understory.coding.Tagger;
import org.understory.ingest.Ingested;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Flag;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;
import org.understory.report.OutputException;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.report.render.Renderers;
import org.understory.report.render.terminal.TerminalRenderer;
import org.understory.report.render.terminal.TerminalStyle;
import org.understory.study.Cast;
import org.understory.study.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory run}: from transcripts to a report in one go, without a study. */
@Command(
        name = "run",
        description =
                "Reads transcripts, tags them with a codebook, prints how often each theme is voiced and by whom, and "
                        + "with -o writes the report as a web page, Markdown, CSV and JSON.",
        footer = {
            "  understory run samples/first-look --by department -o report",
            "  understory run podcast.txt --facilitator 'Claire Newell'",
            "  understory run hmt.vtt --set department=HMT --codebook my-codebook.yaml"
        })
final class RunCommand extends ConsoleCommand {

    @Mixin
    private InputOptions input;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private PeopleOptions people;

    @Mixin
    private CodebookOption codebook;

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "Break the themes down by an attribute of the speakers, such as department. Repeatable.",
            order = 2)
    private List<String> by = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write the report into this folder.",
            order = 3)
    private Path output;

    @Option(
            names = "--quotes",
            paramLabel = "N",
            defaultValue = "5",
            converter = WholeNumber.class,
            description = "Show at most so many quotations for each theme (default: ${DEFAULT-VALUE}; 0 for none).",
            order = 4)
    private int quotes;

    @Option(
            names = "--without",
            paramLabel = "FLAG",
            split = ",",
            description = "Leave codings with this flag out of every count: ${COMPLETION-CANDIDATES}. Repeatable.",
            order = 5)
    private List<Flag> without = new ArrayList<>();

    RunCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        OutputFolder folder = output == null ? null : prepare(output);
        Roster roster = people.roster(paths);
        Background<Tagger> tagger = Background.start(() -> new Tagger(codebook.open()));
        List<Ingested> ingested = new Reading(console(), input).read(paths);
        if (ingested.isEmpty()) {
            throw new UserError(
                    "nothing to report", "no transcript could be read", "name files or folders that hold transcripts");
        }
        List<Transcript> transcripts =
                ingested.stream().map(Ingested::transcript).toList();
        warnOfFacilitators(roster, transcripts);
        Report report = report(tagger.get(), roster, ingested, transcripts);
        print(report);
        if (folder != null) {
            write(report, folder);
        }
        return console().exitCode();
    }

    private static OutputFolder prepare(Path path) {
        try {
            return OutputFolder.prepare(path);
        } catch (OutputException e) {
            throw new UserError(e.where(), e.what(), e.remedy());
        }
    }

    private void warnOfFacilitators(Roster roster, List<Transcript> transcripts) {
        Set<String> labels = new LinkedHashSet<>();
        transcripts.forEach(
                transcript -> transcript.turns().stream().map(Turn::speaker).forEach(labels::add));
        roster.facilitatorsWhoNeverSpeak(labels).forEach(console()::warning);
    }

    private Report report(Tagger tagger, Roster roster, List<Ingested> ingested, List<Transcript> transcripts) {
        List<Coding> codings = new ArrayList<>();
        input.parallel().map(transcripts, tagger::tag).forEach(codings::addAll);
        List<String> remarks = remarks(ingested);
        leaveOutFlagged(codings, remarks);
        Codebook read = tagger.codebook();
        Talk talk = Talk.of(transcripts, new Cast(roster), people.includeFacilitators());
        Material material = Material.of(talk, read.themes(), codings);
        Statistics.Wanted wanted = new Statistics.Wanted(by, quotes, roster.hasList(), remarks);
        return FrequencyReport.of(
                material, read, Version.number() + ", engine " + Tagger.ENGINE, Statistics.frequency(wanted));
    }

    private void leaveOutFlagged(List<Coding> codings, List<String> remarks) {
        if (without.isEmpty()) {
            return;
        }
        int before = codings.size();
        codings.removeIf(coding -> coding.flags().stream().anyMatch(without::contains));
        String flags = String.join(" or ", without.stream().map(Flag::id).toList());
        remarks.add("codings flagged " + flags + " are left out of every count: " + (before - codings.size()) + " of "
                + before);
    }

    /** What was odd about the files, for the report's own notices. */
    private static List<String> remarks(List<Ingested> ingested) {
        List<String> remarks = new ArrayList<>();
        for (Ingested one : ingested) {
            for (Problem oddity : one.oddities()) {
                remarks.add(oddity.where() + ": " + oddity.what());
            }
            for (Problem refused : one.refused()) {
                remarks.add(refused.where() + ": " + refused.what());
            }
        }
        return remarks;
    }

    private void print(Report report) {
        TerminalStyle style = new TerminalStyle(
                console().width(), console().colour(), console().unicode());
        new TerminalRenderer(style).render(TerminalExtract.of(report), console().out());
    }

    private void write(Report report, OutputFolder folder) {
        try {
            Renderers.all().forEach(renderer -> renderer.render(report, folder));
        } catch (OutputException e) {
            throw new UserError(e.where(), e.what(), e.remedy());
        }
        console()
                .note("wrote " + folder.written().size() + " files to " + folder.path() + "; open "
                        + folder.path().resolve("report.html"));
    }
}
