package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;

/** The slides that say how it was done: method and base, and in the appendix all there is to know of it. */
final class TextSlides {

    private static final double SIZE = 18;
    private static final double SMALL = 16;

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
        List<Para> all = facts(Integer.MAX_VALUE);
        return pages.text("Method and base", pages.fit(all) ? all : facts(LONG), List.of());
    }

    private List<Para> facts(int longest) {
        List<Para> paras = new ArrayList<>();
        if (!report.subtitle().isBlank()) {
            paras.add(point("Base", report.subtitle(), SIZE));
        }
        report.facts().stream()
                .filter(fact -> fact.value().length() <= longest)
                .forEach(fact -> paras.add(point(fact.name(), fact.value(), SIZE)));
        return paras;
    }

    /** How the figures were made, in full, and what to know before believing them. */
    List<Slide> counting() {
        List<Para> paras = new ArrayList<>();
        report.facts().forEach(fact -> paras.add(point(fact.name(), fact.value(), SMALL)));
        List<Slide> slides = new ArrayList<>();
        if (!pages.fit(facts(Integer.MAX_VALUE))) {
            slides.addAll(pages.text("Appendix: method in full", paras, List.of()));
        }
        List<Para> notices = notices();
        if (!notices.isEmpty()) {
            slides.addAll(pages.text("Appendix: before you rely on the figures", notices, List.of()));
        }
        return slides;
    }

    /** What is to be known, under one head where several parts of the report say the same kind of thing. */
    private List<Para> notices() {
        Map<String, List<String>> byTitle = new LinkedHashMap<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Notices notices && !notices.lines().isEmpty()) {
                byTitle.computeIfAbsent(VisibleText.line(notices.title()), title -> new ArrayList<>())
                        .addAll(notices.lines());
            }
        }
        List<Para> paras = new ArrayList<>();
        byTitle.forEach((title, lines) -> {
            paras.add(new Para(List.of(new Para.Run(title, true)), SMALL, Para.Look.PLAIN));
            lines.forEach(line -> paras.add(new Para(VisibleText.line(line), SMALL, Para.Look.BULLET)));
        });
        return paras;
    }

    /** A point that begins with what it is about. */
    static Para point(String name, String value, double size) {
        return new Para(
                List.of(
                        new Para.Run(VisibleText.line(name) + ": ", true),
                        new Para.Run(VisibleText.line(value), false)),
                size,
                Para.Look.BULLET);
    }
}
