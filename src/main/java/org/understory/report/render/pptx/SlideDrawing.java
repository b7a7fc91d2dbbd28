package org.understory.report.render.pptx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Puts planned slides into a presentation. What is on a slide is read aloud in the order in which it is added. */
final class SlideDrawing {

    private final XMLSlideShow show;
    private final Template template;
    private final Stage stage;
    private final boolean house;

    SlideDrawing(XMLSlideShow show, Template template, Stage stage, boolean house) {
        this.show = show;
        this.template = template;
        this.stage = stage;
        this.house = house;
    }

    void draw(Slide planned) throws IOException {
        XSLFSlide slide = show.createSlide(template.layout(planned.layout()));
        List<XSLFTextShape> places = new ArrayList<>(List.of(slide.getPlaceholders()));
        XSLFTextShape title =
                places.stream().filter(SlideDrawing::isTitle).findFirst().orElseGet(slide::createTextBox);
        places.remove(title);
        title(title, planned);
        for (Element element : planned.elements()) {
            if (element instanceof Element.Words words) {
                boolean placed = planned.layout() != Slide.Layout.FREE && !places.isEmpty();
                words(placed ? places.remove(0) : slide.createTextBox(), words, planned.layout());
            } else if (element instanceof Element.Grid grid) {
                grid(slide, grid);
            } else if (element instanceof Element.Bars bars) {
                bars(slide, bars);
            }
        }
        places.forEach(slide::removeShape);
        if (planned.layout() != Slide.Layout.TITLE) {
            SlideNumber.draw(slide);
        }
        notes(slide, planned.notes());
    }

    private static boolean isTitle(XSLFTextShape shape) {
        return shape.getTextType() == Placeholder.TITLE || shape.getTextType() == Placeholder.CENTERED_TITLE;
    }

    private void title(XSLFTextShape shape, Slide planned) {
        boolean first = planned.layout() == Slide.Layout.TITLE;
        Box box = first ? firstTitle() : stage.title();
        if (house || shape.getTextType() == null) {
            place(shape, box);
        }
        double room = box.width() - 15;
        for (double size : first ? List.of(40.0, 32.0) : List.of(Stage.TITLE_SIZE, 22.0)) {
            if (stage.setting().lines(planned.title(), size, true, room) * size * FontWidths.LINE <= box.height()) {
                Texts.title(shape, planned.title(), size);
                return;
            }
        }
        double size = Stage.SMALL_TITLE_SIZE;
        int most = Math.max(1, (int) (box.height() / (size * FontWidths.LINE)));
        String text = stage.setting().shortened(planned.title(), size, true, room, most);
        Texts.title(shape, text, size);
    }

    private Box firstTitle() {
        Box body = stage.body();
        return new Box(body.x(), stage.height() * 0.28, body.width(), stage.height() * 0.22);
    }

    private void words(XSLFTextShape shape, Element.Words words, Slide.Layout layout) {
        Box under = firstTitle().below(firstTitle().height() + 12);
        Box box = layout == Slide.Layout.TITLE
                ? new Box(under.x() + 7.2, under.y(), under.width() - 7.2, stage.height() * 0.2)
                : words.box();
        if (house || layout != Slide.Layout.TITLE) {
            place(shape, box);
        }
        Texts.write(shape, words.paras());
        name(((CTShape) shape.getXmlObject()).getNvSpPr().getCNvPr(), words.name());
    }

    private static void place(XSLFTextShape shape, Box box) {
        CTShape xml = (CTShape) shape.getXmlObject();
        Emu.place(
                xml.getSpPr().isSetXfrm()
                        ? xml.getSpPr().getXfrm()
                        : xml.getSpPr().addNewXfrm(),
                box);
    }

    private static void grid(XSLFSlide slide, Element.Grid grid) {
        XSLFTable table = slide.createTable(grid.rows().size(), grid.widths().size());
        GridDrawing.draw(grid, table);
        double height = grid.rows().stream().mapToDouble(Element.Line::height).sum();
        double width = grid.widths().stream().mapToDouble(Double::doubleValue).sum();
        frame(
                (CTGraphicalObjectFrame) table.getXmlObject(),
                new Box(grid.box().x(), grid.box().y(), width, height),
                grid.name(),
                grid.alt());
    }

    private void bars(XSLFSlide slide, Element.Bars bars) throws IOException {
        XSLFChart chart = show.createChart();
        new ChartDrawing(stage.setting()).draw(bars, chart);
        slide.addChart(chart);
        CTGroupShape tree = slide.getXmlObject().getCSld().getSpTree();
        frame(tree.getGraphicFrameArray(tree.sizeOfGraphicFrameArray() - 1), bars.box(), bars.name(), bars.alt());
    }

    private static void frame(CTGraphicalObjectFrame frame, Box box, String name, String alt) {
        Emu.place(frame.getXfrm(), box);
        CTNonVisualDrawingProps drawing = frame.getNvGraphicFramePr().getCNvPr();
        name(drawing, name);
        drawing.setDescr(alt);
    }

    private static void name(CTNonVisualDrawingProps drawing, String name) {
        drawing.setName(name);
    }

    private void notes(XSLFSlide slide, List<String> lines) {
        XSLFNotes notes = show.getNotesSlide(slide);
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(String.join("\n", lines));
            }
        }
    }
}
