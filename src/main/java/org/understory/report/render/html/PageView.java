package org.understory.report.render.html;

import java.util.List;
import org.understory.report.Report;
import org.understory.report.Report.Fact;
import org.understory.report.render.reading.VisibleText;
import org.understory.report.render.recipe.RecipeLine;

/**
 * What surrounds the content.
 *
 * @param recipe how the report can be made again, as one line, or empty
 * @param title the headline
 * @param subtitle one line under it, or empty
 * @param facts provenance
 * @param methods how the figures were made, chapter by chapter
 * @param contents the table of contents
 * @param style what the page looks like
 * @param script what sorts its tables
 */
public record PageView(
        String recipe,
        String title,
        String subtitle,
        List<Fact> facts,
        List<MethodView> methods,
        List<EntryView> contents,
        Asset style,
        Asset script) {

    static PageView of(Report report, HtmlBlocks blocks) {
        List<Fact> facts = report.facts().stream()
                .map(fact -> new Fact(VisibleText.line(fact.name()), VisibleText.line(fact.value())))
                .toList();
        return new PageView(
                report.recipe().map(RecipeLine::of).orElse(""),
                VisibleText.line(report.title()),
                VisibleText.line(report.subtitle()),
                facts,
                blocks.methods(),
                blocks.contents(),
                Asset.load("report.css"),
                Asset.load("report.js"));
    }

    /** The policy browsers are to hold the page to. */
    public String policy() {
        return "default-src 'none'; style-src '" + style.hash() + "'; script-src '" + script.hash()
                + "'; base-uri 'none'; form-action 'none'";
    }
}
