/**
 * What a report is, apart from how it looks: a {@link org.understory.report.Report} is a list of
 * {@link org.understory.report.Block}s, and a table's {@link org.understory.report.Cell}s are still numbers. The same
 * cell is "33 %" on a page, {@code 0.3333} in a CSV file and a bar on a slide, so nothing here formats anything.
 *
 * <p>This package depends on nothing. {@link org.understory.report.BlockWriter} has one method per kind of block: a new
 * kind does not compile until every output handles it.
 */
package org.understory.report;
