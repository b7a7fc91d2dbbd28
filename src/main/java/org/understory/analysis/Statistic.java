package org.understory.analysis;

import java.util.List;
import org.understory.report.Block;

/**
 * Something to be said of the material. A statistic has no state, counts through {@link Material} and returns blocks
 * whose cells are still numbers.
 */
@FunctionalInterface
public interface Statistic {

    /**
     * Computes the blocks, in reading order; the same material gives the same blocks.
     *
     * @throws org.understory.model.UserError where what was asked for does not fit the material
     */
    List<Block> compute(Material material);
}
