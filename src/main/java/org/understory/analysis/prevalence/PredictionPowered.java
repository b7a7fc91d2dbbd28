package org.understory.analysis.prevalence;

/**
 * The share of a theme by prediction-powered inference: the machine's share of all sentences, plus the weighted mean of
 * what it is wrong by in those that were read (Angelopoulos, Bates, Fannjiang, Jordan and Zrnic 2023, Science 382,
 * 669-674). How much the machine is listened to is chosen so that the variance is least (PPI++: Angelopoulos, Duchi and
 * Zrnic 2023, arXiv 2311.01453), in strata as drawn (Fisch, Maynez, Hofer, Dhingra, Globerson and Cohen 2024, Stratified
 * Prediction-Powered Inference, NeurIPS 37), with one such choice for all strata, which are small.
 *
 * <p>The machine's share of all sentences is known and not estimated, so that only the difference has a variance. The
 * interval is the normal one of the papers; for rare themes it is too short, see {@link PostStratified}.
 */
public final class PredictionPowered {

    private PredictionPowered() {}

    /** The estimate for what was observed. */
    public static Estimate of(Observed observed) {
        StratifiedMean means = new StratifiedMean(observed.weights(), observed.strata());
        double[] machine = new double[observed.read()];
        for (int i = 0; i < machine.length; i++) {
            machine[i] = observed.themed(i) ? 1 : 0;
        }
        double spread = means.variance(machine);
        double trust = spread == 0 ? 1 : Estimate.clip(means.covariance(observed.truth(), machine) / spread);
        double[] wrong = new double[machine.length];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = observed.truth()[i] - trust * machine[i];
        }
        return Estimate.normal(trust * observed.machine() + means.mean(wrong), means.variance(wrong));
    }

    /** The plain stratified estimate (Horvitz and Thompson 1952), which does not listen to the machine at all. */
    public static Estimate withoutMachine(Observed observed) {
        StratifiedMean means = new StratifiedMean(observed.weights(), observed.strata());
        return Estimate.normal(means.mean(observed.truth()), means.variance(observed.truth()));
    }
}
