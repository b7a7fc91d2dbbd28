package org.understory.report.render.pptx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;

/**
 * A presentation such as an organisation gives out: two masters with layouts of their own, and somebody's old slides in
 * it, with a picture that only they show.
 */
final class CorporateTemplate {

    static final String SECRET = "last year's secret, Zoë 😀";
    static final String MASTER = "Ministry of Ferns";

    /** A font that runs wide, as does the one that stands in for it where it is missing. */
    private static final String FONT = "Verdana";

    /** The smallest PNG there is: one dot. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private CorporateTemplate() {}

    static byte[] bytes() throws IOException, InvalidFormatException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            named(show.getSlideMasters().get(0));
            show.write(one);
        }
        byte[] two = withSecondMaster(one.toByteArray());
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(two))) {
            for (XSLFSlideMaster master : show.getSlideMasters()) {
                oldSlide(show, master.getSlideLayouts()[0]);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static void named(XSLFSlideMaster master) {
        master.getTheme().getXmlObject().setName(MASTER);
        CTFontScheme fonts = master.getTheme().getXmlObject().getThemeElements().getFontScheme();
        fonts.getMajorFont().getLatin().setTypeface(FONT);
        fonts.getMinorFont().getLatin().setTypeface(FONT);
        for (XSLFSlideLayout layout : master.getSlideLayouts()) {
            layout.getXmlObject().getCSld().setName(MASTER + ", " + layout.getType());
        }
    }

    private static void oldSlide(XMLSlideShow show, XSLFSlideLayout layout) {
        XSLFSlide slide = show.createSlide(layout);
        slide.createTextBox().setText(SECRET);
        slide.createPicture(show.addPicture(Base64.getDecoder().decode(DOT), PictureType.PNG));
        show.getNotesSlide(slide).getPlaceholders()[0].setText(SECRET);
    }

    /** The first master once more, with one layout, under names and numbers of its own. */
    private static byte[] withSecondMaster(byte[] one) throws IOException, InvalidFormatException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(one))) {
            PackagePart layout =
                    copy(file, "/ppt/slideLayouts/slideLayout2.xml", "/ppt/slideLayouts/slideLayout21.xml");
            PackagePart theme = copy(file, "/ppt/theme/theme1.xml", "/ppt/theme/theme21.xml");
            PackagePart master =
                    copy(file, "/ppt/slideMasters/slideMaster1.xml", "/ppt/slideMasters/slideMaster21.xml");
            PackageRelationship down = relate(master, layout, "/slideLayout");
            relate(master, theme, "/theme");
            relate(layout, master, "/slideMaster");
            write(
                    master,
                    text(master)
                            .replaceAll(
                                    "(?s)<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>",
                                    "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483801\" r:id=\"" + down.getId()
                                            + "\"/></p:sldLayoutIdLst>"));
            PackagePart main = file.getPart(PackagingURIHelper.createPartName("/ppt/presentation.xml"));
            PackageRelationship up = relate(main, master, "/slideMaster");
            write(
                    main,
                    text(main)
                            .replace(
                                    "</p:sldMasterIdLst>",
                                    "<p:sldMasterId id=\"2147483800\" r:id=\"" + up.getId()
                                            + "\"/></p:sldMasterIdLst>"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            file.revert();
            return out.toByteArray();
        }
    }

    private static PackagePart copy(OPCPackage file, String from, String to)
            throws IOException, InvalidFormatException {
        PackagePart original = file.getPart(PackagingURIHelper.createPartName(from));
        PackagePart copy = file.createPart(PackagingURIHelper.createPartName(to), original.getContentType());
        write(copy, text(original));
        return copy;
    }

    private static PackageRelationship relate(PackagePart from, PackagePart to, String kind) {
        return from.addRelationship(to.getPartName(), TargetMode.INTERNAL, OFFICE + kind);
    }

    private static String text(PackagePart part) throws IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void write(PackagePart part, String text) throws IOException {
        part.clear();
        try (OutputStream out = part.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
