package org.understory.cli;

import org.understory.study.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory withdraw}: removes a person from a study. */
@Command(
        name = "withdraw",
        description = "Removes a person from a study: their turns, their row in participants.csv, what was coded on "
                + "their words, and the index. Lists every file that still holds their words or name. Without --yes "
                + "it only says what it would do.",
        footer = {"  understory withdraw 'Zoë Quill'", "  understory withdraw 'Zoë Quill' --yes"})
final class WithdrawCommand extends ConsoleCommand {

    @Parameters(paramLabel = "PARTICIPANT", description = "The name, as participants.csv or the transcripts have it.")
    private String participant;

    @Option(names = "--yes", description = "Do it. It cannot be undone.", order = 1)
    private boolean yes;

    @Mixin
    private StudyOption study;

    WithdrawCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        StudyFolder folder = study.open();
        new Withdrawal(console(), folder, participant).run(yes);
        return console().exitCode();
    }
}
