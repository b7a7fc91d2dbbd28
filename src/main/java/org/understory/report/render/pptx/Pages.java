package org.understory.report.render.pptx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes slides out of what is to be said, as many as it takes.
 *
 * @param stage the places on a slide
 * @param provenance what every slide's notes end with
 */
record Pages(Stage stage, Provenance provenance) {

    private static final Pattern SIGN = Pattern.compile("\\bn = \\d|\\bp (< )?\\d|\\d to [−+]?\\d|\\d of \\d|turn \\d");

    /** Slides of text. */
    List<Slide> text(String title, List<Para> paras, List<String> notes) {
        List<List<Para>> pages =
                stage.setting().pages(paras, stage.body().width(), stage.body().height());
        List<Slide> slides = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            slides.add(new Slide(
                    Slide.Layout.TEXT,
                    numbered(title, i, pages.size()),
                    List.of(new Element.Words("Text", stage.body(), pages.get(i))),
                    provenance.notes(notes)));
        }
        return slides;
    }

    /** Whether text goes onto one slide. */
    boolean fit(List<Para> paras) {
        return stage.setting()
                        .pages(paras, stage.body().width(), stage.body().height())
                        .size()
                <= 1;
    }

    /** A slide of placed elements. */
    Slide placed(String title, List<Element> elements, List<String> notes) {
        return new Slide(Slide.Layout.FREE, title, elements, provenance.notes(notes));
    }

    /** A line of small text, such as a base, with its place at the foot of a box. */
    Element.Words foot(String name, String text, Box box) {
        List<Para> paras = List.of(new Para(unbroken(text), Para.SMALLEST, Para.Look.SOURCE));
        double high = footHeight(text, box.width());
        return new Element.Words(name, box.below(Math.max(0, box.height() - high)), paras);
    }

    /** Text whose figures stay beside their signs, such as {@code n = 12} and {@code p 0.04}, wherever lines break. */
    static String unbroken(String text) {
        return SIGN.matcher(text).replaceAll(match -> match.group().replace(' ', '\u00A0'));
    }

    /** How high such a line is, with the space above it. */
    double footHeight(String text, double width) {
        int lines = stage.setting().lines(unbroken(text), Para.SMALLEST, false, width);
        return lines * Para.SMALLEST * FontWidths.LINE + 2;
    }

    /** The title of one of several slides. */
    static String numbered(String title, int index, int of) {
        return of == 1 ? title : title + " (" + (index + 1) + " of " + of + ")";
    }

    /** Parts of nearly equal length, none longer than allowed. */
    static <T> List<List<T>> parts(List<T> all, int most) {
        int parts = (all.size() + most - 1) / most;
        List<List<T>> result = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            result.add(List.copyOf(all.subList(i * all.size() / parts, (i + 1) * all.size() / parts)));
        }
        return result;
    }
}
