package org.understory.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
import org.understory.analysis.Talk;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.model.Theme;
import org.understory.report.Block;
import org.understory.report.Cell;

/**
 * What the report on a study says of the agreement between its coders: the figures of {@link AgreementReport} for all
 * coders together in one short table, or that there are none, why, and what to do about it. Figures only; no words of
 * anybody.
 */
public final class AmongCoders {

    /** The heading of its chapter. */
    public static final String TITLE = "How far coders agree";

    /** The id of the table. */
    public static final String ID = "agreement";

    private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(2_000, 1, 0.95);

    private static final String WHAT_TO_DO =
            " To measure it, let two people code the same passages, each without seeing the machine's tags or what the"
                    + " other codes, and say of each passage that it is read to the end: understory review --coder ben --blind."
                    + " Then this report and understory reliability have the figures.";

    private static final String METHOD = "A sentence has a theme for a coder if any of it was given the theme. Only"
            + " sentences count that two coders or more read to the end: what a coder did not read is missing, not a no."
            + " Each theme is a yes or no of its own, without its sub-themes; all themes together count every sentence once"
            + " for each theme that one of the coders gave. Agreement: share of pairs of coders that say the same;"
            + " as most sentences have most themes for nobody, it is near 1 whatever is said of the others, which alpha"
            + " allows for. Krippendorff's alpha, nominal (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability): 1 where all"
            + " agree, 0 where agreement is what chance would give. All themes together have a 95% interval, percentiles of"
            + " 2,000 resamples of whole participants, seed 1, unless too few voice them. Other coefficients, coders two by two and every"
            + " disagreement: understory reliability.";

    private final List<Work> works;
    private final int lost;
    private final Optional<Block.Table> table;

    private AmongCoders(List<Work> works, int lost, Optional<Block.Table> table) {
        this.works = List.copyOf(works);
        this.lost = lost;
        this.table = table;
    }

    /**
     * Computes it, which takes nothing where there are no two coders.
     *
     * @param works what each coder who finished anything did; one for each
     * @param lost how many passages of theirs are no longer found in the transcripts
     */
    public static AmongCoders of(Talk talk, List<Theme> themes, List<Work> works, int lost) {
        if (works.size() < 2) {
            return new AmongCoders(works, lost, Optional.empty());
        }
        List<String> names = works.stream().map(work -> work.coder().name()).toList();
        Comparison comparison = new Comparison(themes, talk, Unit.SENTENCE, works, names);
        return new AmongCoders(
                works,
                lost,
                comparison.isEmpty()
                        ? Optional.empty()
                        : Optional.of(comparison.brief(ID, "Agreement between coders", BOOTSTRAP)));
    }

    /** In one line, for the facts of the report. */
    public String inBrief() {
        return table.map(this::measured).orElseGet(() -> "not measured: " + why() + "; see understory reliability");
    }

    private String measured(Block.Table figures) {
        List<Cell> all = figures.rows().get(figures.rows().size() - 1).cells();
        return named() + "; " + figures.base() + "; all themes together Krippendorff's alpha "
                + words(all.get(all.size() - 1));
    }

    private static String words(Cell cell) {
        if (cell instanceof Cell.Interval interval) {
            return String.format(
                    Locale.ROOT,
                    "%.2f (95%% interval %.2f to %.2f)",
                    interval.value(),
                    interval.low(),
                    interval.high());
        }
        return cell instanceof Cell.Decimal decimal
                ? String.format(Locale.ROOT, "%.2f", decimal.value())
                : "undefined: all codes are the same";
    }

    private String why() {
        if (works.isEmpty()) {
            return "nobody has finished a passage";
        }
        return works.size() == 1
                ? "one coder only has finished a passage (" + named() + ")"
                : "no sentence was finished by two coders (" + named() + ")";
    }

    private String named() {
        return works.stream().map(Work::inWords).collect(Collectors.joining(", "));
    }

    /** The chapter. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, TITLE));
        if (table.isEmpty()) {
            blocks.add(new Block.Paragraph("Agreement between coders was not measured: " + why() + "." + WHAT_TO_DO));
            return blocks;
        }
        blocks.add(new Block.Notices("Whose codings are held against each other", notices()));
        blocks.add(table.get());
        blocks.add(Block.Paragraph.ofMethod(METHOD));
        return blocks;
    }

    private List<String> notices() {
        List<String> lines = new ArrayList<>();
        lines.add(Phrases.count(works.size(), "coder") + ": " + named());
        if (works.stream().anyMatch(work -> work.coder().sight() != Coder.Sight.BLIND)) {
            lines.add("not everybody coded blind: who saw the machine's tags or other people's codings is not"
                    + " independent of them, and agreement may look better than it is");
        }
        int outside = works.stream().mapToInt(Work::outside).sum();
        if (outside > 0) {
            lines.add(Phrases.count(outside, "coding") + " outside of what their coder read to the end, left out here");
        }
        if (lost > 0) {
            lines.add(Phrases.count(lost, "passage") + " no longer found in the transcripts, left out here");
        }
        return lines;
    }
}
