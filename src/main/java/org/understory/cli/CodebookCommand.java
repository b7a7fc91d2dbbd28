package org.understory.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code understory codebook}: a heading for the commands about codebooks. */
@Command(
        name = "codebook",
        description = "Checks, shows and converts codebooks, and shows what an edit of one changes.",
        footer = {"  understory codebook check mission-led", "  understory codebook show mission-led silos"},
        subcommands = {
            CodebookCheckCommand.class,
            CodebookShowCommand.class,
            CodebookDiffCommand.class,
            CodebookConvertCommand.class
        })
final class CodebookCommand extends ConsoleCommand {

    @Spec
    private CommandSpec spec;

    CodebookCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        spec.commandLine().usage(console().err());
        return ExitCode.USAGE;
    }
}
