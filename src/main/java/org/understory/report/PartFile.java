package org.understory.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/**
 * A file in the making, beside the one it will replace. It is removed when it is closed, and when the program is told to
 * stop while it is being written: whoever looks afterwards finds the old file or the new one and nothing else.
 */
public final class PartFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final Thread whenStopped = new Thread(this::stop);
    private boolean stopped;

    /** A file that will take the place of the target; nothing is made yet. */
    public PartFile(Path target) {
        this.target = target;
        this.part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Makes it, in place of one that an earlier process of the same number left behind; the caller closes it. */
    public OutputStream open() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(whenStopped);
        } catch (IllegalStateException stopping) {
            waitForTheEnd();
        }
        synchronized (this) {
            if (!stopped) {
                Files.deleteIfExists(part);
                return Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        }
        waitForTheEnd();
        throw new IllegalStateException("the program was stopped");
    }

    /** Puts it, now that it is complete and closed, into the place of the target. */
    public void replace() throws IOException {
        synchronized (this) {
            if (!stopped) {
                move();
                return;
            }
        }
        waitForTheEnd();
    }

    private void move() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException refused) {
            // Some network drives cannot: a plain replacement of a complete file is the next best.
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what is left of it. */
    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException stopping) {
            waitForTheEnd();
        }
    }

    private synchronized void stop() {
        stopped = true;
        remove();
    }

    private void remove() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // Whatever kept the file from being written is already on its way to the user.
            part.toFile().deleteOnExit();
        }
    }

    /** The program is being stopped; whatever this thread did or said from here on would only confuse. */
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
