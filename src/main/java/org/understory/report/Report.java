package org.understory.report;

import java.util.List;

/**
 * Everything one run has to say, in reading order.
 *
 * @param title the headline
 * @param subtitle one line under it, or empty
 * @param facts what the reader needs to trust it: inputs, codebook, versions
 * @param blocks the content
 */
public record Report(String title, String subtitle, List<Fact> facts, List<Block> blocks) {

    /** Freezes the lists. */
    public Report {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /**
     * A line of the report's provenance.
     *
     * @param name such as {@code Codebook}
     * @param value such as {@code mission-led (3f9a…)}
     */
    public record Fact(String name, String value) {}
}
