package org.understory.cli;

import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far long work has come; work that is done within a second is never interrupted by it. */
final class Progress implements AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final int REDRAW_MILLIS = 200;

    /** Whether there is anybody to show it to, and how. */
    record Screen(boolean shown, boolean unicode, int width, Consumer<String> line) {}

    private final String task;
    private final long all;
    private final Screen screen;
    private final long since = System.nanoTime();
    private long done;
    private ProgressBar bar;

    Progress(String task, long all, Screen screen) {
        this.task = task;
        this.all = all;
        this.screen = screen;
    }

    /** One more is done. */
    void step() {
        done++;
        if (bar != null) {
            bar.stepTo(done);
        } else if (screen.shown() && done < all && System.nanoTime() - since > PATIENCE_NANOS) {
            bar = bar();
        }
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(all)
                .startsFrom(done, java.time.Duration.ofNanos(System.nanoTime() - since))
                .setStyle(screen.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(screen.line(), screen.width() - 1))
                .build();
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            screen.line().accept("");
        }
    }
}
