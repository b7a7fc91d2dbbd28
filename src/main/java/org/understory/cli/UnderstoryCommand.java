package org.understory.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what there is. */
@Command(
        name = "understory",
        versionProvider = Version.class,
        mixinStandardHelpOptions = false,
        description = "Turns interview and workshop transcripts into defensible findings: offline, reproducible, every "
                + "figure and quote traceable to the words somebody said.",
        footer = {
            "  understory run samples/first-look --by department -o report",
            "  understory ingest meeting.vtt",
            "  understory codebook check my-codebook.yaml"
        },
        subcommands = {
            RunCommand.class,
            InitCommand.class,
            IngestCommand.class,
            TagCommand.class,
            ReviewCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            SampleCommand.class,
            WithdrawCommand.class,
            PseudonymiseCommand.class,
            DeckCommand.class,
            CodebookCommand.class,
            SearchCommand.class,
            WhyCommand.class,
            EvaluateCommand.class,
            ReliabilityCommand.class,
            CompletionCommand.class
        })
final class UnderstoryCommand extends ConsoleCommand {

    @Spec
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.",
            order = 94)
    private boolean version;

    UnderstoryCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        spec.commandLine().usage(console().err());
        return ExitCode.USAGE;
    }
}
