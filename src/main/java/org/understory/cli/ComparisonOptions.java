package org.understory.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.analysis.Breakdowns;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.statistic.Statistics;
import org.understory.analysis.statistic.Withheld;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ResamplingOptions resampling;

    @Mixin
    private DisclosureOptions disclosure;

    @Option(
            names = "--name-participants",
            description =
                    "Name the participants on whom differences hang most; otherwise they are \"one participant\".",
            order = 10)
    private boolean named;

    /** Fails where there are so few resamples that no interval can come of them. */
    void refuseTooFewResamples() {
        resampling.refuseTooFew();
    }

    /**
     * The statistics, one for each attribute.
     *
     * @param usual the smallest group where no option says
     */
    List<Statistic> statistics(int usual) {
        List<String> attributes = by.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        ComparisonSettings settings =
                new ComparisonSettings(alpha, resampling.resamples(), resampling.seed(), disclosure.minimum(usual));
        List<Statistic> statistics = new ArrayList<>(Statistics.comparison(attributes, settings, named));
        statistics.add(new Withheld());
        return statistics;
    }

    /** What is compared of some talk, and which groups may be shown. */
    Breakdowns breakdowns(Talk talk, int usual) {
        return Breakdowns.of(talk, by, disclosure.minimum(usual));
    }

    /** The attributes. */
    List<String> by() {
        return by;
    }

    /** The headline. */
    String title() {
        return "Comparison by " + String.join(", ", by);
    }
}
