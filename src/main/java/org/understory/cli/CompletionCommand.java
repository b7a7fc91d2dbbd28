package org.understory.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code understory completion}: prints a script that completes commands and options in bash and zsh. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options with the Tab key, for bash and zsh.",
        footer = "  source <(understory completion)")
final class CompletionCommand extends ConsoleCommand {

    CompletionCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        CommandLine line = Main.commandLine(console());
        console().out().print(AutoComplete.bash("understory", line));
        return ExitCode.OK;
    }
}
