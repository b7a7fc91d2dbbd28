package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.reading.Wording;

/** Talk that no theme covers: how much of it there is and what it is like, as a prompt for themes that are missing. */
final class UncoveredSlides {

    private static final String TITLE = "What no theme covers";
    private static final String TABLE = "coverage";
    private static final String EXAMPLES = "coverage-examples";
    private static final double SIZE = 18;

    private final Report report;
    private final Pages pages;

    UncoveredSlides(Report report, Pages pages) {
        this.report = report;
        this.pages = pages;
    }

    List<Slide> slides(int quotes) {
        List<Para> paras = new ArrayList<>();
        people().ifPresent(paras::add);
        chapter().forEach(text -> paras.add(new Para(VisibleText.line(text), SIZE, Para.Look.BULLET)));
        List<String> notes = notes();
        report.blocks().stream()
                .filter(block -> block instanceof Block.Quotes some && some.id().equals(EXAMPLES))
                .forEach(block -> examples((Block.Quotes) block, quotes, paras, notes));
        return pages.text(TITLE, paras, notes);
    }

    /** How many people raised no theme, from the row that says so. */
    private Optional<Para> people() {
        return ThemeTable.overall(report)
                .flatMap(overall -> overall.table().rows().stream()
                        .filter(row -> row.cells().get(0) instanceof Cell.Text text
                                && text.text().equals("no theme"))
                        .map(row -> people(overall, row))
                        .findFirst());
    }

    private static Para people(ThemeTable overall, Block.Row row) {
        Cell share = row.cells().get(overall.measures().get(0).column());
        String measure = VisibleText.line(overall.measures().get(0).title());
        return new Para(
                List.of(
                        new Para.Run("No theme: ", true),
                        new Para.Run(share.writeTo(Wording.FULL) + " " + measure + Bases.partOf(share), false)),
                SIZE,
                Para.Look.BULLET);
    }

    /** The paragraphs of the chapter that the table stands in. */
    private List<String> chapter() {
        List<String> chapter = new ArrayList<>();
        boolean here = false;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading) {
                if (here) {
                    return chapter;
                }
                chapter.clear();
            } else if (block instanceof Block.Paragraph paragraph) {
                chapter.add(paragraph.text());
            }
            here |= block instanceof Block.Table table && table.id().equals(TABLE);
        }
        return here ? chapter : List.of();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table && table.id().equals(TABLE)) {
                notes.add("Base: " + VisibleText.line(table.base()));
            }
        }
        return notes;
    }

    private void examples(Block.Quotes examples, int most, List<Para> paras, List<String> notes) {
        Quotations quotations = new Quotations(pages.stage().setting(), Para.SMALLEST + 2);
        Box body = pages.stage().body();
        List<Block.Quote> shown = examples.quotes().stream().limit(most).toList();
        shown.forEach(quote -> {
            paras.addAll(quotations.within(quote, body.width(), body.height()));
            notes.add(Quotations.noteOf(quote));
        });
        notes.add("Examples: " + VisibleText.line(examples.note()));
    }
}
