package org.understory.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.model.UserError;
import picocli.CommandLine;

/** The program: wires the commands to a console and turns what they throw into messages and exit codes. */
public final class Main {

    /** What is asked of the program itself and of no command. */
    private static final Set<String> VERSION = Set.of("-V", "--version");

    private Main() {}

    /** Runs the program and exits. */
    public static void main(String[] args) {
        PrintStream out = stream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
        int code = run(System.in, out, err, System.getenv(), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(OutputStream out) {
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @param out takes the data, in UTF-8
     * @param err takes progress and messages
     * @param args the command line
     * @return the exit code: 0 all well, 1 something was refused, 2 wrong usage, 70 a bug
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        return run(InputStream.nullInputStream(), out, err, Map.of(), args);
    }

    /** The same with standard input and the environment, which tell about the terminal. */
    static int run(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, String... args) {
        Console console = new Console(in, out, err, environment);
        int code = commandLine(console, args).execute(args);
        console.flush();
        return code;
    }

    /** The command line with all commands, for documentation and for what names none of them. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, UnderstoryCommand.COMMANDS);
    }

    /** The command line with the one command that is named first, since making them all takes longer than most run. */
    static CommandLine commandLine(Console console, String... args) {
        if (args.length == 1 && VERSION.contains(args[0])) {
            return commandLine(console, List.of());
        }
        return UnderstoryCommand.COMMANDS.stream()
                .filter(command -> args.length > 0 && command.getKey().equals(args[0]))
                .findFirst()
                .map(command -> commandLine(console, List.of(command)))
                .orElseGet(() -> commandLine(console));
    }

    private static CommandLine commandLine(
            Console console, List<Map.Entry<String, Class<? extends ConsoleCommand>>> commands) {
        CommandFactory factory = new CommandFactory(console);
        CommandLine line = new CommandLine(new UnderstoryCommand(console), factory);
        commands.forEach(command -> line.addSubcommand(command.getKey(), new CommandLine(command.getValue(), factory)));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(Math.min(100, console.width()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new WrongUsage(console));
        line.setExecutionExceptionHandler((e, command, parsed) -> handle(e, console));
        return line;
    }

    private static int handle(Exception e, Console console) {
        if (e instanceof UserError error) {
            error.problems().forEach(console::problem);
            return ExitCode.REFUSED;
        }
        console.err()
                .println("understory: a bug of ours, sorry: " + e.getClass().getSimpleName());
        if (console.debug()) {
            e.printStackTrace(console.err());
        } else {
            console.err().println("  run the same command with --debug and report what it prints");
        }
        return ExitCode.BUG;
    }
}
