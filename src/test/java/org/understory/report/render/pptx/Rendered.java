package org.understory.report.render.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * A deck as LibreOffice sets it. What a box holds has to stand in that box and nothing else may: so no line runs over
 * its end, and nothing over its neighbour.
 */
public final class Rendered {

    /** What rounding may come to, in points. */
    private static final double EDGE = 0.5;

    private Rendered() {}

    /** Where LibreOffice is, if it is. */
    public static Optional<Path> office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Renders decks into the folder they are in, and checks each. */
    public static void check(Path office, Path folder, List<Path> decks) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        decks.forEach(deck -> command.add(deck.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        assertThat(ended).as("LibreOffice came to an end").isTrue();
        for (Path deck : decks) {
            String name = deck.getFileName().toString();
            check(deck, folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf"));
        }
    }

    private static void check(Path deck, Path pdf) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.readAllBytes(deck)));
                PDDocument pages = Loader.loadPDF(pdf.toFile())) {
            assertThat(pages.getNumberOfPages()).isEqualTo(show.getSlides().size());
            for (int i = 0; i < pages.getNumberOfPages(); i++) {
                String where = deck.getFileName() + ", slide " + (i + 1);
                insideThePage(pages, i, where);
                insideTheirBoxes(show.getSlides().get(i), pages.getPage(i), where);
            }
        }
    }

    private static void insideThePage(PDDocument pages, int page, String where) throws IOException {
        double width = pages.getPage(page).getMediaBox().getWidth();
        double height = pages.getPage(page).getMediaBox().getHeight();
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(pages);
        assertThat(letters).as(where).isNotEmpty().allSatisfy(letter -> {
            assertThat((double) letter.getXDirAdj()).as(where).isBetween(-EDGE, width);
            assertThat((double) letter.getXDirAdj() + letter.getWidthDirAdj())
                    .as(where)
                    .isLessThanOrEqualTo(width + EDGE);
            assertThat((double) letter.getYDirAdj()).as(where).isBetween(0.0, height - 2);
        });
    }

    private static void insideTheirBoxes(XSLFSlide slide, PDPage page, String where) throws IOException {
        PDFTextStripperByArea areas = new PDFTextStripperByArea();
        List<XSLFShape> shapes = slide.getShapes().stream()
                .filter(shape -> shape instanceof XSLFTextShape || shape instanceof XSLFTable)
                .toList();
        for (int i = 0; i < shapes.size(); i++) {
            areas.addRegion(Integer.toString(i), area(shapes.get(i)));
        }
        areas.extractRegions(page);
        for (int i = 0; i < shapes.size(); i++) {
            assertThat(letters(areas.getTextForRegion(Integer.toString(i))))
                    .as(where + ", " + shapes.get(i).getShapeName())
                    .isEqualTo(letters(text(shapes.get(i))));
        }
    }

    /** A table's frame is what its rows say; others' is their own. */
    private static Rectangle2D area(XSLFShape shape) {
        Rectangle2D anchor = shape.getAnchor();
        double height = shape instanceof XSLFTable table
                ? table.getRows().stream().mapToDouble(XSLFTableRow::getHeight).sum()
                : anchor.getHeight();
        return new Rectangle2D.Double(anchor.getX() - EDGE, anchor.getY(), anchor.getWidth() + 2 * EDGE, height + EDGE);
    }

    private static String text(XSLFShape shape) {
        if (shape instanceof XSLFTextShape words) {
            return words.getText();
        }
        StringBuilder text = new StringBuilder();
        for (XSLFTableRow row : ((XSLFTable) shape).getRows()) {
            for (XSLFTableCell cell : row.getCells()) {
                text.append(cell.getText());
            }
        }
        return text.toString();
    }

    /** The letters and figures of ASCII in alphabetical order; others may be drawn as a picture or from right to left. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars()
                .filter(sign -> sign < 128 && Character.isLetterOrDigit(sign))
                .sorted()
                .forEach(sign -> letters.append((char) sign));
        return letters.toString();
    }
}
