package org.understory.cli;

import java.util.List;
import java.util.Optional;
import org.understory.analysis.Material;
import org.understory.report.Recipe;
import org.understory.report.Report;
import org.understory.report.render.pptx.DeckSettings;

/**
 * A report as made, with what it was made of.
 *
 * @param report the report
 * @param material what was counted
 * @param by the attributes it breaks down by
 * @param deck how slides of it look, where it was made for slides
 */
record Remade(Report report, Material material, List<String> by, Optional<DeckSettings> deck) {

    /** What is no slides. */
    Remade(Report report, Material material, List<String> by) {
        this(report, material, by, Optional.empty());
    }

    /** The same with how the report can be made again. */
    Remade with(Recipe recipe) {
        return new Remade(report.with(recipe), material, by, deck);
    }

    /** The same as slides. */
    Remade with(DeckSettings settings) {
        return new Remade(report, material, by, Optional.of(settings));
    }

    /** A command that makes a report, and can make it again for somebody who checks what it wrote. */
    interface Maker {
        /** Makes the report and writes nothing. */
        Remade make();
    }
}
