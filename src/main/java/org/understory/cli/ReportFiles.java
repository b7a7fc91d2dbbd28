package org.understory.cli;

import java.util.List;
import org.understory.model.UserError;
import org.understory.report.OutputException;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.report.render.Renderers;

/** The files of a report in the making: each kind is written at the same time as the others, a workbook takes longest. */
final class ReportFiles {

    private final OutputFolder folder;
    private final List<Background<Boolean>> writing;

    private ReportFiles(OutputFolder folder, List<Background<Boolean>> writing) {
        this.folder = folder;
        this.writing = writing;
    }

    /** Begins to write them. */
    static ReportFiles start(Report report, OutputFolder folder) {
        return new ReportFiles(
                folder,
                Renderers.all().stream()
                        .map(renderer -> Background.start(() -> {
                            renderer.render(report, folder);
                            return true;
                        }))
                        .toList());
    }

    /** Waits until all are there and says so. */
    void finish(Console console) {
        try {
            writing.forEach(Background::get);
        } catch (OutputException e) {
            throw new UserError(e.where(), e.what(), e.remedy());
        }
        console.note("wrote " + folder.written().size() + " files to " + folder.path() + "; open "
                + folder.path().resolve("report.html"));
    }
}
