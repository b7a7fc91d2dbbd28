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

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private boolean quiet;
    private boolean colour;
    private boolean debug;
    private int problems;

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

    /** Says something in passing; silent with {@code --quiet}. */
    void note(String message) {
        if (!quiet) {
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

    private void show(Problem problem) {
        problem.toString().lines().map(Safe::line).forEach(err::println);
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
