package org.understory.report;

/** Writes a report in one form. Stateless: the same report gives the same bytes, on every machine. */
public interface Renderer {

    /** What people type to ask for it, such as {@code html}. */
    String id();

    /** What it makes, for help texts, such as {@code a web page}. */
    String title();

    /**
     * Writes the report's files into the folder, replacing those of an earlier run.
     *
     * @throws OutputException if a file cannot be written
     */
    void render(Report report, OutputFolder folder);
}
