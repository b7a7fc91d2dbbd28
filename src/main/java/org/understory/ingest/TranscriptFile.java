package org.understory.ingest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file to be read.
 *
 * @param path where it is
 * @param name what the transcript is called: the path below the folder that was given, with {@code /} between folders
 * @param attributes what the folders it lies in say of everybody in it
 */
public record TranscriptFile(Path path, String name, Map<String, String> attributes) {

    /** Freezes the attributes. */
    public TranscriptFile {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A file given by itself, called by its file name. */
    public static TranscriptFile of(Path path) {
        Path fileName = path.getFileName();
        return new TranscriptFile(path, fileName == null ? path.toString() : fileName.toString(), Map.of());
    }
}
