package org.understory.ingest.format;

/**
 * A line on a page of a PDF.
 *
 * @param text what it says
 * @param y how far down the page its base line is, in points
 * @param size of its letters, in points
 */
record PdfLine(String text, float y, float size) {}
