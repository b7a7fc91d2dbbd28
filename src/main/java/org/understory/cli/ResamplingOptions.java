package org.understory.cli;

import org.understory.model.UserError;
import picocli.CommandLine.Option;

/** How intervals are made by resampling participants, shared by all commands that let one say so. */
final class ResamplingOptions {

    private static final int FEWEST = 100;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "2000",
            converter = WholeNumber.class,
            description = "Resample participants so many times for the intervals (default: ${DEFAULT-VALUE}).",
            order = 7)
    private int resamples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance starts; the same seed gives the same figures (default: ${DEFAULT-VALUE}).",
            order = 8)
    private long seed;

    /** Fails where there are so few that no interval can come of them. */
    void refuseTooFew() {
        if (resamples < FEWEST) {
            throw new UserError(
                    "--resamples " + resamples,
                    "gives no interval to rely on",
                    "give at least " + FEWEST + "; 2000 is usual");
        }
    }

    /** How many. */
    int resamples() {
        return resamples;
    }

    /** Where chance starts. */
    long seed() {
        return seed;
    }
}
