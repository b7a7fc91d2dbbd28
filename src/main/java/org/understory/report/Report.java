package org.understory.report;

import java.util.List;
import java.util.Optional;

/**
 * Everything one run has to say, in reading order.
 *
 * @param title the headline
 * @param subtitle one line under it, or empty
 * @param facts what the reader needs to trust it: inputs, codebook, versions
 * @param blocks the content
 * @param recipe how it can be made again, where that is known
 */
public record Report(String title, String subtitle, List<Fact> facts, List<Block> blocks, Optional<Recipe> recipe) {

    /** A report of which nobody knows how to make it again. */
    public Report(String title, String subtitle, List<Fact> facts, List<Block> blocks) {
        this(title, subtitle, facts, blocks, Optional.empty());
    }

    /** Freezes the lists. */
    public Report {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** The same with how it can be made again. */
    public Report with(Recipe how) {
        return new Report(title, subtitle, facts, blocks, Optional.of(how));
    }

    /**
     * A line of the report's provenance.
     *
     * @param name such as {@code Codebook}
     * @param value such as {@code mission-led (3f9a…)}
     */
    public record Fact(String name, String value) {}
}
