package org.understory.cli;

import java.util.List;
import java.util.Map;
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
        })
final class UnderstoryCommand extends ConsoleCommand {

    /** The commands by name, in the order of the help. */
    static final List<Map.Entry<String, Class<? extends ConsoleCommand>>> COMMANDS = List.of(
            Map.entry("run", RunCommand.class),
            Map.entry("init", InitCommand.class),
            Map.entry("ingest", IngestCommand.class),
            Map.entry("tag", TagCommand.class),
            Map.entry("review", ReviewCommand.class),
            Map.entry("status", StatusCommand.class),
            Map.entry("report", ReportCommand.class),
            Map.entry("compare", CompareCommand.class),
            Map.entry("sample", SampleCommand.class),
            Map.entry("withdraw", WithdrawCommand.class),
            Map.entry("pseudonymise", PseudonymiseCommand.class),
            Map.entry("deck", DeckCommand.class),
            Map.entry("codebook", CodebookCommand.class),
            Map.entry("quotes", QuotesCommand.class),
            Map.entry("verify", VerifyCommand.class),
            Map.entry("search", SearchCommand.class),
            Map.entry("why", WhyCommand.class),
            Map.entry("evaluate", EvaluateCommand.class),
            Map.entry("reliability", ReliabilityCommand.class),
            Map.entry("completion", CompletionCommand.class));

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
