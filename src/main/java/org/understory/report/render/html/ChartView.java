package org.understory.report.render.html;

import java.util.List;

/**
 * A chart.
 *
 * @param anchor where it can be found
 * @param title what it shows
 * @param alt its gist in words
 * @param base who or what the figures are out of, or empty
 * @param table the anchor of the table with its figures, or empty
 * @param drawing what is drawn
 * @param keys what the colours, patterns and signs stand for
 */
public record ChartView(
        String anchor, String title, String alt, String base, String table, Drawing drawing, List<KeyView> keys) {
    /** Freezes the list. */
    public ChartView {
        keys = List.copyOf(keys);
    }

    /**
     * What is drawn, in two layers: names beside or above the rest, as the width allows.
     *
     * @param kind class of the drawing
     * @param height in pixels
     * @param names shapes of the layer of names
     * @param plot shapes of the layer of figures
     */
    public record Drawing(String kind, int height, List<Shape> names, List<Shape> plot) {
        /** Freezes the lists. */
        public Drawing {
            names = List.copyOf(names);
            plot = List.copyOf(plot);
        }
    }

    /**
     * A line of the key.
     *
     * @param style the classes of its sample
     * @param path the path of its sample, or empty for a field
     * @param text what it stands for
     */
    public record KeyView(String style, String path, String text) {}
}
