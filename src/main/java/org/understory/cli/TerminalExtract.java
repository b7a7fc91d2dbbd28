package org.understory.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.statistic.Analysis;
import org.understory.analysis.statistic.ThemeFlags;
import org.understory.report.Block;
import org.understory.report.Report;

/**
 * What of a report is printed on the terminal: what was read, how often, by whom, and the analyses that were asked for.
 * The quotations, the flags and the account of how things are counted are for the page.
 */
final class TerminalExtract {

    private TerminalExtract() {}

    static Report of(Report report, Set<Analysis> asked) {
        List<Block> blocks = new ArrayList<>();
        chapters(report.blocks()).stream()
                .filter(chapter -> isPrinted(chapter, asked))
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

    private static boolean isPrinted(List<Block> chapter, Set<Analysis> asked) {
        Optional<Analysis> analysis = Arrays.stream(Analysis.values())
                .filter(one -> !chapter.isEmpty()
                        && chapter.get(0) instanceof Block.Heading heading
                        && heading.text().equals(one.title()))
                .findFirst();
        return analysis.map(asked::contains)
                .orElseGet(() -> chapter.stream()
                        .noneMatch(block -> block instanceof Block.Quotes
                                || block instanceof Block.Table table
                                        && table.id().equals(ThemeFlags.ID)));
    }
}
