package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;
import org.understory.coding.Tagger;
import org.understory.report.Block;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.study.Cast;
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
            "  understory compare --by department --by grade --study my-study",
            "  understory compare --by department --layer ana"
        })
final class CompareCommand extends ConsoleCommand implements Remade.Maker {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ComparisonOptions comparison;

    @Mixin
    private OutputOption output;

    @Mixin
    private SubjectOptions subject;

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
        comparison.refuseTooFewResamples();
        SubjectOptions.Subject of = subject.read("compare", paths, console());
        FrequencyOptions.Tagged tagged = of.tagged();
        FrequencyOptions.warnOfFacilitators(of.roster(), tagged.transcripts(), console());
        Talk talk = Talk.of(tagged.transcripts(), new Cast(of.roster()), subject.includeFacilitators());
        Material material = Material.of(
                comparison.breakdowns(talk, tagged.minimum()), tagged.codebook().themes(), tagged.codings());
        FrequencyReport.Provenance provenance = new FrequencyReport.Provenance(
                tagged.codebook(), Version.number() + ", engine " + Tagger.ENGINE, tagged.review());
        Report report =
                FrequencyReport.of(comparison.title(), material, provenance, comparison.statistics(tagged.minimum()));
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
