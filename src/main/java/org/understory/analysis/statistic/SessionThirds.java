package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.structure.Thirds;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** When in a session each theme is voiced, as a table. */
final class SessionThirds {

    private static final List<String> NAMES = List.of("first", "middle", "last");

    private static final String HOW =
            "A session is a transcript of speech or chat, cut into three parts of as many words"
                    + " each, by the words that count. If a theme came up at any time alike, a third of its sentences would lie"
                    + " in each part, give or take chance, which is large for a theme of few sentences; nothing is tested here.";

    List<Block> compute(Material material) {
        Thirds thirds = Thirds.of(material);
        List<Row> rows = new ArrayList<>();
        int all = 0;
        for (Entry entry : material.outline().entries()) {
            Thirds.When when = thirds.of(entry);
            all += when.all();
            rows.add(row(entry, when));
        }
        if (all == 0) {
            return List.of();
        }
        return List.of(
                new Block.Heading(2, "When in a session it is voiced"),
                Block.Paragraph.ofMethod(HOW),
                new Block.Table(
                        "when-in-session",
                        "Sentences of each theme by third of the session",
                        "sentences with the theme in conversations; notes and written answers have no when, and are left out",
                        columns(),
                        rows));
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        columns.add(new Column("sentences", "sentences", "", "", false, true));
        for (String name : NAMES) {
            columns.add(new Column(name + "_share", "of its sentences", name + " third", "", true, true));
            columns.add(new Column(name + "_participants", "participants", name + " third", "", false, false));
        }
        return columns;
    }

    private static Row row(Entry entry, Thirds.When when) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Measures.name(entry));
        cells.add(new Cell.Count(when.all()));
        for (int part = 0; part < Thirds.PARTS; part++) {
            cells.add(
                    when.all() == 0
                            ? new Cell.Missing("not voiced in a conversation")
                            : new Cell.Share(when.sentences()[part], when.all()));
            cells.add(new Cell.Count(when.people()[part]));
        }
        return new Row(entry.group(), cells);
    }
}
