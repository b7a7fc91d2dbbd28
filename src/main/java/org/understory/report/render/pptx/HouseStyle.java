package org.understory.report.render.pptx;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideSize;

/** The look of a deck without a template: wide slides, a quiet blue, titles to the left. It is in the master. */
final class HouseStyle {

    /** On every desk, or stood in for by one of the same widths. */
    static final String FONT = "Arial";

    private static final long WIDTH = 12_192_000;
    private static final long HEIGHT = 6_858_000;

    private HouseStyle() {}

    /** A presentation without slides. */
    static XMLSlideShow show() {
        XMLSlideShow show = new XMLSlideShow();
        CTSlideSize size = show.getCTPresentation().getSldSz();
        double wider = (double) WIDTH / size.getCx();
        size.setCx((int) WIDTH);
        size.setCy((int) HEIGHT);
        if (size.isSetType()) {
            size.unsetType();
        }
        for (XSLFSlideMaster master : show.getSlideMasters()) {
            widen(master, wider);
            List.of(master.getSlideLayouts()).forEach(layout -> widen(layout, wider));
            fonts(master.getTheme().getXmlObject().getThemeElements().getFontScheme());
            colours(master.getTheme().getXmlObject().getThemeElements().getClrScheme());
            titles(master);
            mark(master);
            numbers(master);
            List.of(master.getSlideLayouts()).forEach(HouseStyle::subtitle);
        }
        return show;
    }

    private static void widen(XSLFSheet sheet, double wider) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (shape.getXmlObject() instanceof CTShape xml
                    && xml.getSpPr() != null
                    && xml.getSpPr().isSetXfrm()) {
                CTTransform2D place = xml.getSpPr().getXfrm();
                place.getOff().setX(Math.round(Emu.of(place.getOff().getX()) * wider));
                place.getExt().setCx(Math.round(place.getExt().getCx() * wider));
            }
        }
    }

    private static void fonts(CTFontScheme fonts) {
        fonts.getMajorFont().getLatin().setTypeface(FONT);
        fonts.getMinorFont().getLatin().setTypeface(FONT);
    }

    private static void colours(CTColorScheme scheme) {
        Map<CTColor, String> colours = new LinkedHashMap<>();
        colours.put(scheme.getDk1(), "1C2530");
        colours.put(scheme.getDk2(), "1B3A57");
        colours.put(scheme.getLt2(), "EEF2F6");
        colours.put(scheme.getAccent1(), "2F6690");
        colours.put(scheme.getAccent2(), "8A6D3B");
        colours.put(scheme.getAccent3(), "4F7F6A");
        colours.put(scheme.getAccent4(), "7A5C8E");
        colours.put(scheme.getAccent5(), "A65E4E");
        colours.put(scheme.getAccent6(), "5B6B7A");
        colours.forEach((colour, hex) -> {
            if (colour.isSetSysClr()) {
                colour.unsetSysClr();
            }
            (colour.isSetSrgbClr() ? colour.getSrgbClr() : colour.addNewSrgbClr())
                    .setVal(HexFormat.of().parseHex(hex));
        });
    }

    private static void titles(XSLFSlideMaster master) {
        CTTextParagraphProperties style =
                master.getXmlObject().getTxStyles().getTitleStyle().getLvl1PPr();
        style.setAlgn(STTextAlignType.L);
        style.getDefRPr().setSz((int) (Stage.TITLE_SIZE * 100));
        style.getDefRPr().setB(true);
        style.getDefRPr().getSolidFill().getSchemeClr().setVal(Colours.TITLE);
    }

    /** A short line above the titles, the only ornament. */
    private static void mark(XSLFSlideMaster master) {
        XSLFAutoShape line = master.createAutoShape();
        line.setShapeType(ShapeType.RECT);
        CTShape xml = (CTShape) line.getXmlObject();
        Emu.place(
                xml.getSpPr().isSetXfrm()
                        ? xml.getSpPr().getXfrm()
                        : xml.getSpPr().addNewXfrm(),
                new Box(44, 18, 36, 3));
        Colours.fill(xml.getSpPr().addNewSolidFill(), Colours.BAR, 0);
    }

    /** In the lower right corner, below everything else. */
    private static void numbers(XSLFSlideMaster master) {
        XSLFSimpleShape number = master.getPlaceholder(Placeholder.SLIDE_NUMBER);
        CTShape xml = (CTShape) number.getXmlObject();
        Emu.place(xml.getSpPr().getXfrm(), new Box(816, 516, 107.2, 22));
        xml.getTxBody().getLstStyle().getLvl1PPr().getDefRPr().setSz((int) (Para.SMALLEST * 100));
    }

    private static void subtitle(XSLFSlideLayout layout) {
        XSLFSimpleShape subtitle = layout.getPlaceholder(Placeholder.SUBTITLE);
        if (subtitle != null) {
            ((CTShape) subtitle.getXmlObject())
                    .getTxBody()
                    .getLstStyle()
                    .getLvl1PPr()
                    .setAlgn(STTextAlignType.L);
        }
    }
}
