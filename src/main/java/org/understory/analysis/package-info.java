/**
 * From codings to blocks of a report. {@code Material} is what there is to count: turns with the people who spoke them
 * and the codings on them. Each statistic is one class in {@link org.understory.analysis.statistic} and returns blocks
 * whose cells are still numbers.
 *
 * <p>Uses {@code model} and {@code report}.
 */
package org.understory.analysis;
