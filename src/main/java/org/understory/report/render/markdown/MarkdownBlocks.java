package org.understory.report.render.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.understory.report.Block;
import org.understory.report.BlockWriter;
import org.understory.report.Report;
import org.understory.report.render.reading.Legend;
import org.understory.report.render.reading.Sources;
import org.understory.report.render.reading.Strengths;
import org.understory.report.render.reading.Wording;

/** The blocks of a report as Markdown, one blank line between them. */
final class MarkdownBlocks implements BlockWriter {

    private final StringBuilder text = new StringBuilder();
    private int level = 1;

    String text() {
        return text.toString().stripTrailing() + "\n";
    }

    void title(Report report) {
        block("# " + Markdown.escape(report.title()));
        if (!report.subtitle().isBlank()) {
            block(Markdown.escape(report.subtitle()));
        }
        if (!report.facts().isEmpty()) {
            block(report.facts().stream()
                    .map(fact -> "- " + Markdown.bold(fact.name()) + ": " + Markdown.inner(fact.value()))
                    .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void heading(Block.Heading heading) {
        level = heading.level() + 1;
        block("#".repeat(Math.min(6, level)) + " " + Markdown.escape(heading.text()));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        block(Markdown.escape(paragraph.text()));
    }

    @Override
    public void notices(Block.Notices notices) {
        block(Markdown.bold(notices.title()));
        if (!notices.lines().isEmpty()) {
            block(notices.lines().stream()
                    .map(line -> "- " + Markdown.escape(line))
                    .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void findings(Block.Findings findings) {
        block(Markdown.bold(findings.title()));
        if (!findings.note().isBlank()) {
            block(Markdown.escape(findings.note()));
        }
        if (!findings.findings().isEmpty()) {
            block(findings.findings().stream().map(MarkdownBlocks::finding).collect(Collectors.joining("\n")));
        }
    }

    private static String finding(Block.Finding finding) {
        String detail = finding.detail().isBlank() ? "" : " (" + Markdown.inner(finding.detail()) + ")";
        return "- " + Markdown.bold(Strengths.of(finding.strength())) + ": " + Markdown.inner(finding.text()) + detail;
    }

    /** The table says the same. */
    @Override
    public void chart(Block.Chart chart) {}

    /** The table says the same. */
    @Override
    public void network(Block.Network network) {}

    @Override
    public void table(Block.Table table) {
        if (table.isCut()) {
            table.visible().writeTo(this);
            return;
        }
        block(Markdown.bold(table.caption()));
        if (!table.base().isBlank()) {
            block("Base: " + Markdown.inner(table.base()));
        }
        block(MarkdownTable.of(table));
        List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
        for (String line : Legend.ofSigns(table, all, Wording.FULL)) {
            block(Markdown.escape(line));
        }
    }

    @Override
    public void quotes(Block.Quotes quotes) {
        block("#".repeat(Math.min(6, level + 1)) + " " + Markdown.escape(quotes.title()));
        for (String line : List.of(quotes.definition(), quotes.note())) {
            if (!line.isBlank()) {
                block(Markdown.escape(line));
            }
        }
        quotes.quotes().forEach(this::quote);
    }

    private void quote(Block.Quote quote) {
        StringBuilder words = new StringBuilder();
        for (Block.Piece piece : quote.pieces()) {
            String visible = piece.text().replaceAll("\\s", " ");
            words.append(piece.evidence() ? Markdown.bold(visible) : Markdown.inner(visible));
        }
        String marked = words.toString().strip();
        String said = quote.verbatim() ? "“" + marked + "”" : Markdown.guarded(marked);
        String source = Sources.of(quote).stream().map(Markdown::inner).collect(Collectors.joining(" · "));
        block("> " + said + "\n>\n> — " + source);
    }

    private void block(String lines) {
        text.append(lines).append("\n\n");
    }
}
