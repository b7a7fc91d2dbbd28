package org.understory.analysis.prevalence;

import org.understory.analysis.interval.ModifiedWilsonInterval;
import org.understory.analysis.prevalence.Observed.Saying;

/**
 * The sentences of which the machine said the same, and in what share of them people find the theme.
 *
 * <p>The share is weighted; its interval is Wilson's for as many sentences as would tell the same had all the same
 * weight: {@code (sum w)^2 / sum w (w - 1)} (Kish 1965, Survey Sampling, section 11.7, with the correction for what is not left
 * to chance: a sentence that stands for itself only adds none).
 *
 * @param size how many sentences there are
 * @param read how many of them were read
 * @param effective how many equally weighted sentences would tell as much; infinite where all were read
 * @param share the share with the theme
 * @param low lower bound
 * @param high upper bound
 */
record Portion(long size, int read, double effective, double share, double low, double high) {

    /** The portion of a saying. */
    static Portion of(Observed observed, Saying saying) {
        int read = 0;
        double sum = 0;
        double found = 0;
        double chance = 0;
        for (int i = 0; i < observed.read(); i++) {
            if (observed.said()[i] == saying) {
                double weight = observed.weights()[i];
                read++;
                sum += weight;
                found += weight * observed.truth()[i];
                chance += weight * Math.max(0, weight - 1);
            }
        }
        long size = observed.sizes().of(saying);
        if (read == 0) {
            return new Portion(size, 0, 0, 0, 0, size == 0 ? 0 : 1);
        }
        double effective = chance == 0 ? Double.POSITIVE_INFINITY : sum * sum / chance;
        ModifiedWilsonInterval interval = ModifiedWilsonInterval.of(found / sum, effective);
        return new Portion(size, read, effective, found / sum, interval.low(), interval.high());
    }

    /** Whether nothing is known of sentences that there are. */
    boolean unknown() {
        return size > 0 && read == 0;
    }

    /** How many sentences have the theme. */
    double total() {
        return size * share;
    }

    /** How far the lower bound of {@link #total} lies below it. */
    double below() {
        return size * (share - low);
    }

    /** How far the upper bound of {@link #total} lies above it. */
    double above() {
        return size * (high - share);
    }

    /** The standard deviation within, guessed away from 0 by taking the middle of the interval. */
    double deviation() {
        double middle = (low + high) / 2;
        return Math.sqrt(middle * (1 - middle));
    }
}
