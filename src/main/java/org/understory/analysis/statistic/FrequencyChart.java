package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Phrases;
import org.understory.analysis.Tally;
import org.understory.report.Block;

/** Draws the share of participants who raised each theme, the most often raised one first. */
final class FrequencyChart {

    /** How many themes are named in words. */
    private static final int NAMED = 3;

    private FrequencyChart() {}

    /** A theme and who raised it. */
    private record Raised(Entry entry, Tally tally) {
        private String name() {
            return entry.theme().name();
        }
    }

    /** The chart; nothing where there is nobody to count or no theme. */
    static Optional<Block> of(Material material) {
        Groups everything = Groups.everything(material.talk());
        Tally base = material.base(everything).get(0);
        List<Raised> themes = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            themes.add(new Raised(
                    entry, material.tally(material.coded(entry), everything).get(0)));
        }
        if (base.people() == 0 || themes.isEmpty()) {
            return Optional.empty();
        }
        themes.sort(Comparator.comparing((Raised raised) -> -raised.tally().people()));
        return Optional.of(new Block.Chart(
                "chart-theme-frequency",
                "Participants who raised each theme",
                Block.Chart.Kind.BARS,
                gist(themes, base),
                Phrases.count(base.people(), "participant") + " who spoke; intervals as for a random sample of them",
                "theme-frequency",
                themes.stream().map(Raised::name).toList(),
                List.of(new Block.Series(
                        "participants",
                        "n = " + Phrases.number(base.people()),
                        themes.stream()
                                .map(raised -> Measures.intervalOfPeople(raised.tally(), base))
                                .toList()))));
    }

    private static String gist(List<Raised> themes, Tally base) {
        long nobody =
                themes.stream().filter(raised -> raised.tally().people() == 0).count();
        String most = themes.stream()
                .filter(raised -> raised.tally().people() > 0)
                .limit(NAMED)
                .map(raised ->
                        raised.name() + " (" + Phrases.number(raised.tally().people()) + ")")
                .collect(Collectors.joining(", "));
        if (most.isEmpty()) {
            return "Nobody raised any of the themes.";
        }
        return "Raised most often, of " + Phrases.count(base.people(), "participant") + ": " + most + "."
                + (nobody == 0 ? "" : " Raised by nobody: " + Phrases.count(nobody, "theme") + ".");
    }
}
