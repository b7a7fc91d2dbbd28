package org.understory.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.understory.analysis.Talk;
import org.understory.model.Span;

/**
 * The talk that at least two of some coders looked at, cut into units, and what each coder said of each unit. Turns that
 * do not count in figures, such as a facilitator's, do not count here.
 */
final class Grid {

    /** Said neither yes nor no to what was looked at; never leaves this class. */
    private static final byte OPEN = 2;

    private final Talk talk;
    private final Unit unit;
    private final List<Work> works;
    private final Stretches stretches;
    private final List<BitSet> looked = new ArrayList<>();
    private final BitSet base = new BitSet();
    /** The unit of each stretch, or -1 where it belongs to none. */
    private final int[] unitOf;

    private final int[] clusterOf;
    private final List<Integer> firstStretch = new ArrayList<>();
    private final List<Integer> weight = new ArrayList<>();
    private int clusters;
    private int persons;

    Grid(Talk talk, Unit unit, List<Work> works) {
        this.talk = talk;
        this.unit = unit;
        this.works = List.copyOf(works);
        this.stretches = unit == Unit.CHARACTER
                ? Stretches.cutAt(talk, works.stream().flatMap(Grid::passages).toList())
                : Stretches.sentences(talk);
        this.unitOf = new int[stretches.size()];
        this.clusterOf = new int[stretches.size()];
        look();
        cluster();
        group();
    }

    private static Stream<Passage> passages(Work work) {
        return Stream.concat(work.looked().stream(), work.marks().stream().map(Work.Mark::passage));
    }

    private void look() {
        BitSet once = new BitSet();
        for (Work work : works) {
            BitSet seen = new BitSet();
            work.looked().forEach(passage -> stretches.touchedBy(passage, seen::set));
            BitSet again = (BitSet) seen.clone();
            again.and(once);
            base.or(again);
            once.or(seen);
            looked.add(seen);
        }
    }

    /** One cluster for each person, then one for what nobody in particular says in a transcript. */
    private void cluster() {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        base.stream()
                .filter(stretch -> talk.personOf(stretches.turnOf(stretch)) >= 0)
                .forEach(stretch -> number(stretch, numbers));
        persons = numbers.size();
        base.stream().forEach(stretch -> number(stretch, numbers));
        clusters = numbers.size();
    }

    private void number(int stretch, Map<Integer, Integer> numbers) {
        int turn = stretches.turnOf(stretch);
        int person = talk.personOf(turn);
        int key = person >= 0 ? person : -1 - talk.transcriptIndexOf(turn);
        clusterOf[stretch] = numbers.computeIfAbsent(key, next -> numbers.size());
    }

    private void group() {
        Arrays.fill(unitOf, -1);
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int stretch = base.nextSetBit(0); stretch >= 0; stretch = base.nextSetBit(stretch + 1)) {
            int turn = stretches.turnOf(stretch);
            if (unit != Unit.PARTICIPANT || talk.personOf(turn) >= 0) {
                int key = switch (unit) {
                    case SENTENCE, CHARACTER -> stretch;
                    case TURN -> turn;
                    case PARTICIPANT -> talk.personOf(turn);
                };
                unitOf[stretch] = numbers.computeIfAbsent(key, next -> numbers.size());
                if (unitOf[stretch] == firstStretch.size()) {
                    firstStretch.add(stretch);
                    weight.add(unit == Unit.CHARACTER ? stretches.length(stretch) : 1);
                }
            }
        }
    }

    /** The coders. */
    List<Work> works() {
        return works;
    }

    /** How many units there are; stretches of characters are one each. */
    int units() {
        return firstStretch.size();
    }

    /** For how many units they stand: as many, or as many characters as the stretches have. */
    long size() {
        return weight.stream().mapToLong(Integer::longValue).sum();
    }

    /** How many participants' words they are; these are the first clusters. */
    int persons() {
        return persons;
    }

    /** How many clusters there are: participants, and the nameless of each transcript. */
    int clusters() {
        return clusters;
    }

    /** The first stretch of each unit that a coder gave the theme, else its first stretch: what to show of it. */
    int[] shown(String theme) {
        int[] shown = firstStretch.stream().mapToInt(Integer::intValue).toArray();
        BitSet given = new BitSet();
        for (int coder = 0; coder < works.size(); coder++) {
            byte[] values = ofStretches(coder, theme);
            IntStream.range(0, values.length)
                    .filter(stretch -> values[stretch] == Ratings.YES)
                    .forEach(given::set);
        }
        given.and(base);
        for (int stretch = given.length() - 1; stretch >= 0; stretch = given.previousSetBit(stretch - 1)) {
            if (unitOf[stretch] >= 0) {
                shown[unitOf[stretch]] = stretch;
            }
        }
        return shown;
    }

    /** The turn of a stretch. */
    int turnOf(int stretch) {
        return stretches.turnOf(stretch);
    }

    /** The words of a stretch. */
    Span spanOf(int stretch) {
        return stretches.spanOf(stretch);
    }

    /** What the coders said of a theme. */
    Ratings ratings(String theme) {
        byte[][] said = new byte[works.size()][];
        for (int coder = 0; coder < said.length; coder++) {
            said[coder] = ofUnits(ofStretches(coder, theme), coder);
        }
        Ratings ratings = new Ratings(works.size(), 2, units());
        byte[] codes = new byte[works.size()];
        for (int one = 0; one < units(); one++) {
            for (int coder = 0; coder < codes.length; coder++) {
                codes[coder] = said[coder][one];
            }
            ratings.add(clusterOf[firstStretch.get(one)], weight.get(one), codes);
        }
        return ratings;
    }

    private byte[] ofStretches(int coder, String theme) {
        byte[] values = new byte[stretches.size()];
        for (Work.Mark mark : works.get(coder).marks()) {
            if (mark.theme().equals(theme)) {
                byte value = mark.decided() ? Ratings.YES : OPEN;
                stretches.touchedBy(
                        mark.passage(),
                        stretch -> values[stretch] = values[stretch] == Ratings.YES ? Ratings.YES : value);
            }
        }
        return values;
    }

    /** Yes if any part is, else open if any part is; missing if the coder did not look at all of it. */
    private byte[] ofUnits(byte[] values, int coder) {
        byte[] said = new byte[units()];
        for (int stretch = base.nextSetBit(0); stretch >= 0; stretch = base.nextSetBit(stretch + 1)) {
            int one = unitOf[stretch];
            if (one >= 0) {
                said[one] = !looked.get(coder).get(stretch) ? Ratings.MISSING : together(said[one], values[stretch]);
            }
        }
        for (int one = 0; one < said.length; one++) {
            said[one] = said[one] == OPEN ? Ratings.MISSING : said[one];
        }
        return said;
    }

    private static byte together(byte first, byte second) {
        if (first == Ratings.MISSING) {
            return Ratings.MISSING;
        }
        return first == Ratings.YES || second == Ratings.YES ? Ratings.YES : (byte) Math.max(first, second);
    }
}
