package org.understory.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.analysis.Statistic;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.statistic.Statistics;
import org.understory.model.UserError;
import picocli.CommandLine.Option;

/** What is compared and how. */
final class ComparisonOptions {

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            required = true,
            description = "Compare the groups of this attribute of the speakers, such as department. Repeatable.",
            order = 2)
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--alpha",
            paramLabel = "P",
            defaultValue = "0.05",
            converter = Probability.class,
            description = "Call a difference found where its corrected p value is at most this (default: "
                    + "${DEFAULT-VALUE}).",
            order = 6)
    private double alpha;

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

    @Option(
            names = "--min-group",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Compare groups of at least so many participants, and themes that at least so many mention "
                    + "(default: what study.yaml says, or 5).",
            order = 9)
    private Integer minimum;

    /**
     * The statistics, one for each attribute.
     *
     * @param usual the smallest group where no option says
     */
    List<Statistic> statistics(int usual) {
        int smallest = minimum == null ? usual : minimum;
        if (smallest == 0 || resamples < 100) {
            throw smallest == 0
                    ? new UserError("--min-group 0", "is no size of a group", "give at least 1")
                    : new UserError(
                            "--resamples " + resamples,
                            "gives no interval to rely on",
                            "give at least 100; 2000 is usual");
        }
        List<String> attributes = by.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return Statistics.comparison(attributes, new ComparisonSettings(alpha, resamples, seed, smallest));
    }

    /** The headline. */
    String title() {
        return "Comparison by " + String.join(", ", by);
    }
}
