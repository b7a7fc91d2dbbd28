package org.understory.analysis.prevalence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.analysis.prevalence.Observed.Saying;
import org.understory.analysis.prevalence.Observed.Sizes;

/** The sentences of a sample that people read, beside what the machine says of them and of all others. */
public final class Readings {

    private final Material machine;
    private final List<Placed> placed = new ArrayList<>();
    private final BitSet counted = new BitSet();
    private final Weights weights;

    /** A sentence that was read, and its index in the talk. */
    private record Placed(ReviewedSample.Read read, int sentence) {}

    /** What was read of a sample; sentences that are no longer there, or do not count, are left out. */
    public Readings(Material machine, ReviewedSample sample) {
        this.machine = machine;
        Talk talk = machine.talk();
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            counted.set(sentence, talk.counts(talk.turnOf(sentence)));
        }
        for (ReviewedSample.Read read : sample.read()) {
            OptionalInt sentence = talk.sentenceAt(read.transcript(), read.turn(), read.sentence());
            if (sentence.isPresent() && counted.get(sentence.getAsInt())) {
                placed.add(new Placed(read, sentence.getAsInt()));
            }
        }
        this.weights =
                Weights.of(sample.strata(), placed.stream().map(Placed::read).toList());
    }

    /** How many sentences there are. */
    public int sentences() {
        return counted.cardinality();
    }

    /** How many of them were read. */
    public int read() {
        return placed.size();
    }

    /** How many of those that were read the machine gave no theme. */
    public int readWithoutTheme() {
        return readWithoutTheme(counted);
    }

    /** The same in one group. */
    public int readWithoutTheme(Groups groups, int group) {
        return readWithoutTheme(sentencesOf(groups, group));
    }

    private int readWithoutTheme(BitSet within) {
        BitSet tagged = machine.coded();
        return (int) placed.stream()
                .filter(one -> within.get(one.sentence()) && !tagged.get(one.sentence()))
                .count();
    }

    /** What was observed of a theme and its sub-themes. */
    public Observed of(Entry entry) {
        return of(entry, counted);
    }

    /** The same in one group. */
    public Observed of(Entry entry, Groups groups, int group) {
        return of(entry, sentencesOf(groups, group));
    }

    private BitSet sentencesOf(Groups groups, int group) {
        BitSet sentences = new BitSet();
        counted.stream()
                .filter(sentence -> groups.of(machine.talk().turnOf(sentence)) == group)
                .forEach(sentences::set);
        return sentences;
    }

    private Observed of(Entry entry, BitSet within) {
        BitSet themed = machine.coded(entry);
        BitSet tagged = machine.coded();
        Set<String> themes = machine.outline().entries().stream()
                .filter(one -> entry.members().contains(one.index()))
                .map(one -> one.theme().id())
                .collect(Collectors.toSet());
        List<Placed> here =
                placed.stream().filter(one -> within.get(one.sentence())).toList();
        double[] weight = new double[here.size()];
        int[] stratum = new int[weight.length];
        Saying[] said = new Saying[weight.length];
        double[] truth = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            ReviewedSample.Read read = here.get(i).read();
            weight[i] = weights.of(read.stratum());
            stratum[i] = read.stratum();
            said[i] = said(here.get(i).sentence(), themed, tagged);
            truth[i] = read.found(themes);
        }
        return new Observed(weight, stratum, said, truth, sizes(within, themed, tagged));
    }

    private static Saying said(int sentence, BitSet themed, BitSet tagged) {
        return themed.get(sentence) ? Saying.THIS : tagged.get(sentence) ? Saying.OTHERS : Saying.NONE;
    }

    private static Sizes sizes(BitSet within, BitSet themed, BitSet tagged) {
        long ofTheme = both(within, themed);
        long any = both(within, tagged);
        return new Sizes(ofTheme, any - ofTheme, within.cardinality() - any);
    }

    private static long both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
