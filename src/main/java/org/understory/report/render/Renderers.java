package org.understory.report.render;

import java.util.List;
import org.understory.report.Renderer;
import org.understory.report.render.csv.CsvRenderer;
import org.understory.report.render.html.HtmlRenderer;
import org.understory.report.render.json.JsonRenderer;
import org.understory.report.render.markdown.MarkdownRenderer;
import org.understory.report.render.xlsx.XlsxRenderer;

/** The formats a report can be written in. */
public final class Renderers {

    private Renderers() {}

    /** All of them, in the order in which they should be named to people. */
    public static List<Renderer> all() {
        return List.of(
                new HtmlRenderer(), new MarkdownRenderer(), new CsvRenderer(), new JsonRenderer(), new XlsxRenderer());
    }
}
