package org.understory.cli;

import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.statistic.ThemeFlags;
import org.understory.report.Block;
import org.understory.report.Report;

/**
 * What of a report is printed on the terminal: what was read, how often, and by whom. The quotations, the flags and the
 * account of how things are counted are for the page.
 */
final class TerminalExtract {

    private TerminalExtract() {}

    static Report of(Report report) {
        List<Block> blocks = report.blocks().stream()
                .filter(block -> !(block instanceof Block.Quotes) && !isQuotesHeading(report, block))
                .toList();
        List<Report.Fact> facts = report.facts().stream()
                .filter(fact -> !fact.name().equals(FrequencyReport.HOW_COUNTED))
                .toList();
        return new Report(report.title(), report.subtitle(), facts, withoutFlags(blocks));
    }

    private static List<Block> withoutFlags(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Table table && table.id().equals(ThemeFlags.ID)) {
                kept.remove(kept.size() - 1); // its heading
            } else {
                kept.add(block);
            }
        }
        return kept;
    }

    /** A heading or paragraph after which nothing but quotations follows. */
    private static boolean isQuotesHeading(Report report, Block block) {
        int at = report.blocks().indexOf(block);
        List<Block> rest = report.blocks().subList(at + 1, report.blocks().size());
        return (block instanceof Block.Heading || block instanceof Block.Paragraph)
                && rest.stream().anyMatch(next -> next instanceof Block.Quotes)
                && rest.stream().noneMatch(next -> next instanceof Block.Table);
    }
}
