package org.understory.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.agreement.AmongCoders;
import org.understory.analysis.statistic.Analysis;
import org.understory.analysis.statistic.FormulaSources;
import org.understory.analysis.statistic.Headlines;
import org.understory.analysis.statistic.RulesBehind;
import org.understory.analysis.statistic.ThemeFlags;
import org.understory.report.Block;
import org.understory.report.Report;

/**
 * What of a report is printed on the terminal: what was read, how often, by whom, and the analyses that were asked for.
 * The quotations, the flags and the account of how things are counted are for the page.
 */
final class TerminalExtract {

    private static final Set<String> FOR_THE_PAGE = Set.of(ThemeFlags.ID, RulesBehind.ID, FormulaSources.ID);

    private TerminalExtract() {}

    static Report of(Report report, Set<Analysis> asked) {
        List<Block> blocks = new ArrayList<>();
        chapters(report.blocks()).stream()
                .filter(chapter -> isPrinted(chapter, asked))
                .map(chapter -> isHeadlines(chapter) ? brief(chapter) : chapter)
                .map(chapter -> analysis(chapter).isPresent() ? chapter : withoutMethod(chapter))
                .forEach(blocks::addAll);
        List<Report.Fact> facts = report.facts().stream()
                .filter(fact -> !fact.name().equals(FrequencyReport.HOW_COUNTED))
                .toList();
        return new Report(report.title(), report.subtitle(), facts, blocks);
    }

    /** Each begins with its heading, but for what stands before the first one. */
    private static List<List<Block>> chapters(List<Block> blocks) {
        List<List<Block>> chapters = new ArrayList<>(List.of(new ArrayList<>()));
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                chapters.add(new ArrayList<>());
            }
            chapters.get(chapters.size() - 1).add(block);
        }
        return chapters;
    }

    private static boolean isHeadlines(List<Block> chapter) {
        return !chapter.isEmpty()
                && chapter.get(0) instanceof Block.Heading heading
                && heading.text().equals(Headlines.TITLE);
    }

    /** What differs is for the page and {@code compare}; of the rest the sentences, without their figures. */
    private static List<Block> brief(List<Block> chapter) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : chapter) {
            if (!(block instanceof Block.Findings findings)) {
                if (!(block instanceof Block.Table)) {
                    blocks.add(block);
                }
            } else if (findings.id().equals(Headlines.ID)) {
                blocks.add(new Block.Findings(
                        findings.id(),
                        findings.title(),
                        findings.note(),
                        findings.findings().stream()
                                .map(one -> new Block.Finding(one.strength(), one.text(), "", one.target()))
                                .toList()));
            }
        }
        return blocks;
    }

    /** What was asked for is explained; what is always there is not explained each time. */
    private static List<Block> withoutMethod(List<Block> chapter) {
        return chapter.stream()
                .filter(block -> !(block instanceof Block.Paragraph paragraph && paragraph.method()))
                .toList();
    }

    private static boolean isPrinted(List<Block> chapter, Set<Analysis> asked) {
        return analysis(chapter)
                .map(asked::contains)
                .orElseGet(() -> chapter.stream()
                        .noneMatch(block -> block instanceof Block.Quotes
                                || block instanceof Block.Heading heading
                                        && heading.text().equals(AmongCoders.TITLE)
                                || block instanceof Block.Table table && FOR_THE_PAGE.contains(table.id())));
    }

    private static Optional<Analysis> analysis(List<Block> chapter) {
        return Arrays.stream(Analysis.values())
                .filter(one -> !chapter.isEmpty()
                        && chapter.get(0) instanceof Block.Heading heading
                        && heading.text().equals(one.title()))
                .findFirst();
    }
}
