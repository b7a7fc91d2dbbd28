package org.understory.report.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What native charts of Office show: the values they draw, which need not be those of the table behind them, with the ends
 * of their error bars.
 */
final class Charts {

    /** What a point belongs to, the innermost first. */
    private static final Set<String> PARTS =
            Set.of("c:plus", "c:minus", "c:val", "c:cat", "c:tx", "c:xVal", "c:yVal", "c:bubbleSize");

    private Charts() {}

    static void add(Document.Draft draft, String place, XDDFChart chart) throws IOException {
        try (InputStream xml = chart.getPackagePart().getInputStream()) {
            Element drawn = Jsoup.parse(xml, "UTF-8", "", Parser.xmlParser());
            List<Element> series = drawn.getElementsByTag("c:ser");
            for (int i = 0; i < series.size(); i++) {
                series(draft, place, series.get(i), "series " + (i + 1));
            }
        }
    }

    private static void series(Document.Draft draft, String place, Element series, String name) {
        for (Element point : series.getElementsByTag("c:pt")) {
            String part = point.parents().stream()
                    .map(Element::tagName)
                    .filter(PARTS::contains)
                    .findFirst()
                    .map(tag -> tag.substring(2))
                    .orElse("value");
            String value = point.getElementsByTag("c:v").text();
            if (part.equals("cat") || part.equals("tx")) {
                draft.words(place, "chart, " + name, value);
            } else {
                String row = "chart: " + category(series, point.attr("idx"));
                draft.add(new Item(Item.Kind.FIGURE, place, row, name + ", " + part, number(value)));
            }
        }
    }

    private static String category(Element series, String index) {
        return series.getElementsByTag("c:cat").stream()
                .flatMap(all -> all.getElementsByTag("c:pt").stream())
                .filter(point -> point.attr("idx").equals(index))
                .findFirst()
                .map(point -> Texts.line(point.getElementsByTag("c:v").text()))
                .orElse("point " + index);
    }

    private static String number(String value) {
        try {
            return plain(Double.parseDouble(value));
        } catch (NumberFormatException words) {
            return value;
        }
    }

    /** A number as people write it. */
    static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
