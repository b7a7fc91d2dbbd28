package org.understory.analysis.agreement;

/**
 * How often coders agree: the mean over pairable units of the share of pairs of coders that agree, {@code sum r(k) (r(k)
 * - 1) / (m (m - 1))}. For two coders the share of units on which they agree; for more, and with missing codes, the
 * observed agreement of Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 2. Chance is not taken off.
 */
public final class PercentAgreement implements Coefficient {

    @Override
    public String id() {
        return "agreement";
    }

    @Override
    public String title() {
        return "agreement";
    }

    @Override
    public String undefined(Counts counts) {
        return counts.pairable() == 0 ? "no unit was coded by two" : "";
    }

    @Override
    public double of(Counts counts) {
        return counts.agreement() / counts.pairable();
    }
}
