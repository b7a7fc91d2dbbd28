package org.understory.ingest;

import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.understory.ingest.Draft.DraftTurn;

/**
 * Reads one transcript format.
 *
 * <p>What was done before a reader is asked: the file was read within the size limit, byte order mark and encoding were
 * settled, line ends normalised to LF and soft hyphens dropped ({@link Source#text()}); the bytes as they were are there
 * too. A reader is only about its format, has no state and may be called from several threads.
 */
public interface TranscriptReader {

    /** Short and stable, such as {@code otter}: shown to people, written to files and accepted by {@code --format}. */
    String id();

    /** What people call the format, such as {@code Otter or podcast text}. */
    String title();

    /** Whether people may ask for it with {@code --format}; not so where it only knows a format without reading it. */
    default boolean isOffered() {
        return true;
    }

    /**
     * The extensions, in lower case and without the dot, that promise this format, such as {@code vtt}. Never used to
     * choose a reader: a name that promises another format than was found is remarked upon.
     */
    default Set<String> extensions() {
        return Set.of();
    }

    /**
     * How sure this reader is that the source is of its format, from 0 (certainly not) to 100 (a signature that nothing
     * else has). Looks at content only, never at the name, and is cheap.
     */
    int score(Source source);

    /**
     * Reads the source.
     *
     * @throws org.understory.model.UserError where the file is damaged beyond reading
     */
    Draft read(Source source);

    /**
     * Reads a text that is too large to be held, handing each unit on as it is met. A format whose units cannot be told
     * before the whole file is seen does not, and says so by an empty answer without reading anything.
     *
     * @param head the beginning of the file, as if it were all of it
     * @param text all of the file, decoded and normalised as {@link Source#text()} is
     * @param turns where the units go, in file order
     * @return what else there is to know; without turns
     * @throws org.understory.model.UserError where the file is damaged beyond reading
     */
    default Optional<Draft> stream(Source head, Reader text, Consumer<DraftTurn> turns) {
        return Optional.empty();
    }
}
