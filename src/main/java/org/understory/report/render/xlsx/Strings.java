package org.understory.report.render.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.understory.report.Block;

/** The texts of a workbook's cells, each kept once, as the part of the file that holds them. */
final class Strings {

    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst count=\"";

    /** How the words that a rule found are set. */
    private static final String EVIDENCE =
            "<rPr><b val=\"true\"/><color rgb=\"FF000000\"/><sz val=\"11.0\"/><rFont val=\"Calibri\"/></rPr>";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> items = new ArrayList<>();
    private int uses;

    /** The number of a text, which goes into its cell. */
    int number(String text) {
        return numberOf(element(text));
    }

    /** The number of a text of several pieces. */
    int number(List<Block.Piece> pieces) {
        StringBuilder runs = new StringBuilder();
        for (Block.Piece piece : pieces) {
            runs.append("<r>").append(piece.evidence() ? EVIDENCE : "");
            runs.append(element(piece.text())).append("</r>");
        }
        return numberOf(runs.toString());
    }

    private int numberOf(String item) {
        uses++;
        Integer known = numbers.putIfAbsent(item, items.size());
        if (known == null) {
            items.add(item);
            return items.size() - 1;
        }
        return known;
    }

    private static String element(String text) {
        if (text.isEmpty()) {
            return "<t/>";
        }
        boolean edged =
                Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
        return (edged ? "<t xml:space=\"preserve\">" : "<t>") + escaped(text) + "</t>";
    }

    /** As XML, in the words of the library that writes the other parts where there is anything to escape. */
    private static String escaped(String text) {
        if (text.chars().noneMatch(Strings::isSpecial)) {
            return text;
        }
        CTRst item = CTRst.Factory.newInstance();
        item.setT(text);
        String element = item.xgetT().xmlText(new XmlOptions().setSaveCDataLengthThreshold(Integer.MAX_VALUE));
        return element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
    }

    private static boolean isSpecial(int c) {
        return c == '<' || c == '>' || c == '&' || c < ' ' && c != '\n' && c != '\t';
    }

    /** The part of the file. */
    String part() {
        StringBuilder part = new StringBuilder(BEGIN).append(uses);
        part.append("\" uniqueCount=\"").append(items.size());
        part.append("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        items.forEach(item -> part.append("<si>").append(item).append("</si>"));
        return part.append("</sst>").toString();
    }
}
