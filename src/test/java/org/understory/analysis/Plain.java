package org.understory.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.understory.report.Block;
import org.understory.report.BlockWriter;
import org.understory.report.Cell;
import org.understory.report.CellWriter;

/** Writes blocks as bare text for tests: shares as fractions and rates as events in exposure, so that nothing rounds. */
public final class Plain implements BlockWriter, CellWriter<String> {

    private final StringBuilder out = new StringBuilder();

    public static String of(List<Block> blocks) {
        Plain plain = new Plain();
        blocks.forEach(block -> block.writeTo(plain));
        return plain.out.toString().replace('\u00A0', ' ').replace('\u2003', '>');
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    @Override
    public void heading(Block.Heading heading) {
        line("#".repeat(heading.level()) + " " + heading.text());
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(paragraph.text());
    }

    @Override
    public void notices(Block.Notices notices) {
        notices.lines().forEach(notice -> line("! " + notice));
    }

    @Override
    public void table(Block.Table table) {
        line("[" + table.id() + "] " + table.base());
        for (Block.Row row : table.rows()) {
            line((row.group().isEmpty() ? "" : row.group() + ": ")
                    + row.cells().stream().map(cell -> cell.writeTo(this)).collect(Collectors.joining(" | ")));
        }
    }

    @Override
    public void findings(Block.Findings findings) {
        line("[" + findings.id() + "] " + findings.title());
        findings.findings()
                .forEach(finding -> line("* " + finding.strength() + " " + finding.text() + " / " + finding.detail()));
    }

    @Override
    public void chart(Block.Chart chart) {
        line("[" + chart.id() + "] " + chart.kind() + " of " + chart.table() + ": " + chart.alt());
    }

    @Override
    public void network(Block.Network network) {
        line("[" + network.id() + "] network of " + network.table() + ": " + network.alt());
        network.nodes().forEach(node -> line("o " + node.group() + ": " + node.name() + " " + node.size()));
        network.links()
                .forEach(link -> line("- " + network.nodes().get(link.first()).name() + " "
                        + network.nodes().get(link.second()).name() + " " + link.weight()));
    }

    @Override
    public void quotes(Block.Quotes quotes) {
        line("[" + quotes.id() + "] " + quotes.title() + ": " + quotes.note());
        for (Block.Quote quote : quotes.quotes()) {
            line("- " + quote.text() + " / " + quote.speaker() + " / " + quote.attributes() + " / " + quote.transcript()
                    + "#" + quote.turn() + " / " + quote.time() + " / " + quote.rule());
        }
    }

    @Override
    public String text(Cell.Text cell) {
        return cell.text();
    }

    @Override
    public String themeName(Cell.ThemeName cell) {
        return cell.name();
    }

    @Override
    public String decimal(Cell.Decimal cell) {
        return String.format(Locale.ROOT, "%." + cell.decimals() + "f", cell.value());
    }

    @Override
    public String probability(Cell.Probability cell) {
        return String.format(Locale.ROOT, "p %.4f", cell.value());
    }

    @Override
    public String count(Cell.Count cell) {
        return Long.toString(cell.value());
    }

    @Override
    public String share(Cell.Share cell) {
        return cell.part() + "/" + cell.whole();
    }

    @Override
    public String rate(Cell.Rate cell) {
        return cell.events() + " in " + cell.exposure() + " per " + cell.per();
    }

    @Override
    public String interval(Cell.Interval cell) {
        return cell.toString();
    }

    @Override
    public String missing(Cell.Missing cell) {
        return "(" + cell.why() + ")";
    }

    @Override
    public String suppressed(Cell.Suppressed cell) {
        return "(" + cell.why() + ")";
    }
}
