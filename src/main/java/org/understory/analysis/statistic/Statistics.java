package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.comparison.ComparisonSettings;

/** The list of statistics: what a report is made of, in reading order. A new one is a class here and a line below. */
public final class Statistics {

    private Statistics() {}

    /**
     * What to compute.
     *
     * @param by attributes to break the themes down by, in order
     * @param quotes quotations for each theme at most; none for 0
     * @param listed whether there is a list of participants
     * @param remarks what the reading of the files gave to say, one line each
     * @param review how far people have reviewed the codings, or empty where nobody could have
     */
    public record Wanted(List<String> by, int quotes, boolean listed, List<String> remarks, String review) {
        /** What nobody could have reviewed. */
        public Wanted(List<String> by, int quotes, boolean listed, List<String> remarks) {
            this(by, quotes, listed, remarks, "");
        }

        /** Brings attributes to lower case, each once, and freezes the lists. */
        public Wanted {
            by = by.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
            remarks = List.copyOf(remarks);
        }
    }

    /** The statistics of a frequency report. */
    public static List<Statistic> frequency(Wanted wanted) {
        return frequency(wanted, List.of());
    }

    /** The same, with what else is to be said after the counts. */
    public static List<Statistic> frequency(Wanted wanted, List<Statistic> more) {
        return report(wanted, new Parts(List.of(), more, List.of(), List.of()));
    }

    /**
     * What a report has besides the frequencies, each where it belongs.
     *
     * @param differences what is found between groups
     * @param trust how far the codings can be believed
     * @param structure how themes hang together
     * @param appendix what is for looking up
     */
    public record Parts(
            List<Statistic> differences, List<Statistic> trust, List<Statistic> structure, List<Statistic> appendix) {
        /** Freezes the lists. */
        public Parts {
            differences = List.copyOf(differences);
            trust = List.copyOf(trust);
            structure = List.copyOf(structure);
            appendix = List.copyOf(appendix);
        }
    }

    /** The statistics of a whole report: what was found, how often, by whom, theme by theme, then what is behind it. */
    public static List<Statistic> report(Wanted wanted, Parts parts) {
        List<Statistic> statistics = new ArrayList<>();
        statistics.add(new Headlines(wanted.review()));
        statistics.addAll(parts.differences());
        statistics.add(new ThemeFrequency());
        wanted.by().forEach(attribute -> statistics.add(new ThemeFrequencyBy(attribute)));
        statistics.add(new Withheld());
        statistics.addAll(parts.trust());
        statistics.add(new ThemeQuotes(wanted.quotes(), saidOfSpeakers(wanted)));
        statistics.add(new ThemeFlags());
        statistics.addAll(parts.structure());
        statistics.add(new WhatWasRead(wanted.listed(), wanted.remarks()));
        statistics.addAll(parts.appendix());
        if (!parts.appendix().isEmpty()) {
            statistics.add(new FormulaSources(statistics));
        }
        return statistics;
    }

    /** What is found between the groups of each attribute of a report, in few sentences. */
    public static List<Statistic> differences(List<String> by, ComparisonSettings settings) {
        List<Statistic> statistics = new ArrayList<>();
        by.forEach(attribute -> statistics.add(new GroupFindings(attribute, settings)));
        return statistics;
    }

    /** The statistics of a comparison that names nobody. */
    public static List<Statistic> comparison(List<String> by, ComparisonSettings settings) {
        return comparison(by, settings, false);
    }

    /**
     * The statistics of a comparison: one for each attribute, in order.
     *
     * @param named whether to name those on whom differences hang
     */
    public static List<Statistic> comparison(List<String> by, ComparisonSettings settings, boolean named) {
        List<Statistic> statistics = new ArrayList<>();
        by.forEach(attribute -> statistics.add(new GroupComparison(attribute, settings, named)));
        return statistics;
    }

    /**
     * The statistics of how themes hang together.
     *
     * @param wanted the report they are added to
     * @param additions which, and what they need to know
     */
    public static List<Statistic> structure(Wanted wanted, Additions additions) {
        List<String> attributes = saidOfSpeakers(wanted);
        return Arrays.stream(Analysis.values())
                .filter(additions.analyses()::contains)
                .map(analysis -> switch (analysis) {
                    case SILENCE -> new Silence(wanted.by(), additions.names());
                    case COOCCURRENCE -> new CoOccurrence(additions.oneCoder());
                    case SEQUENCE -> new Sequence(additions.oneCoder(), additions.seed());
                    case COLLOCATIONS -> new Collocations();
                    case PARADOX -> new Paradox(wanted.by(), attributes);
                    case SATURATION -> new Saturation(additions.seed());
                    case COVERAGE -> new Coverage(attributes);
                })
                .toList();
    }

    /**
     * What to add to a report.
     *
     * @param analyses which
     * @param seed where chance starts
     * @param names whether to list by name who did not mention a theme
     * @param oneCoder whether all codings stand for one coder's
     */
    public record Additions(Set<Analysis> analyses, long seed, boolean names, boolean oneCoder) {
        /** Freezes the set. */
        public Additions {
            analyses = Set.copyOf(analyses);
        }
    }

    /**
     * The quotations of one theme, with the labels that a report would give.
     *
     * @param theme the id of the theme
     * @param limit quotations at most; all of them without
     */
    public static Statistic quotes(Wanted wanted, String theme, OptionalInt limit) {
        return new QuotesOfTheme(theme, limit, saidOfSpeakers(wanted));
    }

    /** Every sentence of a material by its id, with the labels that a report would give. */
    public static QuoteIndex index(Wanted wanted, Material material) {
        return new QuoteIndex(material, saidOfSpeakers(wanted));
    }

    /** Whatever the report compares, then department and role; labels are dropped from the last on. */
    private static List<String> saidOfSpeakers(Wanted wanted) {
        Set<String> attributes = new LinkedHashSet<>(wanted.by());
        attributes.addAll(List.of("department", "role"));
        return List.copyOf(attributes);
    }
}
