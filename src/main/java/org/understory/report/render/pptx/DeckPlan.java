package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.understory.report.Report;
import org.understory.report.render.reading.VisibleText;

/** Decides what stands on which slide. */
final class DeckPlan {

    /** Of talk without a theme. */
    private static final int EXAMPLES = 5;

    private final Report report;
    private final DeckSettings settings;
    private final Stage stage;

    DeckPlan(Report report, DeckSettings settings, Stage stage) {
        this.report = report;
        this.settings = settings;
        this.stage = stage;
    }

    /** The slides, in order. */
    List<Slide> slides() {
        Pages pages = new Pages(stage, new Provenance(report));
        List<Slide> slides = new ArrayList<>();
        slides.add(new Slide(
                Slide.Layout.TITLE,
                VisibleText.line(settings.title()),
                List.of(new Element.Words(
                        "Subtitle",
                        stage.body(),
                        List.of(new Para(VisibleText.line(report.subtitle()), 20, Para.Look.PLAIN)))),
                new Provenance(report).notes(List.of(VisibleText.line(report.title())))));
        TextSlides texts = new TextSlides(report, pages);
        slides.addAll(texts.method());
        FindingSlides findings = new FindingSlides(report, pages);
        slides.addAll(findings.found());
        slides.addAll(new OverviewSlides(report, pages).slides());
        slides.addAll(new ComparisonSlides(report, pages).slides());
        slides.addAll(new DifferenceSlides(report, pages).slides());
        slides.addAll(new ThemeSlides(report, settings, pages).slides());
        slides.addAll(findings.notFound());
        slides.addAll(new UncoveredSlides(report, pages).slides(EXAMPLES));
        slides.addAll(new AppendixSlides(report, pages).slides());
        slides.addAll(texts.counting());
        return distinct(slides);
    }

    /** No two slides with one title: who listens to a list of slides, or jumps to one, needs them apart. */
    private static List<Slide> distinct(List<Slide> slides) {
        Set<String> taken = new HashSet<>();
        List<Slide> distinct = new ArrayList<>();
        for (Slide slide : slides) {
            String title = slide.title();
            for (int number = 2; !taken.add(title.toLowerCase(Locale.ROOT)); number++) {
                title = slide.title() + " (" + number + ")";
            }
            distinct.add(new Slide(slide.layout(), title, slide.elements(), slide.notes()));
        }
        return distinct;
    }
}
