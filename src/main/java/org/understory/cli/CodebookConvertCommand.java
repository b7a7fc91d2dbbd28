package org.understory.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.understory.exchange.CodebookExporter;
import org.understory.exchange.Exported;
import org.understory.exchange.Identities;
import org.understory.exchange.Imported;
import org.understory.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory codebook convert}: from and to other tools' codebooks. */
@Command(
        name = "convert",
        description = "Converts a codebook between our YAML, REFI-QDA (.qdc), CSV, Taguette and QualCoder. Reads qc, "
                + "quanteda and LIWC, too. What the new format cannot carry is listed.",
        footer = {
            "  understory codebook convert theirs.qdc codebook.yaml",
            "  understory codebook convert codebook.yaml theirs.qdc --force",
            "  understory codebook convert mission-led - --to taguette > tags.csv"
        })
final class CodebookConvertCommand extends ConsoleCommand {

    private static final String STANDARD_OUTPUT = "-";

    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "A codebook in any of the formats, the name of one that comes with the program, or - for "
                    + "standard input.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write, or - for standard output.")
    private String out;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            converter = FormatName.Writable.class,
            description = "yaml, qdc, csv, taguette or qualcoder (default: by the ending of OUT: .yaml, .qdc, .csv, "
                    + ".txt for qualcoder).",
            order = 1)
    private String to;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            converter = FormatName.Readable.class,
            description = "yaml, qdc, liwc, csv, taguette, qc, quanteda or qualcoder (default: recognised by content).",
            order = 2)
    private String from;

    @Option(
            names = "--guids",
            paramLabel = "QDC",
            description =
                    "Take the GUIDs of themes from this .qdc file. Without it they come from IN or, with --force, "
                            + "from the OUT that is there, and else from the themes' ids.",
            order = 3)
    private String guids;

    @Option(names = "--force", description = "Write over OUT if it is there.", order = 4)
    private boolean force;

    CodebookConvertCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        CodebookExporter format = format();
        boolean toFile = !out.equals(STANDARD_OUTPUT);
        if (toFile && Files.exists(Path.of(out)) && (!force || Files.isDirectory(Path.of(out)))) {
            throw Files.isDirectory(Path.of(out))
                    ? new UserError(out, "is a folder", "name the file to write in it")
                    : new UserError(out, "is there already", "write over it with --force, or choose another name");
        }
        Imported read = AnyCodebook.open(in, from, console());
        Exported written = format.write(read.codebook(), identities(read, format));
        if (toFile) {
            AtomicFile.write(Path.of(out), written.text());
        } else {
            console().out().print(written.text());
        }
        tell(read, format, written);
        return console().exitCode();
    }

    private CodebookExporter format() {
        String ending = out.toLowerCase(Locale.ROOT);
        return FormatName.exporters().stream()
                .filter(one -> to == null
                        ? one.endings().stream().anyMatch(ending::endsWith)
                        : one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        name(),
                        out.equals(STANDARD_OUTPUT)
                                ? "does not say in which format to write"
                                : "does not end in .yaml, .qdc, .csv or .txt",
                        "name the format, for instance: --to qdc"));
    }

    private String name() {
        return out.equals(STANDARD_OUTPUT) ? "standard output" : out;
    }

    private Identities identities(Imported read, CodebookExporter format) {
        Identities identities = read.identities();
        if (guids != null) {
            return identities.completedFrom(AnyCodebook.open(guids, "qdc", console()), read.codebook());
        }
        if (format.id().equals("qdc") && !out.equals(STANDARD_OUTPUT) && Files.exists(Path.of(out))) {
            return identities.completedFrom(AnyCodebook.open(out, "qdc", console()), read.codebook());
        }
        return identities;
    }

    private void tell(Imported read, CodebookExporter format, Exported written) {
        int themes = read.codebook().themes().size();
        console().note(name() + ": " + themes + (themes == 1 ? " theme as " : " themes as ") + format.title());
        read.notes().forEach(note -> console().note("  " + note));
        written.notes().forEach(note -> console().note("  " + note));
    }
}
