package org.understory.report.render.pptx;

import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** The number of a slide, where its layout has a place for one: a field, so that it stays true when slides are moved. */
final class SlideNumber {

    private SlideNumber() {}

    /** Puts it last, so that it is read after everything else. */
    static void draw(XSLFSlide slide) {
        XSLFSimpleShape place = slide.getSlideLayout().getPlaceholder(Placeholder.SLIDE_NUMBER);
        if (place != null && place.getXmlObject() instanceof CTShape original && original.getTxBody() != null) {
            long id = 1
                    + slide.getShapes().stream()
                            .mapToInt(XSLFShape::getShapeId)
                            .max()
                            .orElse(1);
            CTShape shape = slide.getXmlObject().getCSld().getSpTree().addNewSp();
            shape.set(original);
            shape.setSpPr(CTShapeProperties.Factory.newInstance());
            shape.getNvSpPr().getCNvPr().setId(id);
            shape.getNvSpPr().getCNvPr().setName("Slide number");
            fill(shape, Integer.toString(slide.getSlideNumber()));
        }
    }

    private static void fill(CTShape shape, String number) {
        for (CTTextParagraph paragraph : shape.getTxBody().getPArray()) {
            for (CTTextField field : paragraph.getFldArray()) {
                if (field.getType().equals("slidenum")) {
                    field.setT(number);
                }
            }
        }
    }
}
