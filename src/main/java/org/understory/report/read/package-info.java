/**
 * What was written, read again: one class for each format, and {@link org.understory.report.read.Documents}, the list of
 * them. Each tells what a file shows (quotations, figures, words) and judges nothing; the same reader reads what the file
 * should show, so that the two can be compared.
 */
package org.understory.report.read;
