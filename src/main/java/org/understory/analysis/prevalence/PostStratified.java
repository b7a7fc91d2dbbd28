package org.understory.analysis.prevalence;

import java.util.List;
import org.understory.analysis.prevalence.Observed.Saying;

/**
 * Precision, recall and the corrected share of a theme, from the shares in the three portions of sentences: those to which
 * the machine gave the theme, those to which it gave others, and those to which it gave none. How large the portions are
 * is known for the whole study (post-stratification: Holt and Smith 1979, Journal of the Royal Statistical Society A 142,
 * 33-46).
 *
 * <p>Intervals join the Wilson intervals of the portions by the variances that their bounds imply, on each side its own
 * (MOVER: Zou and Donner 2008, Statistics in Medicine 27, 1693-1702; for strata of proportions Yan and Su 2010, Statistics
 * in Biopharmaceutical Research 2, 323-331). They keep a width where no sentence, or every one, has the theme.
 */
public final class PostStratified {

    private static final int HALVINGS = 60;

    private final Portion themed;
    private final Portion others;
    private final Portion none;

    /** The estimates for what was observed. */
    public PostStratified(Observed observed) {
        this.themed = Portion.of(observed, Saying.THIS);
        this.others = Portion.of(observed, Saying.OTHERS);
        this.none = Portion.of(observed, Saying.NONE);
    }

    private List<Portion> portions() {
        return List.of(themed, others, none);
    }

    /** Whether of some sentences nothing is known, so that nothing can be said of all. */
    public boolean unknown() {
        return portions().stream().anyMatch(Portion::unknown);
    }

    /** The share of sentences with the theme. */
    public Estimate prevalence() {
        double size = portions().stream().mapToLong(Portion::size).sum();
        double total = portions().stream().mapToDouble(Portion::total).sum();
        double below = Math.sqrt(portions().stream()
                .mapToDouble(portion -> portion.below() * portion.below())
                .sum());
        double above = Math.sqrt(portions().stream()
                .mapToDouble(portion -> portion.above() * portion.above())
                .sum());
        return new Estimate(total / size, Estimate.clip((total - below) / size), Estimate.clip((total + above) / size));
    }

    /** Of the sentences to which the machine gave the theme, the share that has it. */
    public Estimate precision() {
        return new Estimate(themed.share(), themed.low(), themed.high());
    }

    /**
     * Of the sentences with the theme, the share to which the machine gave it. A recall belongs to the interval if the
     * numbers of sentences given and missed are compatible with it (MOVER for a ratio: Newcombe 2016, Statistical Methods in
     * Medical Research 25, 1774-1778).
     */
    public Estimate recall() {
        double given = themed.total();
        double missed = others.total() + none.total();
        return new Estimate(given / (given + missed), bound(true), bound(false));
    }

    /** The lower bound is the smallest recall that is not too small for what was given; the upper likewise. */
    private double bound(boolean lower) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (tooSmall(middle, lower)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Whether {@code (1 - recall) given - recall missed} lies above 0 by its lower bound, or by its upper one. */
    private boolean tooSmall(double recall, boolean byLower) {
        double missed = others.total() + none.total();
        double difference = (1 - recall) * themed.total() - recall * missed;
        double ofGiven = (1 - recall) * (byLower ? themed.below() : themed.above());
        double ofMissed = recall
                * (byLower ? Math.hypot(others.above(), none.above()) : Math.hypot(others.below(), none.below()));
        double reach = Math.hypot(ofGiven, ofMissed);
        return byLower ? difference - reach > 0 : difference + reach > 0;
    }

    /** Among how many of the sentences read the machine gave the theme. */
    public int readThemed() {
        return themed.read();
    }

    /**
     * How many more sentences have to be read so that the share is known to within so much on each side, if they are
     * divided over the portions as tells most (Neyman 1934, Journal of the Royal Statistical Society 97, 558-625).
     *
     * @param within such as 0.01
     */
    public long more(double within) {
        return Neyman.more(portions(), within / Estimate.Z);
    }
}
