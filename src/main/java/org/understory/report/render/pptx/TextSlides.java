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

/** The slides that are words: method and base, what was found and what was not, how it was counted. */
final class TextSlides {

    private static final double SIZE = 18;
    private static final double SMALL = 16;

    private static final Set<Strength> FOUND = EnumSet.of(Strength.FOUND, Strength.UNCERTAIN);
    private static final Set<Strength> OPEN = EnumSet.of(Strength.NOT_FOUND, Strength.TOO_FEW);

    /** Where not all fit on one slide, a fact longer than this is read in the appendix, not on the second slide. */
    private static final int LONG = 220;

    private final Report report;
    private final Pages pages;

    TextSlides(Report report, Pages pages) {
        this.report = report;
        this.pages = pages;
    }

    /** What was read, with which codebook, who was left out. */
    List<Slide> method() {
        List<Para> paras = new ArrayList<>();
        if (!report.subtitle().isBlank()) {
            paras.add(point("Base", report.subtitle(), SIZE));
        }
        List<Para> all = new ArrayList<>(paras);
        report.facts().forEach(fact -> all.add(point(fact.name(), fact.value(), SIZE)));
        report.facts().stream()
                .filter(fact -> fact.value().length() <= LONG)
                .forEach(fact -> paras.add(point(fact.name(), fact.value(), SIZE)));
        return pages.text("Method and base", pages.fit(all) ? all : paras, List.of());
    }

    /** What the figures bear out, and what they leave open. */
    List<Slide> found() {
        List<Slide> slides = new ArrayList<>();
        for (Block.Findings findings : findings()) {
            List<Para> paras = of(findings, FOUND);
            if (!paras.isEmpty() && !isOfUncovered(findings)) {
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
            paras.add(point("Nobody raised", unraised, SMALL));
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

    /** Talk that no theme covers, where the report says something of it. */
    List<Slide> uncovered() {
        List<Para> paras = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Block.Findings findings : findings()) {
            if (isOfUncovered(findings)) {
                paras.addAll(of(findings, FOUND));
                notes.addAll(notes(findings, FOUND));
            }
        }
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table) {
                noTheme(table, paras);
            }
        }
        return pages.text("What no theme covers", paras, notes);
    }

    /** How the figures were made, in full, and what to know before believing them. */
    List<Slide> counting() {
        List<Para> paras = new ArrayList<>();
        report.facts().forEach(fact -> paras.add(point(fact.name(), fact.value(), SMALL)));
        List<Slide> slides = new ArrayList<>(pages.text("Appendix: method in full", paras, List.of()));
        List<Para> notices = notices();
        if (!notices.isEmpty()) {
            slides.addAll(pages.text("Appendix: before you rely on the figures", notices, List.of()));
        }
        return slides;
    }

    private List<Para> notices() {
        List<Para> paras = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Notices notices && !notices.lines().isEmpty()) {
                String title = VisibleText.line(notices.title());
                paras.add(new Para(List.of(new Para.Run(title, true)), SMALL, Para.Look.PLAIN));
                notices.lines()
                        .forEach(line -> paras.add(new Para(VisibleText.line(line), SMALL, Para.Look.BULLET)));
            }
        }
        return paras;
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

    private static boolean isOfUncovered(Block.Findings findings) {
        return findings.id().contains("coverage") || findings.id().contains("uncovered");
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
                        new Para.Run(VisibleText.line(finding.text()), false)),
                borne ? SIZE : SMALL,
                detailed ? Para.Look.LEAD : Para.Look.BULLET));
        if (detailed) {
            paras.add(new Para(VisibleText.line(finding.detail()), Para.SMALLEST, Para.Look.UNDER));
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

    private void noTheme(Block.Table table, List<Para> paras) {
        for (Block.Row row : table.rows()) {
            if (row.cells().get(0) instanceof Cell.Text text && text.text().equals("no theme")) {
                List<Para> said = Tables.sentences(table, row);
                paras.addAll(said);
            }
        }
    }

    private static Para point(String name, String value, double size) {
        return new Para(
                List.of(
                        new Para.Run(VisibleText.line(name) + ": ", true),
                        new Para.Run(VisibleText.line(value), false)),
                size,
                Para.Look.BULLET);
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() || text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
