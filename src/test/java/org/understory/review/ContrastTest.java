package org.understory.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every colour of the page against what it stands on, light and dark, by the formula of WCAG 2.2: 4.5 : 1 for text and
 * for the stripes of themes, 3 : 1 for edges of controls.
 */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Path PAGE = Path.of("src/main/resources/org/understory/review");
    private static final Pattern PAIR = Pattern.compile("\\['(#\\p{XDigit}{6})', '(#\\p{XDigit}{6})'\\]");
    private static final Pattern VARIABLE = Pattern.compile("--([a-z]+): (#\\p{XDigit}{6});");

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colours of the style sheet by name: light first, then dark. */
    private static List<Map<String, String>> papers() {
        String style = Keys.read(PAGE.resolve("review.css"));
        List<Map<String, String>> papers = new ArrayList<>();
        for (String root : style.split(":root")) {
            Map<String, String> colours = new LinkedHashMap<>();
            Matcher variable = VARIABLE.matcher(root);
            while (variable.find()) {
                colours.put(variable.group(1), variable.group(2));
            }
            if (!colours.isEmpty()) {
                papers.add(colours);
            }
        }
        return papers;
    }

    @Test
    void theFormulaGivesWhatTheStandardSays() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    @Test
    void textCanBeReadOnEveryGround() {
        assertThat(papers()).hasSize(2);
        for (Map<String, String> colours : papers()) {
            for (String ground : List.of("paper", "raised", "pick", "mark")) {
                for (String ink : List.of("ink", "quiet")) {
                    if (!ground.equals("mark") || ink.equals("ink")) {
                        isReadable(colours, ink, ground, TEXT);
                    }
                }
            }
            for (String ink : List.of("leaf", "bad", "warn")) {
                isReadable(colours, ink, "paper", TEXT);
                isReadable(colours, ink, "raised", TEXT);
            }
            isReadable(colours, "strong", "paper", EDGE);
            isReadable(colours, "leaf", "pick", EDGE);
        }
    }

    private static void isReadable(Map<String, String> colours, String ink, String ground, double least) {
        assertThat(contrast(colours.get(ink), colours.get(ground)))
                .as("%s on %s: %s", ink, ground, colours)
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void themesCanBeSeenOnBothPapers() {
        Matcher pair = PAIR.matcher(Keys.read(PAGE.resolve("looks.js")));
        int themes = 0;
        while (pair.find()) {
            themes++;
            for (String ground : List.of("paper", "pick")) {
                assertThat(contrast(pair.group(1), papers().get(0).get(ground)))
                        .as("%s on light %s", pair.group(1), ground)
                        .isGreaterThanOrEqualTo(TEXT);
                assertThat(contrast(pair.group(2), papers().get(1).get(ground)))
                        .as("%s on dark %s", pair.group(2), ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(themes).isEqualTo(10);
    }
}
