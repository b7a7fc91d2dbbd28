package org.understory.report.render.pptx;

import java.text.Normalizer;
import java.util.Map;

/**
 * How wide text runs. Widths of letters are those that Adobe publishes for Helvetica (Core 14 AFM files), which Arial and
 * Liberation Sans share; Calibri and Carlito run narrower. An accented letter is as wide as the letter. What the metric
 * does not know is taken to be wide, so that text may come out short of its box and never beyond it.
 *
 * @param stretch how much wider than Helvetica the font is taken to be; 1 for those named above
 */
record FontWidths(double stretch) {

    /** The height of a line in sizes of its letters: Calibri's, the highest of the fonts named above. */
    static final double LINE = 1.22;

    private static final double UNKNOWN_STRETCH = 1.22;
    private static final int LETTER = 700;
    private static final int WIDE = 1000;
    private static final int PICTURE = 1400;

    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556,
                611,
        556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500,
                389,
        280, 389, 584
    };

    /** Signs of running text outside ASCII; the wider of the two weights. */
    private static final Map<Integer, Integer> SIGNS = Map.ofEntries(
            Map.entry((int) '\u00A0', 278),
            Map.entry((int) '“', 500),
            Map.entry((int) '”', 500),
            Map.entry((int) '‘', 278),
            Map.entry((int) '’', 278),
            Map.entry((int) '–', 556),
            Map.entry((int) '·', 333),
            Map.entry((int) '•', 350),
            Map.entry((int) '£', 556),
            Map.entry((int) '€', 556),
            Map.entry((int) '‹', 333),
            Map.entry((int) '›', 333),
            Map.entry((int) '−', 584));

    /** The metric for a font, by its name. */
    static FontWidths of(String font) {
        return new FontWidths(
                font.matches("(?i)(arial|helvetica( neue)?|liberation sans|calibri( light)?|carlito)")
                        ? 1
                        : UNKNOWN_STRETCH);
    }

    /** The width of text in points. */
    double of(String text, double size, boolean bold) {
        return text.codePoints().mapToDouble(point -> of(point, size, bold)).sum();
    }

    /** The width of a character in points. */
    double of(int point, double size, boolean bold) {
        return thousandths(point, bold) * size / 1000 * stretch;
    }

    private static int thousandths(int point, boolean bold) {
        if (point >= 32 && point < 127) {
            return (bold ? BOLD : REGULAR)[point - 32];
        }
        Integer sign = SIGNS.get(point);
        return sign != null ? sign : beyond(point, bold);
    }

    private static int beyond(int point, boolean bold) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        String base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        if (base.codePointAt(0) != point) {
            return thousandths(base.codePointAt(0), bold);
        }
        if (type == Character.OTHER_SYMBOL || point > 0xFFFF) {
            return PICTURE;
        }
        return Character.isAlphabetic(point) && !Character.isIdeographic(point) && point < 0x1100 ? LETTER : WIDE;
    }
}
