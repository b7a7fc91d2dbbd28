package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.statistic.CoOccurrence.Pair;
import org.understory.report.Block;
import org.understory.report.Cell;

/** Draws which themes the same participants voice: every theme against every other, and the strongest links. */
final class CoOccurrenceDrawings {

    /** As many links as can still be told apart. */
    private static final int MOST_LINKS = 24;
    /** One participant is no link. */
    private static final int LEAST_PEOPLE = 2;

    private final Material material;
    private final List<Entry> entries;
    private final List<Pair> pairs;

    CoOccurrenceDrawings(Material material, List<Pair> pairs) {
        this.material = material;
        this.entries = material.outline().entries();
        this.pairs = List.copyOf(pairs);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(matrix()));
        int least = LEAST_PEOPLE;
        while (linked(least).size() > MOST_LINKS) {
            least++;
        }
        if (!linked(least).isEmpty()) {
            blocks.add(network(least));
        }
        return blocks;
    }

    private Block matrix() {
        Cell[][] cells = new Cell[entries.size()][entries.size()];
        for (Cell[] row : cells) {
            Arrays.fill(row, new Cell.Missing("the same theme"));
        }
        for (Pair pair : pairs) {
            int first = entries.indexOf(pair.first());
            int second = entries.indexOf(pair.second());
            cells[first][second] = new Cell.Count(pair.people());
            cells[second][first] = cells[first][second];
        }
        List<String> names = entries.stream().map(entry -> entry.theme().name()).toList();
        List<Block.Series> series = IntStream.range(0, names.size())
                .mapToObj(i -> new Block.Series(names.get(i), "", List.of(cells[i])))
                .toList();
        return new Block.Chart(
                "chart-" + CoOccurrence.ID,
                "Participants who voiced both themes",
                Block.Chart.Kind.HEAT_MAP,
                alt(),
                Measures.base(material),
                CoOccurrence.ID,
                names,
                series);
    }

    /** The pairs of most participants, as many as can be read; pairs of as many are drawn all or none. */
    private Block network(int least) {
        int[] people = new int[entries.size()];
        for (Pair pair : pairs) {
            people[entries.indexOf(pair.first())] = pair.together().get(0).first();
            people[entries.indexOf(pair.second())] = pair.together().get(0).second();
        }
        List<Block.Node> nodes = IntStream.range(0, people.length)
                .mapToObj(i -> new Block.Node(
                        entries.get(i).theme().name(), entries.get(i).group(), people[i]))
                .toList();
        List<Pair> drawn = linked(least);
        List<Block.Link> links = drawn.stream()
                .map(pair ->
                        new Block.Link(entries.indexOf(pair.first()), entries.indexOf(pair.second()), pair.people()))
                .toList();
        String base = "n = " + number(pairs.get(0).together().get(0).base())
                + " participants who spoke; beside a theme stands how many voiced it, on a link how many voiced both;"
                + " drawn are pairs of at least " + least + " participants, " + drawn.size() + " of "
                + count(linked(1).size(), "pair") + " that any participant voiced";
        return new Block.Network(
                "network-" + CoOccurrence.ID,
                "Themes voiced by the same participants",
                alt(),
                base,
                CoOccurrence.ID,
                nodes,
                links);
    }

    private List<Pair> linked(int least) {
        return pairs.stream().filter(pair -> pair.people() >= least).toList();
    }

    private String alt() {
        int most = pairs.stream().mapToInt(Pair::people).max().orElse(0);
        if (most == 0) {
            return "No participant voiced two themes.";
        }
        List<Pair> first = linked(most);
        Pair pair = first.get(0);
        return "Most often the same participants voiced " + pair.first().theme().name() + " and "
                + pair.second().theme().name() + ": " + count(most, "participant")
                + (first.size() == 1 ? "." : ", as many as voiced " + count(first.size() - 1L, "other pair") + ".");
    }
}
