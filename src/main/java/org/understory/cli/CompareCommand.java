package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.report.Block;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.study.Cast;
import org.understory.study.Roster;
import org.understory.study.folder.StudyFolder;
import org.understory.study.folder.StudySettings;
import org.understory.study.layer.Layer;
import org.understory.study.layer.Layers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code understory compare}: whether groups of participants differ in what they mention. */
@Command(
        name = "compare",
        description =
                "Says in which themes groups of participants differ, by people and by words spoken, with intervals, tests "
                        + "corrected for how many there are, and what hangs on one person. Without a path it compares "
                        + "within a study, with what people decided.",
        footer = {
            "  understory compare samples/mission-study --by department -o comparison",
            "  understory compare --by department --by grade --study my-study"
        })
final class CompareCommand extends ConsoleCommand implements Remade.Maker {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ComparisonOptions comparison;

    @Mixin
    private OutputOption output;

    @Mixin
    private InputOptions input;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private CodebookOption codebook;

    @Mixin
    private StudyOption study;

    CompareCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        OutputFolder folder = output.prepare();
        Report report = make().report();
        output.publish(extract(report), report, folder, console());
        return console().exitCode();
    }

    @Override
    public Remade make() {
        return paths.isEmpty() ? ofStudy() : ofPaths();
    }

    /** What is compared and how far people have reviewed it, and how many people a group needs where no option says. */
    private record Tagged(
            Codebook codebook,
            List<Transcript> transcripts,
            List<Coding> codings,
            Roster roster,
            String review,
            int minimum) {}

    private Remade ofPaths() {
        List<Statistic> statistics = comparison.statistics(StudySettings.MINIMUM_GROUP);
        Roster roster = people.roster(paths);
        Background<Tagger> tagger = Background.start(() -> new Tagger(codebook.open()));
        List<Transcript> transcripts = new Reading(console(), input).transcripts(paths);
        List<Coding> codings = new ArrayList<>();
        Tagger ready = tagger.get();
        input.parallel().map(transcripts, ready::tag).forEach(codings::addAll);
        return report(
                new Tagged(ready.codebook(), transcripts, codings, roster, "", StudySettings.MINIMUM_GROUP),
                statistics);
    }

    private Remade ofStudy() {
        StudyFolder folder = study.find()
                .orElseThrow(() -> new UserError(
                        "compare",
                        "names no transcripts and the current folder is not in a study",
                        "name files or folders, or a study with --study DIR"));
        try (OpenStudy open = new OpenStudy(console(), folder)) {
            return ofStudy(open);
        }
    }

    private Remade ofStudy(OpenStudy open) {
        List<Statistic> statistics = comparison.statistics(open.settings().minimumGroup());
        ReportCommand.refuseEmpty(open);
        Codebook themes = open.codebook();
        Layers layers = open.layers(open.tags(themes));
        Layer reviewed = Layer.of("reviewed");
        open.logs().setAside().forEach(console()::warning);
        return report(
                new Tagged(
                        themes,
                        open.transcripts(),
                        layers.codings(reviewed),
                        open.roster(),
                        ReportCommand.review(reviewed, layers),
                        open.settings().minimumGroup()),
                statistics);
    }

    private Remade report(Tagged tagged, List<Statistic> statistics) {
        FrequencyOptions.warnOfFacilitators(tagged.roster(), tagged.transcripts(), console());
        Talk talk = Talk.of(tagged.transcripts(), new Cast(tagged.roster()), people.includeFacilitators());
        Material material = Material.of(
                comparison.breakdowns(talk, tagged.minimum()), tagged.codebook().themes(), tagged.codings());
        FrequencyReport.Provenance provenance = new FrequencyReport.Provenance(
                tagged.codebook(), Version.number() + ", engine " + Tagger.ENGINE, tagged.review());
        Report report = FrequencyReport.of(comparison.title(), material, provenance, statistics);
        return new Remade(report, material, comparison.by()).with(Recipes.of(called(), paths, tagged.codebook()));
    }

    /** The terminal gets the findings and who mentioned what; the other figures are for the page. */
    private static Report extract(Report report) {
        List<Block> blocks = new ArrayList<>();
        boolean tableDue = true;
        for (Block block : report.blocks()) {
            boolean chapter = block instanceof Block.Heading heading && heading.level() == 1;
            boolean shown = chapter
                    || block instanceof Block.Notices
                    || block instanceof Block.Findings
                    || tableDue && block instanceof Block.Table;
            tableDue = chapter || tableDue && !(block instanceof Block.Table);
            if (shown) {
                blocks.add(block instanceof Block.Findings findings ? brief(findings) : block);
            }
        }
        return new Report(report.title(), report.subtitle(), report.facts(), blocks);
    }

    /** The figures behind what was not found are in the table. */
    private static Block brief(Block.Findings all) {
        List<Block.Finding> findings = all.findings().stream()
                .map(one -> one.strength() == Block.Strength.NOT_FOUND
                        ? new Block.Finding(one.strength(), one.text(), "", one.target())
                        : one)
                .toList();
        return new Block.Findings(all.id(), all.title(), all.note(), findings);
    }
}
