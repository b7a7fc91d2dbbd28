package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.report.Block;
import org.understory.report.Block.Strength;
import org.understory.report.Cell;
import org.understory.report.Report;
import org.understory.report.render.reading.Strengths;
import org.understory.report.render.reading.VisibleText;

/** The slides that say what was found and what was not. */
final class FindingSlides {

    private static final double SIZE = 18;
    private static final double SMALL = 16;

    private static final Set<Strength> FOUND = EnumSet.of(Strength.FOUND, Strength.UNCERTAIN);
    private static final Set<Strength> OPEN = EnumSet.of(Strength.NOT_FOUND, Strength.TOO_FEW);

    private final Report report;
    private final Pages pages;

    FindingSlides(Report report, Pages pages) {
        this.report = report;
        this.pages = pages;
    }

    /** What the figures bear out, and what they leave open. */
    List<Slide> found() {
        List<Slide> slides = new ArrayList<>();
        for (Block.Findings findings : findings()) {
            List<Para> paras = of(findings, FOUND);
            if (!paras.isEmpty()) {
                slides.addAll(pages.text(
                        "Headline findings: " + lowerFirst(VisibleText.line(findings.title())),
                        paras,
                        notes(findings, FOUND)));
            }
        }
        return slides;
    }

    /** What was looked for and is not there, what the figures are too few for, and themes that nobody raised. */
    List<Slide> notFound() {
        List<Para> paras = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String unraised = unraised();
        if (!unraised.isEmpty()) {
            paras.add(TextSlides.point("Nobody raised", unraised, SMALL));
        }
        for (Block.Findings findings : findings()) {
            List<Para> more = of(findings, OPEN);
            paras.addAll(more);
            notes.addAll(more.isEmpty() ? List.of() : notes(findings, OPEN));
        }
        if (paras.isEmpty()) {
            paras.add(new Para("Every theme of the codebook was raised by somebody.", SIZE, Para.Look.PLAIN));
        }
        return pages.text("What was not found", paras, notes);
    }

    private List<Block.Findings> findings() {
        List<Block.Findings> findings = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Findings one) {
                findings.add(one);
            }
        }
        return findings;
    }

    private static List<Para> of(Block.Findings findings, Set<Strength> strengths) {
        return findings.findings().stream()
                .filter(finding -> strengths.contains(finding.strength()))
                .flatMap(finding -> finding(finding).stream())
                .toList();
    }

    /** The sentence; under it the figures, unless nothing was found: those are in the notes. */
    private static List<Para> finding(Block.Finding finding) {
        boolean borne = finding.strength() == Strength.FOUND || finding.strength() == Strength.UNCERTAIN;
        boolean detailed = borne && !finding.detail().isBlank();
        List<Para> paras = new ArrayList<>();
        paras.add(new Para(
                List.of(
                        new Para.Run(Strengths.of(finding.strength()) + ": ", true),
                        new Para.Run(Pages.unbroken(VisibleText.line(finding.text())), false)),
                borne ? SIZE : SMALL,
                detailed ? Para.Look.LEAD : Para.Look.BULLET));
        if (detailed) {
            paras.add(new Para(Pages.unbroken(VisibleText.line(finding.detail())), Para.SMALLEST, Para.Look.UNDER));
        }
        return paras;
    }

    private static List<String> notes(Block.Findings findings, Set<Strength> strengths) {
        List<String> notes = new ArrayList<>();
        notes.add(VisibleText.line(findings.note()));
        findings.findings().stream()
                .filter(finding -> strengths.contains(finding.strength()))
                .filter(finding -> !finding.detail().isBlank())
                .forEach(finding -> notes.add(VisibleText.line(finding.text() + " — " + finding.detail())));
        String targets = findings.findings().stream()
                .map(Block.Finding::target)
                .filter(target -> !target.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        notes.add(targets.isEmpty() ? "" : "Rests on: " + VisibleText.line(targets));
        return notes;
    }

    private String unraised() {
        return ThemeTable.overall(report).stream()
                .flatMap(table -> table.themes().stream()
                        .filter(row -> row.cells().get(table.measures().get(0).column()) instanceof Cell.Share share
                                && share.part() == 0)
                        .map(row ->
                                VisibleText.line(((Cell.ThemeName) row.cells().get(0)).name())))
                .collect(Collectors.joining(", "));
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() || text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
