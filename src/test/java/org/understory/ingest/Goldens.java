package org.understory.ingest;

import java.nio.file.Path;
import org.understory.GoldenPairs;

/** The pairs of files under {@code src/test/resources/ingest}: an input, and the turns expected of it. */
final class Goldens {

    static final Path ROOT = Path.of("src", "test", "resources", "ingest");
    static final GoldenPairs PAIRS = new GoldenPairs(ROOT, "jsonl");

    private Goldens() {}
}
