package org.understory.report.render.pptx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Takes a presentation's slides out of it, with everything that only they used: it may be somebody's old talk. */
final class Emptying {

    private Emptying() {}

    /** The presentation without slides, opened anew so that nothing of them is in memory either. */
    static XMLSlideShow of(XMLSlideShow show) throws InvalidFormatException, IOException {
        while (!show.getSlides().isEmpty()) {
            show.removeSlide(0);
        }
        if (show.getCTPresentation().isSetExtLst()) {
            show.getCTPresentation().unsetExtLst(); // sections, which name slides
        }
        if (show.getCTPresentation().isSetCustShowLst()) {
            show.getCTPresentation().unsetCustShowLst();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        show.write(out);
        show.close();
        OPCPackage file = OPCPackage.open(new ByteArrayInputStream(out.toByteArray()));
        Set<PackagePartName> used = used(file);
        for (PackagePart part : List.copyOf(file.getParts())) {
            if (!used.contains(part.getPartName()) && !part.isRelationshipPart()) {
                file.removePart(part.getPartName());
            }
        }
        return new XMLSlideShow(file);
    }

    /** The parts that lead from one to the next, from the file as a whole. */
    private static Set<PackagePartName> used(OPCPackage file) throws InvalidFormatException {
        Set<PackagePartName> used = new HashSet<>();
        Deque<PackagePart> next = new ArrayDeque<>();
        for (PackageRelationship relationship : file.getRelationships()) {
            if (relationship.getTargetMode() != TargetMode.EXTERNAL) {
                add(file.getPart(relationship), used, next);
            }
        }
        while (!next.isEmpty()) {
            PackagePart part = next.pop();
            if (part.hasRelationships()) {
                for (PackageRelationship relationship : part.getRelationships()) {
                    if (relationship.getTargetMode() != TargetMode.EXTERNAL) {
                        add(part.getRelatedPart(relationship), used, next);
                    }
                }
            }
        }
        return used;
    }

    /** A relationship may lead nowhere. */
    private static void add(PackagePart part, Set<PackagePartName> used, Deque<PackagePart> next) {
        if (part != null && used.add(part.getPartName())) {
            next.add(part);
        }
    }
}
