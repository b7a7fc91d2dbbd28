package org.understory.report.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads documents of one format. */
interface DocumentReader {

    /** What the format is called where it is written. */
    String format();

    /** How names of such files end, with the dot; none for what reads any text. */
    List<String> endings();

    /**
     * What the file shows.
     *
     * @throws IOException if it cannot be read as this format
     */
    Document read(Path file) throws IOException;
}
