package org.understory.report.render.pptx;

/**
 * Where things go on a slide.
 *
 * @param width of the slide, in points
 * @param height of the slide, in points
 * @param title where the title is
 * @param body what is free below it
 * @param setting how wide text runs
 */
record Stage(double width, double height, Box title, Box body, Setting setting) {

    /** Letters of titles, in points, and the size they shrink to where a title is long. */
    static final double TITLE_SIZE = 26;

    static final double SMALL_TITLE_SIZE = 19;

    /** Sixteen to nine, as screens are. */
    static Stage standard() {
        return new Stage(
                960,
                540,
                new Box(36.8, 26, 879.2, 48),
                new Box(44, 82, 872, 434),
                new Setting(FontWidths.of(HouseStyle.FONT)));
    }
}
