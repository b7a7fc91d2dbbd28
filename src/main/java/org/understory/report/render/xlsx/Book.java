package org.understory.report.render.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.render.office.SameBytes;
import org.understory.report.render.recipe.RecipeLine;

/** A workbook in the making: which sheet holds what, so that one can lead to another. */
final class Book {

    private static final String FIRST = "Contents";
    private static final String QUOTES = "quotes";

    /** The part of the file with the texts of all cells. */
    private static final String STRINGS = "xl/sharedStrings.xml";

    private final XSSFWorkbook workbook;
    private final Looks looks;
    private final Report report;
    private final Map<Block, String> sheets = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<Block.Quotes> quotes = new ArrayList<>();
    private final String quoteSheet;
    private final Strings strings = new Strings();
    private final Map<String, Cells> cells = new HashMap<>();

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
            Book book = new Book(workbook, report);
            book.write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return SameBytes.of(out.toByteArray(), book::part);
        }
    }

    /** A part of the file as it was written by POI, with the cells that it does not know of. */
    private byte[] part(String name, byte[] part) {
        if (name.equals(STRINGS)) {
            return strings.part().getBytes(StandardCharsets.UTF_8);
        }
        return cells.containsKey(name)
                ? cells.get(name).in(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : part;
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
            } else if (block instanceof Block.Quotes some) {
                quotes.add(some);
                sheets.put(block, quoteSheet);
                if (!some.quotes().isEmpty()) {
                    places.putIfAbsent(some.id(), new Place(quoteSheet, row));
                }
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
        XSSFSheet sheet = workbook.createSheet(name);
        Cells ofSheet = new Cells(strings);
        cells.put(sheet.getPackagePart().getPartName().getName().substring(1), ofSheet);
        return new Sheet(sheet, looks, ofSheet);
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
