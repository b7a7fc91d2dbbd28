package org.understory.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.understory.model.UserError;
import org.understory.report.OutputException;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.report.render.json.JsonRenderer;
import org.understory.report.render.terminal.TerminalRenderer;
import org.understory.report.render.terminal.TerminalStyle;
import picocli.CommandLine.Option;

/** Where a report goes: to the terminal, and into a folder if one is named. */
final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write the report into this folder.",
            order = 3)
    private Path output;

    @Option(names = "--json", description = "Print JSON, in the form of report.json.", order = 40)
    private boolean json;

    /** Whether a folder was named. */
    boolean isGiven() {
        return output != null;
    }

    /** Proves that the report can be written before any work is done; nothing where none is to be written. */
    OutputFolder prepare() {
        if (output == null) {
            return null;
        }
        try {
            return OutputFolder.prepare(output);
        } catch (OutputException e) {
            throw new UserError(e.where(), e.what(), e.remedy());
        }
    }

    /**
     * Prints a report and, where a folder was named, writes it. As JSON all of it is printed.
     *
     * @param extract what of it people see at the terminal
     */
    void publish(Report extract, Report report, OutputFolder folder, Console console) {
        Optional<ReportFiles> files = Optional.ofNullable(folder).map(into -> ReportFiles.start(report, into));
        if (json) {
            JsonRenderer.print(report, console.out());
        } else {
            TerminalStyle style = new TerminalStyle(console.width(), console.colour(), console.unicode());
            new TerminalRenderer(style).render(extract, console.out());
        }
        files.ifPresent(writing -> writing.finish(console));
    }
}
