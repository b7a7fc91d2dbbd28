package org.understory.study.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.understory.model.UserError;

/**
 * A coder's own log, to which entries are added and from which none is taken.
 *
 * <p>An entry is handed back only when it is on the disk. Several programs may add to one log at a time; each waits for
 * the other. Times in one log never run backwards, even if the machine's clock does: of two decisions of one coder the one
 * made later on this machine counts. May be used by several threads.
 */
public final class CodingLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 2;

    private final Path file;
    private final Coder coder;
    private final Clock clock;
    private final EntryIds ids;
    private Instant last;

    private CodingLog(Path file, Coder coder, Clock clock, EntryIds ids) {
        this.file = file;
        this.coder = coder;
        this.clock = clock;
        this.ids = ids;
        this.last = LogFolder.readFile(file).entries().stream()
                .map(LogEntry::time)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /**
     * Opens the log of a coder in a folder of logs; neither need exist yet.
     *
     * @throws UserError if the log cannot be read or a newer version wrote in it
     */
    public static CodingLog open(Path folder, Coder coder, Clock clock, EntryIds ids) {
        return new CodingLog(folder.resolve(coder.file()), coder, clock, ids);
    }

    /** Whose log it is. */
    public Coder coder() {
        return coder;
    }

    /**
     * Adds an entry in the coder's name.
     *
     * @param note what the coder wrote about it, or empty
     * @param codebook the hash of the codebook in use, or empty
     * @return the entry, once it is on the disk
     * @throws UserError if it could not be written; then it does not count
     */
    public synchronized LogEntry append(Act act, String note, String codebook) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant time = now.isAfter(last) ? now : last.plusMillis(1);
        LogEntry entry = new LogEntry(ids.next(time), time, coder.name(), act, note, codebook);
        write(EntryJson.write(entry));
        last = time;
        return entry;
    }

    private void write(String line) {
        boolean isNew = !Files.exists(file);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                lock(channel);
                append(channel, line);
            }
            if (isNew) {
                keepName(file.getParent());
            }
        } catch (IOException e) {
            throw new UserError(
                    file.toString(),
                    "could not be written, so the last step was not saved",
                    "check the folder, and that the disk is not full");
        }
    }

    /** A line that was cut short before stays as it is; the new one begins on a line of its own. */
    private static void append(FileChannel channel, String line) throws IOException {
        long end = channel.size();
        boolean torn = end > 0 && lastByte(channel, end) != '\n';
        ByteBuffer bytes = ByteBuffer.wrap(((torn ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8));
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(true);
    }

    private static int lastByte(FileChannel channel, long size) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.read(one, size - 1);
        return one.get(0);
    }

    /** Waits for the lock of the file, which closing the channel gives back. */
    private void lock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException heldByThisProcess) {
                pause();
            }
        }
        throw new UserError(
                file.toString(), "is held by another program", "close the other program, then do the last step again");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("the log", "was interrupted while it waited", "do the last step again");
        }
    }

    /** Puts the name of a new file on the disk, too, where the system lets a folder be flushed. */
    private static void keepName(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return;
        }
    }
}
