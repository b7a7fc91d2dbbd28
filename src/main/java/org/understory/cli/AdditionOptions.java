package org.understory.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.understory.analysis.statistic.Analysis;
import org.understory.analysis.statistic.Statistics.Additions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which analyses a report has besides the frequencies: those asked for, else all in what is written. */
final class AdditionOptions {

    private static final String ALL = "all";
    private static final String NONE = "none";

    @Option(
            names = "--add",
            paramLabel = "ANALYSIS",
            split = ",",
            converter = Analyses.class,
            completionCandidates = Candidates.class,
            description = "Have these analyses only, on the terminal, too: ${COMPLETION-CANDIDATES}. Without it -o "
                    + "writes all of them and the terminal shows none. Repeatable.",
            order = 5)
    private List<Chosen> add = new ArrayList<>();

    @Option(
            names = "--list-silent",
            description = "List by name who did not mention each theme, in CSV and JSON only.",
            order = 5)
    private boolean listSilent;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance starts in random orders (default: ${DEFAULT-VALUE}).",
            order = 5)
    private long seed;

    /** The names that --add knows. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }

        private static Stream<String> names() {
            return Stream.concat(Arrays.stream(Analysis.values()).map(Analysis::id), Stream.of(ALL, NONE));
        }
    }

    /** One value of --add. */
    record Chosen(Set<Analysis> analyses) {}

    /** Understands the name of an analysis, {@code all} or {@code none}. */
    static final class Analyses implements ITypeConverter<Chosen> {
        @Override
        public Chosen convert(String value) {
            if (value.equals(ALL)) {
                return new Chosen(EnumSet.allOf(Analysis.class));
            }
            if (value.equals(NONE)) {
                return new Chosen(Set.of());
            }
            return Arrays.stream(Analysis.values())
                    .filter(analysis -> analysis.id().equals(value))
                    .findFirst()
                    .map(analysis -> new Chosen(Set.of(analysis)))
                    .orElseThrow(() -> new TypeConversionException("there is no analysis of that name: use "
                            + String.join(", ", Candidates.names().toList())));
        }
    }

    /** Where chance starts. */
    long seed() {
        return seed;
    }

    /** What the terminal shows. */
    Set<Analysis> asked() {
        Set<Analysis> asked = EnumSet.noneOf(Analysis.class);
        add.forEach(chosen -> asked.addAll(chosen.analyses()));
        return asked;
    }

    /**
     * What the report has.
     *
     * @param written whether it is written to a folder
     * @param oneCoder whether all codings stand for one coder's
     */
    Additions additions(boolean written, boolean oneCoder) {
        Set<Analysis> analyses = written && add.isEmpty() ? EnumSet.allOf(Analysis.class) : asked();
        return new Additions(analyses, seed, listSilent, oneCoder);
    }
}
