package org.understory.analysis.agreement;

/**
 * Fleiss' kappa (Fleiss 1971, Psychological Bulletin 76, 378-382): {@code (Pa - Pe) / (1 - Pe)} with {@code Pe = sum
 * p(k)^2} from the shares of all coders together. With missing codes the shares are means over units of {@code r(k) / m},
 * as in Gwet (2014), chapter 2. For two coders it is the pi of Scott (1955), Public Opinion Quarterly 19, 321-325.
 */
public final class FleissKappa implements Coefficient {

    @Override
    public String id() {
        return "fleiss";
    }

    @Override
    public String title() {
        return "Fleiss' kappa";
    }

    @Override
    public String undefined(Counts counts) {
        if (counts.pairable() == 0) {
            return "no unit was coded by two";
        }
        int used = 0;
        for (int k = 0; k < counts.categories(); k++) {
            used += counts.share(k) > 0 ? 1 : 0;
        }
        return used < 2 ? "no variation: every code is the same" : "";
    }

    @Override
    public double of(Counts counts) {
        double expected = 0;
        for (int k = 0; k < counts.categories(); k++) {
            double share = counts.share(k) / counts.rated();
            expected += share * share;
        }
        return (counts.agreement() / counts.pairable() - expected) / (1 - expected);
    }
}
