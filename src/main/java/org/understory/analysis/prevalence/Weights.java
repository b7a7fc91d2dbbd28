package org.understory.analysis.prevalence;

import java.util.List;

/**
 * How many sentences of the study each sentence that was read stands for: the inverse of its chance to be drawn (Horvitz
 * and Thompson 1952, Journal of the American Statistical Association 47, 663-685).
 *
 * <p>Of a stratum of which not everything that was drawn has been read, what was read stands for all: right if what is
 * still unread is no different. A stratum of which nothing was read is stood for by the others of its kind, those with a
 * theme or those without, in proportion to their sizes.
 */
public final class Weights {

    private final double[] ofStratum;

    private Weights(double[] ofStratum) {
        this.ofStratum = ofStratum;
    }

    /** The weights in a sample; sentences of a kind of which nothing was read are stood for by none. */
    public static Weights of(List<ReviewedSample.Stratum> strata, List<ReviewedSample.Read> read) {
        int[] many = new int[strata.size()];
        read.forEach(one -> many[one.stratum()]++);
        double[] ofStratum = new double[many.length];
        for (int i = 0; i < many.length; i++) {
            if (many[i] > 0) {
                ofStratum[i] =
                        strata.get(i).size() * raise(strata, many, strata.get(i).tagged()) / many[i];
            }
        }
        return new Weights(ofStratum);
    }

    private static double raise(List<ReviewedSample.Stratum> strata, int[] many, boolean tagged) {
        double all = 0;
        double seen = 0;
        for (int i = 0; i < many.length; i++) {
            if (strata.get(i).tagged() == tagged) {
                all += strata.get(i).size();
                seen += many[i] > 0 ? strata.get(i).size() : 0;
            }
        }
        return all / seen;
    }

    /** The weight of a sentence of a stratum that was read. */
    public double of(int stratum) {
        return ofStratum[stratum];
    }
}
