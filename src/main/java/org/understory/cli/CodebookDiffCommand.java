package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.understory.coding.CodebookDifference;
import org.understory.coding.Codebooks;
import org.understory.model.Codebook;
import org.understory.model.Transcript;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;
import org.understory.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code understory codebook diff}: what an edit does before it is accepted. */
@Command(
        name = "diff",
        description =
                "Shows what an edit of a codebook changes: which sentences gain or lose which theme, by which rule, and "
                        + "how often each theme is tagged before and after.",
        footer = "  understory codebook diff mission-led my-codebook.yaml samples/first-look")
final class CodebookDiffCommand extends ConsoleCommand {

    private static final List<Column> COLUMNS = List.of(
            new Column("theme", "Theme", "", "", false, true),
            new Column("before", "before", "", "", false, true),
            new Column("after", "after", "", "", false, true),
            new Column("lost", "lost", "", "", false, true),
            new Column("gained", "gained", "", "", false, true));

    @Parameters(index = "0", paramLabel = "OLD", description = "The codebook as it was: a file or the name of a seed.")
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The codebook as it would be.")
    private String after;

    @Parameters(index = "2..*", paramLabel = "PATH", arity = "1..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ReportOptions form;

    @Mixin
    private InputOptions input;

    CodebookDiffCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Codebook old = Codebooks.open(before);
        Codebook young = Codebooks.open(after);
        List<Transcript> transcripts = new Reading(console(), input).transcripts(paths);
        CodebookDifference difference = new CodebookDifference(old, young, transcripts);
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(difference));
        difference.counts().forEach(count -> changes(difference, count.theme(), blocks));
        form.print(
                new Report(
                        "What the edit changes",
                        old.source() + " (" + old.hash() + ") against " + young.source() + " (" + young.hash() + ")",
                        List.of(),
                        blocks),
                console());
        return console().exitCode();
    }

    private static Block table(CodebookDifference difference) {
        List<Row> rows = new ArrayList<>();
        for (CodebookDifference.Count count : difference.counts()) {
            List<CodebookDifference.Change> changes = difference.changes(count.theme());
            long gained =
                    changes.stream().filter(CodebookDifference.Change::gained).count();
            rows.add(new Row(
                    "",
                    List.of(
                            new Cell.Text(count.theme()),
                            new Cell.Count(count.before()),
                            new Cell.Count(count.after()),
                            new Cell.Count(changes.size() - gained),
                            new Cell.Count(gained))));
        }
        return new Block.Table("difference", "Sentences tagged", "every sentence of the transcripts", COLUMNS, rows);
    }

    private static void changes(CodebookDifference difference, String theme, List<Block> blocks) {
        List<String> lost = new ArrayList<>();
        List<String> gained = new ArrayList<>();
        for (CodebookDifference.Change change : difference.changes(theme)) {
            (change.gained() ? gained : lost)
                    .add(change.where() + "  " + change.rule() + "  \u201C" + change.sentence() + "\u201D");
        }
        if (!lost.isEmpty()) {
            blocks.add(new Block.Notices(theme + ": lost", lost));
        }
        if (!gained.isEmpty()) {
            blocks.add(new Block.Notices(theme + ": gained", gained));
        }
    }
}
