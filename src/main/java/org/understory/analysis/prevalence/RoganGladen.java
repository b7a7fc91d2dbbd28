package org.understory.analysis.prevalence;

import java.util.OptionalDouble;

/**
 * The share of a theme from the machine's share, its sensitivity and its specificity: {@code (machine + specificity - 1) /
 * (sensitivity + specificity - 1)} (Rogan and Gladen 1978, American Journal of Epidemiology 107, 71-76). A check of the
 * other estimates; sensitivity and specificity are weighted.
 */
public final class RoganGladen {

    private RoganGladen() {}

    /** The share, within 0 and 1, or nothing where the machine is no better than chance or people found it nowhere. */
    public static OptionalDouble of(Observed observed) {
        double[] present = new double[2];
        double[] absent = new double[2];
        for (int i = 0; i < observed.read(); i++) {
            int said = observed.themed(i) ? 1 : 0;
            present[said] += observed.weights()[i] * observed.truth()[i];
            absent[said] += observed.weights()[i] * (1 - observed.truth()[i]);
        }
        if (present[0] + present[1] == 0 || absent[0] + absent[1] == 0) {
            return OptionalDouble.empty();
        }
        double sensitivity = present[1] / (present[0] + present[1]);
        double specificity = absent[0] / (absent[0] + absent[1]);
        double better = sensitivity + specificity - 1;
        return better <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Estimate.clip((observed.machine() + specificity - 1) / better));
    }
}
