package org.understory.cli;

import java.io.IOException;
import org.understory.coding.Nearest;
import org.understory.exchange.Imported;
import org.understory.model.Codebook;
import org.understory.model.Theme;
import org.understory.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory codebook show}: a codebook to read, or one theme with everything about it. */
@Command(
        name = "show",
        description = "Shows the themes of a codebook in their groups, with definitions, criteria and the number of "
                + "rules and examples; or everything about one theme, each rule with its id.",
        footer = {
            "  understory codebook show mission-led",
            "  understory codebook show my-codebook.yaml silos",
            "  understory codebook show theirs.qdc"
        })
final class CodebookShowCommand extends ConsoleCommand {

    @Parameters(
            index = "0",
            paramLabel = "CODEBOOK",
            description = "A codebook in our format or another tool's, the name of one that comes with the program, or "
                    + "- for standard input.")
    private String codebook;

    @Parameters(index = "1", arity = "0..1", paramLabel = "THEME", description = "The id of a theme.")
    private String theme;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            converter = FormatName.Readable.class,
            description = "yaml, qdc, liwc, csv, taguette, qc, quanteda or qualcoder (default: recognised by content).",
            order = 1)
    private String from;

    @Option(names = "--json", description = "Print it as JSON.", order = 2)
    private boolean json;

    CodebookShowCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        Imported read = AnyCodebook.open(codebook, from, console());
        Theme wanted = theme == null ? null : find(read.codebook(), theme);
        if (json) {
            CodebookJson.print(read.codebook(), wanted, console().out());
        } else if (wanted == null) {
            new CodebookPage(console()).print(read.codebook());
        } else {
            new ThemePage(console()).print(read.codebook(), wanted);
        }
        read.notes().stream()
                .filter(note -> !note.startsWith(OwnCodebook.COMMENTS))
                .forEach(console()::note);
        return console().exitCode();
    }

    private static Theme find(Codebook codebook, String typed) {
        return codebook.themes().stream()
                .filter(one -> one.id().equals(typed))
                .findFirst()
                .or(() -> codebook.themes().stream()
                        .filter(one ->
                                one.id().equalsIgnoreCase(typed) || one.name().equalsIgnoreCase(typed))
                        .findFirst())
                .orElseThrow(() -> unknown(codebook, typed));
    }

    private static UserError unknown(Codebook codebook, String typed) {
        String remedy = Nearest.to(
                        typed, codebook.themes().stream().map(Theme::id).toList())
                .map(id -> "did you mean " + id + "?")
                .orElse("see its themes: understory codebook show " + codebook.source());
        return new UserError(typed, "is no theme of " + codebook.source(), remedy);
    }
}
