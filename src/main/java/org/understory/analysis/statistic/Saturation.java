package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.analysis.interval.Shuffles;
import org.understory.analysis.structure.Arrivals;
import org.understory.analysis.structure.Growth.Shuffled;
import org.understory.analysis.structure.SaturationPoint;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * When the last of the codebook's themes came up: new themes with each participant and each workshop, in the order of
 * the study and over random orders.
 */
public final class Saturation implements Statistic {

    private static final int ORDERS = 1_000;
    private static final int SHOWN = 20;
    private static final String BY_PERSON = "saturation-by-participant";

    private static final String LIMITS =
            "This is about the themes of the codebook only. That the last of them has come up"
                    + " does not mean that there is nothing else to hear: a codebook finds no theme that it does not hold (see what"
                    + " no theme touches), and a theme that has come up once has not been understood.";

    private static final String GUEST =
            "When new themes of the codebook became rare, by the measure of Guest, Namey and" + " Chen (2020: base of "
                    + SaturationPoint.BASE + ", runs of " + SaturationPoint.RUN + ", at most 5\u00A0% new): ";

    private static final String CAUTION = ". That measure was made for interviews in which everybody is asked about"
            + " everything; in a workshop most people voice one theme or two, and it stops too early.";

    private final long seed;

    /**
     * The statistic.
     *
     * @param seed where chance starts
     */
    public Saturation(long seed) {
        this.seed = seed;
    }

    @Override
    public List<Block> compute(Material material) {
        Arrivals people = Arrivals.ofParticipants(material);
        Arrivals sessions = Arrivals.ofSessions(material);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Analysis.SATURATION.title()));
        if (people.growth().total() == 0) {
            blocks.add(new Block.Paragraph("No participant voiced a theme."));
            return blocks;
        }
        Shuffled byPerson = people.growth().shuffled(new Shuffles(ORDERS, seed));
        Shuffled bySession = sessions.growth().shuffled(new Shuffles(ORDERS, seed));
        blocks.add(new Block.Paragraph(last(material, people, sessions, byPerson)));
        blocks.add(new Block.Paragraph(
                GUEST + rare(people, "participant") + "; " + rare(sessions, sessions.noun()) + CAUTION));
        blocks.add(Block.Paragraph.ofMethod(LIMITS));
        blocks.add(chart(people, byPerson));
        blocks.add(table(BY_PERSON, "By participant", people, byPerson));
        blocks.add(table("saturation-by-" + sessions.noun(), "By " + sessions.noun(), sessions, bySession));
        return blocks;
    }

    private String last(Material material, Arrivals people, Arrivals sessions, Shuffled shuffled) {
        int themes = material.outline().entries().size();
        int voiced = people.growth().total();
        ClusterBootstrap quantiles = new ClusterBootstrap(ORDERS, seed, 0.95);
        return number(voiced) + " of " + count(themes, "theme")
                + " were voiced by participants. In the order of the files"
                + " the last new one came with participant "
                + number(people.growth().last()) + " of "
                + number(people.growth().size()) + lastSession(sessions) + ". In "
                + number(ORDERS) + " random orders of the participants it took from "
                + whole(quantiles.low(shuffled.complete())) + " to " + whole(quantiles.high(shuffled.complete()))
                + " of them in 95 of 100, so that the order of the study is one of many.";
    }

    private static String lastSession(Arrivals sessions) {
        int place = sessions.growth().last();
        return place == 0
                ? ""
                : ", and with " + sessions.noun() + " " + number(place) + " of "
                        + number(sessions.growth().size()) + " ("
                        + sessions.names().get(place - 1) + ")";
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String rare(Arrivals arrivals, String noun) {
        SaturationPoint point = SaturationPoint.of(arrivals.growth().inOrder());
        if (point.base() == 0) {
            return "with " + noun + "s it cannot be said, there are too few, or no theme is among the first";
        }
        return point.after() == 0
                ? "at no point among the " + count(arrivals.growth().size(), noun)
                : "after " + count(point.after(), noun) + ", as the next " + SaturationPoint.RUN + " added "
                        + number(point.added()) + " to the " + number(point.base()) + " of the first "
                        + SaturationPoint.BASE;
    }

    private static Block chart(Arrivals people, Shuffled shuffled) {
        int[] counts = people.growth().inOrder();
        return new Block.Chart(
                "chart-" + BY_PERSON,
                "Themes heard so far, by number of participants",
                Block.Chart.Kind.LINES,
                "The line of the study rises to " + counts[counts.length - 1]
                        + " themes, which it reaches with participant "
                        + people.growth().last() + ".",
                "n = " + count(counts.length, "participant") + " who spoke; " + number(ORDERS) + " random orders",
                BY_PERSON,
                IntStream.rangeClosed(1, counts.length)
                        .mapToObj(Integer::toString)
                        .toList(),
                List.of(
                        new Block.Series(
                                "in the order of the study",
                                "",
                                Arrays.stream(counts)
                                        .mapToObj(count -> (Cell) new Cell.Count(count))
                                        .toList()),
                        line("mean of random orders", shuffled.mean()),
                        line("39 of 40 orders are here or above", shuffled.low()),
                        line("39 of 40 orders are here or below", shuffled.high())));
    }

    private static Block.Series line(String name, double[] values) {
        return new Block.Series(
                name,
                "",
                Arrays.stream(values)
                        .mapToObj(value -> (Cell) new Cell.Decimal(value, 1))
                        .toList());
    }

    private static Cell interval(Shuffled shuffled, int at) {
        return new Cell.Interval(shuffled.mean()[at], shuffled.low()[at], shuffled.high()[at], 0.95);
    }

    private static Block table(String id, String caption, Arrivals arrivals, Shuffled shuffled) {
        int[] counts = arrivals.growth().inOrder();
        List<Row> rows = new ArrayList<>();
        int mentions = 0;
        for (int i = 0; i < counts.length; i++) {
            mentions += arrivals.mentions()[i];
            rows.add(new Row(
                    "",
                    List.of(
                            new Cell.Text(arrivals.names().get(i)),
                            new Cell.Count(counts[i] - (i == 0 ? 0 : counts[i - 1])),
                            new Cell.Count(counts[i]),
                            new Cell.Count(arrivals.mentions()[i]),
                            new Cell.Count(mentions),
                            interval(shuffled, i))));
        }
        String base =
                "in the order of the files; a mention is a participant and a theme, each pair once; random: mean of "
                        + number(ORDERS) + " orders and what 95 of 100 lie between";
        return new Block.Table(id, caption, base, columns(arrivals.noun()), rows, SHOWN);
    }

    private static List<Column> columns(String noun) {
        return List.of(
                new Column(noun, noun, "", "", false, true),
                new Column("new_themes", "new themes", "", "", false, true),
                new Column("themes", "themes so far", "", "", false, true),
                new Column("new_mentions", "new mentions", "", "", false, false),
                new Column("mentions", "mentions so far", "", "", false, false),
                new Column("themes_random", "themes, random orders", "", "", false, true));
    }
}
