package org.understory.analysis.statistic;

import java.util.Optional;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.prevalence.Estimate;
import org.understory.analysis.prevalence.Observed;
import org.understory.analysis.prevalence.PostStratified;
import org.understory.analysis.prevalence.PredictionPowered;
import org.understory.analysis.prevalence.RoganGladen;
import org.understory.report.Cell;

/** How far the machine can be believed about one theme: the figures, or why there are none. */
final class ThemeTrust {

    /** Precision needs so many sentences read of those the machine gave the theme, or all there are. */
    static final int LEAST_THEMED = 5;

    /** Recall needs so many sentences in which people found the theme. */
    static final int LEAST_FOUND = 5;

    private static final double LEVEL = 0.95;
    private static final double ONE_POINT = 0.01;

    private final Entry entry;
    private final Observed observed;
    private final PostStratified estimates;

    ThemeTrust(Entry entry, Observed observed) {
        this.entry = entry;
        this.observed = observed;
        this.estimates = new PostStratified(observed);
    }

    String name() {
        return entry.theme().name();
    }

    /** The share of sentences to which the machine gave the theme. */
    Cell machine() {
        return new Cell.Share(observed.sizes().themed(), observed.sizes().all());
    }

    double machineShare() {
        return observed.machine();
    }

    Cell precision() {
        long themed = observed.sizes().themed();
        if (themed == 0) {
            return new Cell.Missing("never tagged");
        }
        return estimates.readThemed() < Math.min(LEAST_THEMED, themed) ? tooFew() : interval(estimates.precision());
    }

    Cell recall() {
        return estimates.unknown() || observed.found() < LEAST_FOUND ? tooFew() : interval(estimates.recall());
    }

    /** The share of sentences with the theme, unless of some sentences nothing is known. */
    Optional<Estimate> corrected() {
        return estimates.unknown() ? Optional.empty() : Optional.of(estimates.prevalence());
    }

    Cell correctedCell() {
        return corrected().map(ThemeTrust::interval).orElse(tooFew());
    }

    Cell predictionPowered() {
        return estimates.unknown() ? tooFew() : interval(PredictionPowered.of(observed));
    }

    Cell roganGladen() {
        java.util.OptionalDouble check =
                estimates.unknown() ? java.util.OptionalDouble.empty() : RoganGladen.of(observed);
        return check.isPresent() ? new Cell.Decimal(100 * check.getAsDouble(), 1) : tooFew();
    }

    Cell readThemed() {
        return new Cell.Count(estimates.readThemed());
    }

    /** In how many of the sentences read people found it; where readers differ, rounded. */
    Cell found() {
        return new Cell.Count(Math.round(observed.found()));
    }

    /** How many more sentences to read for an interval of a percentage point on each side. */
    long more() {
        return estimates.more(ONE_POINT);
    }

    Cell moreCell() {
        return estimates.unknown() ? tooFew() : new Cell.Count(more());
    }

    private static Cell interval(Estimate estimate) {
        return new Cell.Interval(estimate.value(), estimate.low(), estimate.high(), LEVEL, Cell.Unit.SHARE);
    }

    private static Cell tooFew() {
        return new Cell.Missing("not enough review");
    }
}
