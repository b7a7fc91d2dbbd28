package org.understory.report.render.pptx;

import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableProperties;

/** Draws a table: lines between rows, nothing else but the shades it is given. */
final class GridDrawing {

    /** How much lighter than the theme's colour each shade is, in percent; dark letters stay readable on all. */
    private static final int[] LIGHTER = {100, 85, 70, 55, 40};

    private GridDrawing() {}

    static void draw(Element.Grid grid, XSLFTable table) {
        CTTableProperties look = table.getCTTable().isSetTblPr()
                ? table.getCTTable().getTblPr()
                : table.getCTTable().addNewTblPr();
        look.setFirstRow(true);
        for (int i = 0; i < grid.widths().size(); i++) {
            table.setColumnWidth(i, grid.widths().get(i));
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Element.Field> fields = grid.rows().get(row).fields();
            for (int i = 0; i < fields.size(); i++) {
                cell(table.getCell(row, i), fields.get(i), row == 0);
            }
            table.setRowHeight(row, grid.rows().get(row).height());
        }
    }

    private static void cell(XSLFTableCell cell, Element.Field field, boolean head) {
        Texts.clear(cell);
        XSLFTextParagraph paragraph = cell.addNewTextParagraph();
        paragraph.setTextAlign(field.number() ? TextAlign.RIGHT : TextAlign.LEFT);
        Texts.run(paragraph, new Para.Run(field.text(), head), Para.SMALLEST, 0);
        cell.setVerticalAlignment(head ? VerticalAlignment.BOTTOM : VerticalAlignment.MIDDLE);
        CTTableCell xml = (CTTableCell) cell.getXmlObject();
        CTTableCellProperties look = xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr();
        look.setMarL((int) Emu.of(Tables.SIDE));
        look.setMarR((int) Emu.of(Tables.SIDE));
        look.setMarT((int) Emu.of(Tables.ABOVE));
        look.setMarB((int) Emu.of(Tables.ABOVE));
        CTLineProperties line = look.addNewLnB();
        line.setW((int) Emu.of(head ? 1.25 : 0.5));
        Colours.fill(line.addNewSolidFill(), Colours.TEXT, head ? 25 : 75);
        if (field.shade() > 0) {
            Colours.fill(look.addNewSolidFill(), Colours.BAR, LIGHTER[field.shade()]);
        } else {
            look.addNewNoFill();
        }
    }
}
