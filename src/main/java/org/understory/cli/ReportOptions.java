package org.understory.cli;

import org.understory.report.Report;
import org.understory.report.render.json.JsonRenderer;
import org.understory.report.render.terminal.TerminalRenderer;
import org.understory.report.render.terminal.TerminalStyle;
import picocli.CommandLine.Option;

/** How a report is printed. */
final class ReportOptions {

    @Option(names = "--json", description = "Print JSON instead of tables for people.", order = 40)
    private boolean json;

    void print(Report report, Console console) {
        if (json) {
            JsonRenderer.print(report, console.out());
        } else {
            TerminalStyle style = new TerminalStyle(console.width(), console.colour(), console.unicode());
            new TerminalRenderer(style).render(report, console.out());
        }
    }
}
