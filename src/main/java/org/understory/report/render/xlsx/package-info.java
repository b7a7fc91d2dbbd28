/**
 * A report as a workbook: {@link org.understory.report.render.xlsx.XlsxRenderer}. {@code Figures} turns cells into
 * {@code Entry}s, {@code Grid} a table into rows of them, {@code Sheet} puts rows on a sheet; one class per kind of sheet
 * says what stands where.
 */
package org.understory.report.render.xlsx;
