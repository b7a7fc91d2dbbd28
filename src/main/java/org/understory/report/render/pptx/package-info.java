/**
 * A report as slides that people can edit: charts with their workbook inside, tables as tables, quotations with their
 * ids, and in the notes of each slide what its figures rest on.
 *
 * <p>Three steps. {@link org.understory.report.render.pptx.DeckPlan} reads the report and decides what stands on which
 * slide and where, as records, with every text measured by {@link org.understory.report.render.pptx.FontWidths}: what
 * does not fit is shortened by rule or goes to a further slide. {@link org.understory.report.render.pptx.SlideDrawing}
 * puts the plan into a presentation, into the layouts of a template where there is one. {@link
 * org.understory.report.render.office.SameBytes} takes out of the file what changes from run to run.
 *
 * <p>Colours are those of the theme, by their names, so that a template's own are used. Nothing depends on them: each
 * bar and each field of a table has its figure on it.
 */
package org.understory.report.render.pptx;
