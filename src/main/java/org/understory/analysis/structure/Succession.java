package org.understory.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.analysis.interval.Shuffles;
import org.understory.model.Coding;
import org.understory.model.TurnKind;

/**
 * Which theme follows which: from each turn with a theme to the next turn with a theme in the same transcript, whatever is
 * said between them, beside what would be expected if the turns with themes of each transcript stood in random order
 * (Bakeman, Robinson and Quera 1996, Psychological Methods 1, 4-15: sequential association by sampled permutations).
 *
 * <p>Only what was said or typed in a conversation has an order; notes and written answers are left out. What one coder
 * found follows only on what the same coder found.
 */
public final class Succession {

    private final int themes;
    private final List<Turn> turns = new ArrayList<>();
    private int streams;
    private final int[] times;
    private final int[] byAnother;
    private final double[] expected;
    private final int[] asMany;
    private final int[] voiced;
    private int steps;

    /** A turn with themes, in the stream of one coder's such turns of one transcript. */
    private record Turn(int stream, int person, int[] themes) {}

    /**
     * How often one theme follows on another.
     *
     * @param times that it does
     * @param byAnother how many of those by another participant than the one before
     * @param expected times in random order, on average
     * @param asMany in how many of the orders drawn it does so as often, or more often
     */
    public record Step(int times, int byAnother, double expected, int asMany) {}

    private Succession(int themes) {
        this.themes = themes;
        this.times = new int[themes * themes];
        this.byAnother = new int[themes * themes];
        this.expected = new double[themes * themes];
        this.asMany = new int[themes * themes];
        this.voiced = new int[themes];
    }

    /**
     * The successions of a material.
     *
     * @param oneCoder whether all codings stand for one coder's
     */
    public static Succession of(Material material, boolean oneCoder, Shuffles shuffles) {
        Succession succession = new Succession(material.outline().entries().size());
        streams(material, oneCoder).values().forEach(turns -> succession.add(turns, material.talk()));
        succession.observe();
        succession.shuffle(shuffles);
        return succession;
    }

    /** Whether a turn has a place in an order: it was said or typed, and not noted or answered in writing. */
    static boolean isTalk(Talk talk, int turn) {
        TurnKind kind = talk.turn(turn).kind();
        return kind == TurnKind.SPEECH || kind == TurnKind.CHAT;
    }

    /** For each transcript and coder the turns with themes, and of each the places of its themes. */
    private static Map<String, Map<Integer, BitSet>> streams(Material material, boolean oneCoder) {
        Talk talk = material.talk();
        List<Entry> entries = material.outline().entries();
        Map<String, Map<Integer, BitSet>> streams = new TreeMap<>();
        for (Entry entry : entries) {
            BitSet places = placesOf(entry, entries);
            for (Material.Reference reference : material.references(entry)) {
                int turn = talk.turnOf(reference.sentence());
                for (Coding coding : isTalk(talk, turn) ? reference.codings() : List.<Coding>of()) {
                    String source = oneCoder ? "" : Presence.source(coding);
                    streams.computeIfAbsent(coding.transcript() + "\n" + source, any -> new TreeMap<>())
                            .computeIfAbsent(turn, any -> new BitSet())
                            .or(places);
                }
            }
        }
        return streams;
    }

    /** A theme's own place, and those of the themes it belongs to. */
    private static BitSet placesOf(Entry entry, List<Entry> entries) {
        BitSet places = new BitSet();
        for (int place = 0; place < entries.size(); place++) {
            places.set(place, entries.get(place).members().contains(entry.index()));
        }
        return places;
    }

    private void add(Map<Integer, BitSet> stream, Talk talk) {
        int[] having = new int[themes];
        int[] together = new int[themes * themes];
        stream.forEach((turn, places) -> {
            int[] of = places.stream().toArray();
            turns.add(new Turn(streams, talk.personOf(turn), of));
            for (int one : of) {
                having[one]++;
                voiced[one]++;
                for (int other : of) {
                    together[one * themes + other]++;
                }
            }
        });
        for (int pair = 0; pair < together.length; pair++) {
            int pairs = having[pair / themes] * having[pair % themes] - together[pair];
            expected[pair] += (double) pairs / stream.size();
        }
        steps += stream.size() - 1;
        streams++;
    }

    private void observe() {
        for (int i = 1; i < turns.size(); i++) {
            Turn before = turns.get(i - 1);
            Turn after = turns.get(i);
            if (before.stream() == after.stream()) {
                count(before, after, times);
                if (before.person() >= 0 && after.person() >= 0 && before.person() != after.person()) {
                    count(before, after, byAnother);
                }
            }
        }
    }

    private void count(Turn before, Turn after, int[] into) {
        for (int one : before.themes()) {
            for (int other : after.themes()) {
                into[one * themes + other]++;
            }
        }
    }

    /** One random order of all turns is, for each stream by itself, a random order of its turns. */
    private void shuffle(Shuffles shuffles) {
        Turn[] last = new Turn[streams];
        int[] drawn = new int[times.length];
        int[] seen =
                IntStream.range(0, times.length).filter(pair -> times[pair] > 0).toArray();
        // No steps at all is what every order has, or more.
        Arrays.fill(asMany, shuffles.number());
        Arrays.stream(seen).forEach(pair -> asMany[pair] = 0);
        shuffles.draw(turns.size(), order -> {
            Arrays.fill(last, null);
            Arrays.fill(drawn, 0);
            for (int at : order) {
                Turn turn = turns.get(at);
                if (last[turn.stream()] != null) {
                    count(last[turn.stream()], turn, drawn);
                }
                last[turn.stream()] = turn;
            }
            for (int pair : seen) {
                asMany[pair] += drawn[pair] >= times[pair] ? 1 : 0;
            }
        });
    }

    /** How often the second of two themes, by their places in the outline, follows on the first. */
    public Step step(int first, int second) {
        int pair = first * themes + second;
        return new Step(times[pair], byAnother[pair], expected[pair], asMany[pair]);
    }

    /** How many turns with any theme there are. */
    public int turns() {
        return turns.size();
    }

    /** How many times a turn with a theme follows on another. */
    public int steps() {
        return steps;
    }

    /** In how many turns a theme is voiced, by its place in the outline. */
    public int turnsOf(int theme) {
        return voiced[theme];
    }
}
