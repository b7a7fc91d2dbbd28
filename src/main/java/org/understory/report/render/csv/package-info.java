/** A report as CSV files: {@link org.understory.report.render.csv.CsvRenderer}. */
package org.understory.report.render.csv;
