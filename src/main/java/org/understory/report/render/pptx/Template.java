package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** A presentation whose layouts slides are made in. */
final class Template {

    private final XMLSlideShow show;
    private final List<String> remarks = new ArrayList<>();
    private final XSLFSlideLayout title;
    private final XSLFSlideLayout text;
    private final XSLFSlideLayout free;

    /** The layouts by their types; where one is missing the next best is taken, which is remarked on. */
    Template(XMLSlideShow show) {
        this.show = show;
        Optional<XSLFSlideLayout> content =
                layout(SlideLayout.TITLE_AND_CONTENT).or(() -> layout(SlideLayout.TEXT));
        Optional<XSLFSlideLayout> only = layout(SlideLayout.TITLE_ONLY);
        Optional<XSLFSlideLayout> first = layout(SlideLayout.TITLE);
        XSLFSlideLayout any = content.or(() -> only)
                .or(() -> first)
                .orElseGet(() -> layouts(show).get(0));
        this.text = content.orElse(any);
        this.free = only.orElse(any);
        this.title = first.orElse(any);
        remark(content.isPresent(), "“Title and Content”", text);
        remark(only.isPresent(), "“Title Only”", free);
        remark(first.isPresent(), "“Title Slide”", title);
    }

    static List<XSLFSlideLayout> layouts(XMLSlideShow show) {
        List<XSLFSlideLayout> layouts = new ArrayList<>();
        for (XSLFSlideMaster master : show.getSlideMasters()) {
            layouts.addAll(List.of(master.getSlideLayouts()));
        }
        return layouts;
    }

    private Optional<XSLFSlideLayout> layout(SlideLayout type) {
        return layouts(show).stream().filter(layout -> layout.getType() == type).findFirst();
    }

    private void remark(boolean there, String wanted, XSLFSlideLayout taken) {
        if (!there) {
            remarks.add("has no layout " + wanted + "; used “" + taken.getName() + "” instead");
        }
    }

    /** What was missing. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    XSLFSlideLayout layout(Slide.Layout kind) {
        return switch (kind) {
            case TITLE -> title;
            case TEXT -> text;
            case FREE -> free;
        };
    }

    /** Where its layouts have the title and the content. */
    Stage stage() {
        double width = Emu.points(show.getCTPresentation().getSldSz().getCx());
        double height = Emu.points(show.getCTPresentation().getSldSz().getCy());
        Box head = place(free, Placeholder.TITLE)
                .or(() -> place(text, Placeholder.TITLE))
                .orElse(new Box(width * 0.05, height * 0.05, width * 0.9, height * 0.13));
        double begin = head.y() + head.height() + 8;
        Box whole = new Box(head.x(), begin, head.width(), height * 0.93 - begin);
        Box body = place(text, Placeholder.CONTENT)
                .or(() -> place(text, Placeholder.BODY))
                .filter(box -> box.width() > width / 2 && box.height() > height / 2)
                .orElse(whole);
        return new Stage(width, height, head, body, new Setting(FontWidths.of(font())));
    }

    private String font() {
        String font = text.getSlideMaster().getTheme().getMinorFont();
        return font == null ? "" : font;
    }

    private static Optional<Box> place(XSLFSlideLayout layout, Placeholder kind) {
        return placeIn(layout, kind)
                .or(() -> placeIn(layout.getSlideMaster(), kind == Placeholder.CONTENT ? Placeholder.BODY : kind));
    }

    private static Optional<Box> placeIn(XSLFSheet sheet, Placeholder kind) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (shape instanceof XSLFTextShape words
                    && words.getTextType() == kind
                    && shape.getXmlObject() instanceof CTShape xml
                    && xml.getSpPr().isSetXfrm()) {
                return Optional.of(Emu.box(xml.getSpPr().getXfrm()));
            }
        }
        return Optional.empty();
    }
}
