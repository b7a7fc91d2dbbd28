package org.understory.report.render.html;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.understory.report.OutputFolder;
import org.understory.report.Renderer;
import org.understory.report.Report;

/**
 * Writes {@code report.html}: one file that needs nothing else, works offline and asks no other machine for anything. A
 * Content-Security-Policy within it forbids browsers to do so and allows this style and this script only.
 */
public final class HtmlRenderer implements Renderer {

    /** Where the build puts the compiled templates; see the pom. */
    private static final String TEMPLATES = "org.understory.report.render.html.template";

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String title() {
        return "a web page that works offline";
    }

    @Override
    public void render(Report report, OutputFolder folder) {
        String page = page(report);
        folder.writeText("report.html", writer -> writer.write(page));
    }

    private static String page(Report report) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlRenderer.class.getClassLoader(), TEMPLATES);
        HtmlBlocks blocks = HtmlBlocks.of(report);
        Content body = output -> blocks.parts().forEach(part -> engine.render(part.template(), part.view(), output));
        StringOutput output = new StringOutput();
        engine.render("page.jte", Map.of("page", PageView.of(report, blocks), "body", body), output);
        return output.toString();
    }
}
