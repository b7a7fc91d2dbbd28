package org.understory.analysis.agreement;

/**
 * Gwet's AC1 (Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, 29-48): {@code (Pa - Pe) / (1 -
 * Pe)} with {@code Pe = sum p(k) (1 - p(k)) / (q - 1)} for {@code q} categories. It stays high where agreement is high
 * and a theme is rare, which is where the kappas fall to nothing.
 */
public final class GwetAc1 implements Coefficient {

    @Override
    public String id() {
        return "ac1";
    }

    @Override
    public String title() {
        return "Gwet's AC1";
    }

    @Override
    public String undefined(Counts counts) {
        if (counts.categories() < 2) {
            return "there is one category only";
        }
        return counts.pairable() == 0 ? "no unit was coded by two" : "";
    }

    @Override
    public double of(Counts counts) {
        double expected = 0;
        for (int k = 0; k < counts.categories(); k++) {
            double share = counts.share(k) / counts.rated();
            expected += share * (1 - share) / (counts.categories() - 1);
        }
        return (counts.agreement() / counts.pairable() - expected) / (1 - expected);
    }
}
