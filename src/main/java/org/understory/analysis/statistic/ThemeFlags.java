package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.model.Flag;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * In how many of a theme's sentences the words around it say that it is absent or overcome, supposed or wished for, told
 * as somebody else's words, or asked. A sentence may be several of these; a sentence that is none is a plain statement.
 */
public final class ThemeFlags implements Statistic {

    /** What the table is called. */
    public static final String ID = "theme-flags";

    @Override
    public List<Block> compute(Material material) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        columns.add(new Column("sentences", "sentences", "", "", false, true));
        for (Flag flag : Flag.values()) {
            columns.add(new Column(flag.id(), flag.id(), "", "", false, true));
        }
        columns.add(new Column("plain", "none of these", "", "", false, true));
        List<Row> rows = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            rows.add(new Row(entry.group(), cells(material, entry)));
        }
        return List.of(
                new Block.Heading(1, "How they were said"),
                new Block.Table(
                        ID,
                        "Themes by what the words around them say",
                        "sentences coded with the theme; one sentence may have several flags",
                        columns,
                        rows));
    }

    private static List<Cell> cells(Material material, Entry entry) {
        List<Material.Reference> references = material.references(entry);
        List<Cell> cells = new ArrayList<>();
        cells.add(Measures.name(entry));
        cells.add(new Cell.Count(references.size()));
        for (Flag flag : Flag.values()) {
            cells.add(new Cell.Count(
                    references.stream().filter(one -> has(one, flag)).count()));
        }
        cells.add(new Cell.Count(references.stream()
                .filter(one ->
                        one.codings().stream().allMatch(coding -> coding.flags().isEmpty()))
                .count()));
        return cells;
    }

    private static boolean has(Material.Reference reference, Flag flag) {
        return reference.codings().stream().anyMatch(coding -> coding.flags().contains(flag));
    }
}
