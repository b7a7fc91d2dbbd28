package org.understory.report.render.pptx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** What a deck holds, as text in reading order: titles, words, tables, what charts have in their workbooks, notes. */
final class DeckOutline {

    private final StringBuilder out = new StringBuilder();

    private DeckOutline() {}

    static String of(byte[] bytes) throws IOException, InvalidFormatException {
        DeckOutline outline = new DeckOutline();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
            for (XSLFSlide slide : show.getSlides()) {
                outline.slide(slide);
            }
        }
        return outline.out.toString();
    }

    private void slide(XSLFSlide slide) throws IOException, InvalidFormatException {
        line("== " + slide.getSlideNumber() + " [" + slide.getSlideLayout().getName() + "]");
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape words) {
                line("-- " + shape.getShapeName());
                words.getTextParagraphs().forEach(paragraph -> line(paragraph.getText()));
            } else if (shape instanceof XSLFTable table) {
                described(table);
                table(table);
            } else {
                described(shape);
            }
        }
        for (POIXMLDocumentPart part : slide.getRelations()) {
            if (part instanceof XSLFChart chart) {
                line("-- in the chart");
                chart(chart);
            }
        }
        line("-- notes");
        for (XSLFTextShape shape : slide.getNotes().getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.getTextParagraphs().forEach(paragraph -> line(paragraph.getText()));
            }
        }
        line("");
    }

    private void described(XSLFShape shape) {
        CTGraphicalObjectFrame frame = (CTGraphicalObjectFrame) shape.getXmlObject();
        line("-- " + shape.getShapeName() + ": "
                + frame.getNvGraphicFramePr().getCNvPr().getDescr());
    }

    private void table(XSLFTable table) {
        for (XSLFTableRow row : table.getRows()) {
            line(String.join(
                    " | ", row.getCells().stream().map(XSLFTableCell::getText).toList()));
        }
    }

    private void chart(XSLFChart chart) throws IOException, InvalidFormatException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        for (Row row : chart.getWorkbook().getSheetAt(0)) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(formatter.formatCellValue(cell));
            }
            line(String.join(" | ", cells));
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
