package org.understory.study.log;

import java.time.Instant;
import java.util.Comparator;

/**
 * One line of a log: who did what when.
 *
 * @param id unique in the study and among its copies, see {@link EntryIds}
 * @param time when it was done, to the millisecond
 * @param coder who did it, as {@link Coder} writes names
 * @param act what was done
 * @param note what the coder wrote about it, or empty
 * @param codebook the hash of the codebook in use, or empty
 */
public record LogEntry(String id, Instant time, String coder, Act act, String note, String codebook)
        implements Comparable<LogEntry> {

    private static final Comparator<LogEntry> ORDER =
            Comparator.comparing(LogEntry::time).thenComparing(LogEntry::id).thenComparing(EntryJson::write);

    /** By time, then by id: the order in which entries take effect, whatever the order of lines and files. */
    @Override
    public int compareTo(LogEntry other) {
        return ORDER.compare(this, other);
    }
}
