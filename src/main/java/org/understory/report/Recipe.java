package org.understory.report;

import java.util.List;

/**
 * How a report was made, as far as it takes to make it again: no machine's paths, no time.
 *
 * @param program the program's version
 * @param engine the version of the engine that tagged
 * @param codebook the hash of the codebook
 * @param command the command, such as {@code run}
 * @param options the options that bear on what it says, such as {@code by=department} or {@code list-silent}
 * @param paths the transcripts or folders named; none where it is about a study
 */
public record Recipe(
        String program, String engine, String codebook, String command, List<String> options, List<String> paths) {
    /** Freezes the lists. */
    public Recipe {
        options = List.copyOf(options);
        paths = List.copyOf(paths);
    }
}
