package org.understory.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: the console and the options about talking. */
@Command(
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        sortOptions = false,
        usageHelpAutoWidth = false)
abstract class ConsoleCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec called;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print results and problems only.",
            order = 90)
    private boolean quiet;

    @Option(names = "--no-color", description = "No colour, as with the variable NO_COLOR.", order = 91)
    private boolean noColour;

    @Option(names = "--debug", description = "Print the trace of a bug.", order = 92)
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.",
            order = 93)
    private boolean help;

    ConsoleCommand(Console console) {
        this.console = console;
    }

    /** Does the work; called with the console configured. */
    abstract int execute() throws Exception;

    @Override
    public final Integer call() throws Exception {
        console.configure(quiet, noColour, debug);
        return execute();
    }

    /** The command as it was called. */
    final CommandSpec called() {
        return called;
    }

    final Console console() {
        return console;
    }
}
