package org.understory.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.understory.model.Problem;

/**
 * Where a command talks: data to {@link #out}, everything else to {@link #err}.
 *
 * <p>Knows whether a person is looking and counts the problems it showed, from which the exit code follows.
 */
final class Console {

    private static final int DEFAULT_WIDTH = 80;
    private static final String ERASE_TO_END = "\u001b[K";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private boolean quiet;
    private boolean colour;
    private boolean debug;
    private int problems;
    private boolean progressShown;

    Console(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && "1".equals(environment.get("UNDERSTORY_TTY"))
                && !"dumb".equals(environment.get("TERM"));
    }

    void configure(boolean newQuiet, boolean noColour, boolean newDebug) {
        quiet = newQuiet;
        colour &= !noColour;
        debug = newDebug;
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean colour() {
        return colour;
    }

    boolean debug() {
        return debug;
    }

    /** Columns of the terminal, between 60 and 140 so that lines stay readable. */
    int width() {
        try {
            int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
            return Math.max(60, Math.min(140, columns));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** Whether the terminal shows more than ASCII, as far as its locale says; unknown counts as yes. */
    boolean unicode() {
        for (String name : new String[] {"UNDERSTORY_LOCALE", "LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                return locale.toLowerCase(Locale.ROOT).contains("utf")
                        || !"1".equals(environment.get("UNDERSTORY_TTY"));
            }
        }
        return true;
    }

    /** Whether what is printed is seen as it is printed. */
    boolean terminal() {
        return "1".equals(environment.get("UNDERSTORY_TTY"));
    }

    /** Shows how far work has come, if messages go to a terminal and are wanted. */
    Progress progress(String task, long all) {
        boolean shown =
                !quiet && "1".equals(environment.get("UNDERSTORY_PROGRESS")) && !"dumb".equals(environment.get("TERM"));
        return new Progress(task, all, new Progress.Screen(shown, unicode(), width(), this::progressLine));
    }

    private synchronized void progressLine(String line) {
        err.print("\r" + line + ERASE_TO_END);
        err.flush();
        progressShown = !line.isEmpty();
    }

    /** Makes room for a message: what was printed before is seen before it, a bar is drawn again after it. */
    private void makeRoom() {
        out.flush();
        if (progressShown) {
            err.print("\r" + ERASE_TO_END);
            progressShown = false;
        }
    }

    /** Says something in passing; silent with {@code --quiet}. */
    synchronized void note(String message) {
        if (!quiet) {
            makeRoom();
            err.println(Safe.line(message));
        }
    }

    /** Shows a problem that ends in exit code 1. */
    void problem(Problem problem) {
        problems++;
        show(problem);
    }

    /** Shows something odd that stops nobody; silent with {@code --quiet}. */
    void warning(Problem problem) {
        if (!quiet) {
            show(problem);
        }
    }

    private synchronized void show(Problem problem) {
        makeRoom();
        // a line end in the name of a file must not begin a message of its own
        Problem safe = new Problem(Safe.line(problem.where()), problem.what(), problem.remedy());
        safe.toString().lines().map(Safe::line).forEach(err::println);
    }

    /** Exit code 0, or 1 if a problem was shown. */
    int exitCode() {
        return problems == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
