package org.understory.report.render.terminal;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.BlockWriter;
import org.understory.report.Report;
import org.understory.report.render.reading.Bars;
import org.understory.report.render.reading.Legend;
import org.understory.report.render.reading.Strengths;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** The blocks of a report as lines. Prose keeps to a readable width, tables may use the whole terminal. */
final class TerminalBlocks implements BlockWriter {

    private static final int READABLE = 80;

    private final TerminalStyle style;
    private final Wording wording;
    private final int prose;
    private final StringBuilder text = new StringBuilder();

    TerminalBlocks(TerminalStyle style) {
        this.style = style;
        this.wording = style.unicode() ? Wording.FULL : Wording.ASCII;
        this.prose = Math.min(style.width(), READABLE);
    }

    /** All lines so far. */
    String text() {
        return text.toString();
    }

    void title(String title, String subtitle) {
        paragraph(title, Accent.BOLD);
        if (!subtitle.isBlank()) {
            paragraph(subtitle, Accent.DIM);
        }
        blank();
    }

    void facts(List<Report.Fact> facts) {
        int widest = facts.stream()
                .mapToInt(fact -> DisplayWidth.of(VisibleText.line(fact.name())))
                .max()
                .orElse(0);
        int names = Math.min(widest, style.width() / 3);
        for (Report.Fact fact : facts) {
            String name = DisplayWidth.fit(VisibleText.line(fact.name()), names, style.ellipsis());
            List<String> values = Lines.of(VisibleText.line(fact.value()), prose - names - 4);
            for (int i = 0; i < values.size(); i++) {
                TextLine line = new TextLine();
                if (i == 0) {
                    line.put(2, name, style.dim(name));
                }
                add(line.put(names + 4, values.get(i)).toString());
            }
        }
        if (!facts.isEmpty()) {
            blank();
        }
    }

    @Override
    public void heading(Block.Heading heading) {
        List<String> lines = Lines.of(VisibleText.line(heading.text()), prose);
        lines.forEach(line -> add(style.bold(line)));
        if (heading.level() == 1) {
            int width = lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
            add(style.dim(style.rule(width)));
        }
        blank();
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        paragraph(paragraph.text(), Accent.NONE);
        blank();
    }

    @Override
    public void notices(Block.Notices notices) {
        paragraph(notices.title(), Accent.BOLD);
        for (String notice : notices.lines()) {
            bullet(notice);
        }
        blank();
    }

    private void bullet(String words) {
        List<String> lines = Lines.of(VisibleText.line(words), prose - 4);
        for (int i = 0; i < lines.size(); i++) {
            add((i == 0 ? "  " + (style.unicode() ? "•" : "-") + " " : "    ") + lines.get(i));
        }
    }

    @Override
    public void findings(Block.Findings findings) {
        paragraph(findings.title(), Accent.BOLD);
        if (!findings.note().isBlank()) {
            paragraph(findings.note(), Accent.DIM);
        }
        for (Block.Finding finding : findings.findings()) {
            bullet(Strengths.of(finding.strength()) + ": " + finding.text());
            if (!finding.detail().isBlank()) {
                Lines.of(VisibleText.line(finding.detail()), prose - 4).forEach(line -> add("    " + style.dim(line)));
            }
        }
        blank();
    }

    /** The table says the same, and draws bars of its own. */
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
        paragraph(table.caption(), Accent.BOLD);
        if (!table.base().isBlank()) {
            paragraph("Base: " + table.base(), Accent.DIM);
        }
        blank();
        Bars bars = new Bars(table);
        CellTexts texts = new CellTexts(table, wording);
        List<Integer> drawn = new ArrayList<>();
        for (Panel panel : new Slots(table, texts, bars).panels(style.width())) {
            drawn.addAll(panel.drawn());
            TableText.of(table, panel, bars, style, texts).forEach(this::add);
            blank();
        }
        legend(table, Legend.ofBars(table, drawn, bars));
    }

    private void legend(Block.Table table, List<String> ofBars) {
        List<String> lines = new ArrayList<>(Legend.ofSigns(table, Slots.shown(table), wording));
        lines.addAll(ofBars);
        lines.forEach(line -> paragraph(line, Accent.DIM));
        if (!lines.isEmpty()) {
            blank();
        }
    }

    @Override
    public void quotes(Block.Quotes quotes) {
        paragraph(quotes.title(), Accent.BOLD);
        for (String line : List.of(quotes.definition(), quotes.note())) {
            if (!line.isBlank()) {
                paragraph(line, Accent.DIM);
            }
        }
        blank();
        for (Block.Quote quote : quotes.quotes()) {
            new QuoteText(quote, style).lines(prose).forEach(this::add);
            blank();
        }
    }

    private enum Accent {
        NONE,
        BOLD,
        DIM
    }

    private void paragraph(String words, Accent accent) {
        for (String line : Lines.of(VisibleText.line(words), prose)) {
            add(
                    switch (accent) {
                        case NONE -> line;
                        case BOLD -> style.bold(line);
                        case DIM -> style.dim(line);
                    });
        }
    }

    private void add(String line) {
        text.append(line).append('\n');
    }

    private void blank() {
        add("");
    }
}
