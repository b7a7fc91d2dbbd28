package org.understory.cli;

import java.util.List;
import org.understory.report.Block;
import org.understory.report.Report;

/** What of a report is printed on the terminal: the tables and notices; the quotations are for the page. */
final class TerminalExtract {

    private TerminalExtract() {}

    static Report of(Report report) {
        List<Block> blocks = report.blocks().stream()
                .filter(block -> !(block instanceof Block.Quotes) && !isQuotesHeading(report, block))
                .toList();
        return new Report(report.title(), report.subtitle(), report.facts(), blocks);
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
