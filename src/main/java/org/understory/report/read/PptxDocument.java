package org.understory.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Slides: their texts, tables, charts with the sheets behind them, and notes. */
final class PptxDocument implements DocumentReader {

    @Override
    public String format() {
        return "pptx";
    }

    @Override
    public List<String> endings() {
        return List.of(".pptx");
    }

    @Override
    public Document read(Path file) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            Document.Draft draft = new Document.Draft();
            for (XSLFSlide slide : show.getSlides()) {
                slide(draft, slide);
            }
            return draft.whole(Sheets.recipe(show.getProperties().getCustomProperties()));
        }
    }

    /** A slide goes by its title without figures, so that one with another figure is still the same slide. */
    private static void slide(Document.Draft draft, XSLFSlide slide) throws IOException {
        String title = slide.getTitle() == null ? "" : Texts.line(slide.getTitle());
        String place = title.replaceAll("\\d[\\d,.]*", "#");
        shapes(draft, place, slide.getShapes());
        if (slide.getNotes() != null) {
            for (XSLFShape shape : slide.getNotes().getShapes()) {
                if (shape instanceof XSLFTextShape text) {
                    text(draft, place + ", notes", text);
                }
            }
        }
    }

    private static void shapes(Document.Draft draft, String place, List<XSLFShape> shapes) throws IOException {
        for (XSLFShape shape : shapes) {
            if (shape instanceof XSLFTable table) {
                table(draft, place, table);
            } else if (shape instanceof XSLFGroupShape group) {
                shapes(draft, place, group.getShapes());
            } else if (shape instanceof XSLFTextShape text) {
                text(draft, place, text);
            } else if (shape instanceof XSLFGraphicFrame frame && frame.hasChart()) {
                chart(draft, place, frame.getChart());
            }
        }
    }

    /** A paragraph with an id is a quotation, or the source of the one before it. */
    private static void text(Document.Draft draft, String place, XSLFTextShape shape) {
        Passages passages = new Passages(place, draft);
        String before = "";
        for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
            String text = paragraph.getText();
            boolean quoted = passages.add(text);
            if (!quoted || !Passages.isSource(text)) {
                draft.words(place, before);
            }
            before = quoted ? "" : text;
        }
        draft.words(place, before);
    }

    private static void table(Document.Draft draft, String place, XSLFTable table) {
        List<String> heads = List.of();
        for (XSLFTableRow row : table.getRows()) {
            List<String> cells = row.getCells().stream()
                    .map(cell -> Texts.line(cell.getText()))
                    .toList();
            if (heads.isEmpty()) {
                heads = cells;
                draft.words(place, "columns", String.join(" | ", heads));
            } else {
                draft.row(place, "", heads, cells);
            }
        }
    }

    private static void chart(Document.Draft draft, String place, XSLFChart chart) throws IOException {
        Charts.add(draft, place, chart);
        try {
            for (Sheet sheet : chart.getWorkbook()) {
                for (List<String> row : Sheets.rows(sheet)) {
                    if (!row.isEmpty()) {
                        draft.row(place + ", data of the chart", "", List.of(), row);
                    }
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
