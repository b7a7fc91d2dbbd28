package org.understory.analysis.prevalence;

import java.util.List;

/**
 * The fewest further sentences that bring the standard error of a share down to a wanted one: from each portion in
 * proportion to its size and its standard deviation, less what was read already (Neyman 1934, Journal of the Royal
 * Statistical Society 97, 558-625; Cochran 1977, Sampling Techniques, section 5.5).
 */
final class Neyman {

    private static final int HALVINGS = 100;

    private Neyman() {}

    /** How many, together. */
    static long more(List<Portion> portions, double standardError) {
        double size = portions.stream().mapToLong(Portion::size).sum();
        double wanted = Math.pow(standardError * size, 2);
        double low = 0;
        double high = 2; // reads everything, for no standard deviation is above a half
        if (variance(portions, low) <= wanted) {
            return 0;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (variance(portions, middle) <= wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double more = 0;
        for (Portion portion : portions) {
            more += reading(portion, high) - had(portion);
        }
        return (long) Math.ceil(more - 1e-6);
    }

    /** What was read of a portion, as equally weighted sentences. */
    private static double had(Portion portion) {
        if (Double.isInfinite(portion.effective())) {
            return portion.size();
        }
        // Undoes the correction for a finite number: 1 / effective = 1 / had - 1 / size.
        return portion.effective() == 0 ? 0 : 1 / (1 / portion.effective() + 1.0 / portion.size());
    }

    /** How many of a portion to read at a rate for each sentence and unit of standard deviation. */
    private static double reading(Portion portion, double rate) {
        double wanted = rate >= 2 ? portion.size() : rate * portion.size() * portion.deviation();
        return Math.min(portion.size(), Math.max(had(portion), wanted));
    }

    /** The variance of the number of sentences with the theme. */
    private static double variance(List<Portion> portions, double rate) {
        double variance = 0;
        for (Portion portion : portions) {
            double reading = reading(portion, rate);
            if (portion.size() > 0) {
                double spread = portion.size() * portion.deviation();
                variance += reading == 0
                        ? Double.POSITIVE_INFINITY
                        : spread * spread * (1 / reading - 1.0 / portion.size());
            }
        }
        return variance;
    }
}
