package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;

/**
 * What every slide's notes say at their end: who was counted, by which codebook, and how.
 *
 * @param report whose facts they are
 */
record Provenance(Report report) {

    /** A slide's own notes with the report's facts after them. */
    List<String> notes(List<String> own) {
        List<String> notes = new ArrayList<>(own);
        notes.add("n: " + VisibleText.line(report.subtitle()));
        report.facts().forEach(fact -> notes.add(line(fact)));
        return notes.stream().filter(note -> !note.isBlank()).toList();
    }

    static String line(Report.Fact fact) {
        return VisibleText.line(fact.name()) + ": " + VisibleText.line(fact.value());
    }
}
