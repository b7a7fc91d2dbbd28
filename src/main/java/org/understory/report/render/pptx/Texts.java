package org.understory.report.render.pptx;

import java.util.List;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Writes text as it was measured: nothing about its size, spacing or margins is left to the template. */
final class Texts {

    private static final String LANGUAGE = "en-GB";
    private static final int MUTED = 25;

    private Texts() {}

    static void write(XSLFTextShape shape, List<Para> paras) {
        clear(shape);
        shape.setInsets(new Insets2D(0, 0, 0, 0));
        shape.setTextAutofit(TextAutofit.NONE);
        shape.setVerticalAlignment(VerticalAlignment.TOP);
        shape.setWordWrap(true);
        for (Para para : paras) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            paragraph.setBullet(para.bullet());
            if (para.bullet()) {
                paragraph.setBulletCharacter("•");
            }
            paragraph.setLeftMargin(para.indent());
            paragraph.setIndent(para.bullet() ? -para.indent() : 0);
            paragraph.setSpaceBefore(0.0);
            paragraph.setSpaceAfter(-para.look().after());
            paragraph.setLineSpacing(100.0);
            int lighter = para.muted() ? MUTED : 0;
            para.runs().forEach(run -> run(paragraph, run, para.size(), lighter));
        }
    }

    static void run(XSLFTextParagraph paragraph, Para.Run text, double size, int lighter) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text.text());
        run.setFontSize(size);
        run.setBold(text.bold());
        CTRegularTextRun xml = (CTRegularTextRun) run.getXmlObject();
        CTTextCharacterProperties look = xml.getRPr();
        look.setLang(LANGUAGE);
        Colours.fill(look.isSetSolidFill() ? look.getSolidFill() : look.addNewSolidFill(), Colours.TEXT, lighter);
    }

    /** A title keeps the template's look; only its size is set. */
    static void title(XSLFTextShape shape, String text, double size) {
        clear(shape);
        shape.setTextAutofit(TextAutofit.NONE);
        XSLFTextRun run = shape.addNewTextParagraph().addNewTextRun();
        run.setText(text);
        run.setFontSize(size);
        ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang(LANGUAGE);
    }

    static void clear(XSLFTextShape shape) {
        shape.clearText();
    }
}
