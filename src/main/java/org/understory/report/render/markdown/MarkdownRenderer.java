package org.understory.report.render.markdown;

import org.understory.report.Block;
import org.understory.report.OutputFolder;
import org.understory.report.Renderer;
import org.understory.report.Report;
import org.understory.report.render.recipe.RecipeLine;

/** Writes {@code report.md}, in GitHub Flavored Markdown. */
public final class MarkdownRenderer implements Renderer {

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String title() {
        return "Markdown, for notes and repositories";
    }

    @Override
    public void render(Report report, OutputFolder folder) {
        folder.writeText("report.md", writer -> writer.write(text(report)));
    }

    private static String text(Report report) {
        MarkdownBlocks blocks = new MarkdownBlocks();
        blocks.title(report);
        for (Block block : report.blocks()) {
            block.writeTo(blocks);
        }
        return blocks.text()
                + report.recipe()
                        .map(recipe -> "\n<!-- " + RecipeLine.NAME + " " + RecipeLine.of(recipe) + " -->\n")
                        .orElse("");
    }
}
