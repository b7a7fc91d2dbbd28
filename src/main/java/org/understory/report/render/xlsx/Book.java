package org.understory.report.render.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.render.recipe.RecipeLine;

/** A workbook in the making: which sheet holds what, so that one can lead to another. */
final class Book {

    private static final String FIRST = "Contents";
    private static final String QUOTES = "quotes";

    private final XSSFWorkbook workbook;
    private final Looks looks;
    private final Report report;
    private final Map<Block, String> sheets = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<Block.Quotes> quotes = new ArrayList<>();
    private final String quoteSheet;

    private Book(XSSFWorkbook workbook, Report report) {
        this.workbook = workbook;
        this.looks = new Looks(workbook);
        this.report = forReading(report);
        SheetNames names = new SheetNames();
        names.give(FIRST);
        quoteSheet = names.give(QUOTES);
        plan(names);
    }

    /**
     * Where something stands.
     *
     * @param sheet the name of the sheet
     * @param row the row, from 0
     */
    record Place(String sheet, int row) {}

    /** The report as a workbook's bytes. */
    static byte[] of(Report report) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new Book(workbook, report).write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Without tables that are for programs only; of those that are long, a sheet has all rows, for it filters. */
    private static Report forReading(Report report) {
        List<Block> blocks = report.blocks().stream()
                .map(block -> block instanceof Block.Table table && table.shown() == 0 ? table.visible() : block)
                .toList();
        return new Report(report.title(), report.subtitle(), report.facts(), blocks, report.recipe());
    }

    private void plan(SheetNames names) {
        int row = QuoteSheet.FIRST_ROW;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table) {
                place(block, table.id(), names.give(table.id()));
            } else if (block instanceof Block.Chart chart) {
                place(block, chart.id(), names.give(chart.id()));
            } else if (block instanceof Block.Quotes some && !some.quotes().isEmpty()) {
                quotes.add(some);
                sheets.put(block, quoteSheet);
                places.putIfAbsent(some.id(), new Place(quoteSheet, row));
                row += some.quotes().size();
            }
        }
    }

    private void place(Block block, String id, String sheet) {
        sheets.put(block, sheet);
        places.putIfAbsent(id, new Place(sheet, 0));
    }

    private void write() {
        describe();
        new FrontSheet(this, sheet(FIRST)).write(report);
        sheets.forEach((block, name) -> {
            if (block instanceof Block.Table table) {
                new TableSheet(this, sheet(name)).write(table);
            } else if (block instanceof Block.Chart chart) {
                new ChartSheet(this, sheet(name)).write(chart);
            }
        });
        if (!quotes.isEmpty()) {
            new QuoteSheet(this, sheet(quoteSheet)).write(quotes);
        }
    }

    /** Of the program that wrote it and the time nothing is said: the same report gives the same bytes. */
    private void describe() {
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreated(Optional.empty());
        core.setModified(Optional.empty());
        core.setCreator("Understory");
        core.setTitle(Words.line(report.title()));
        report.recipe()
                .ifPresent(recipe -> workbook.getProperties()
                        .getCustomProperties()
                        .addProperty(RecipeLine.NAME, RecipeLine.of(recipe)));
    }

    private Sheet sheet(String name) {
        return new Sheet(workbook.createSheet(name), looks);
    }

    /** The name of the sheet that a block has. */
    Optional<String> sheetOf(Block block) {
        return Optional.ofNullable(sheets.get(block));
    }

    /** Where the block with an id stands. */
    Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The table with an id. */
    Optional<Block.Table> table(String id) {
        return report.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.id().equals(id))
                .findFirst();
    }

    /** Where everything begins. */
    static Place first() {
        return new Place(FIRST, 0);
    }
}
