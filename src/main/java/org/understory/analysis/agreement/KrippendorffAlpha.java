package org.understory.analysis.agreement;

/**
 * Krippendorff's alpha for names without order (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, University
 * of Pennsylvania; 2019, Content Analysis, 4th ed., chapter 12): with coincidences {@code o(c, k)} and their margins
 * {@code n(c)}, {@code 1 - Do / De = ((n - 1) sum o(c, c) - sum n(c) (n(c) - 1)) / (n (n - 1) - sum n(c) (n(c) - 1))}.
 * Any number of coders; units that fewer than two coded are left out; what is missing is missing.
 */
public final class KrippendorffAlpha implements Coefficient {

    @Override
    public String id() {
        return "alpha";
    }

    @Override
    public String title() {
        return "Krippendorff's alpha";
    }

    @Override
    public String undefined(Counts counts) {
        if (counts.pairable() == 0) {
            return "no unit was coded by two";
        }
        double n = 0;
        double most = 0;
        for (int k = 0; k < counts.categories(); k++) {
            n += counts.chosen(k);
            most = Math.max(most, counts.chosen(k));
        }
        return most == n ? "no variation: every code is the same" : "";
    }

    @Override
    public double of(Counts counts) {
        double n = 0;
        double same = 0;
        double byChance = 0;
        for (int k = 0; k < counts.categories(); k++) {
            n += counts.chosen(k);
            same += counts.coincident(k);
            byChance += counts.chosen(k) * (counts.chosen(k) - 1);
        }
        return ((n - 1) * same - byChance) / (n * (n - 1) - byChance);
    }
}
