package org.understory.analysis.structure;

import java.util.Arrays;
import java.util.BitSet;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;

/**
 * When in a session what is said: in the first, the middle or the last third of a transcript's words that count. A
 * sentence belongs where its middle lies. Notes and written answers have no when.
 */
public final class Thirds {

    /** How many parts a session has. */
    public static final int PARTS = 3;

    private static final byte NOWHERE = -1;

    private final Material material;
    private final byte[] partOf;

    private Thirds(Material material, byte[] partOf) {
        this.material = material;
        this.partOf = partOf;
    }

    /** The thirds of each transcript. */
    public static Thirds of(Material material) {
        Talk talk = material.talk();
        long[] words = new long[talk.transcripts().size()];
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            int turn = talk.turnOf(sentence);
            words[talk.transcriptIndexOf(turn)] += isCounted(talk, turn) ? talk.wordsOf(sentence) : 0;
        }
        byte[] partOf = new byte[talk.sentences()];
        Arrays.fill(partOf, NOWHERE);
        long[] before = new long[words.length];
        for (int sentence = 0; sentence < partOf.length; sentence++) {
            int turn = talk.turnOf(sentence);
            int transcript = talk.transcriptIndexOf(turn);
            if (isCounted(talk, turn)) {
                long middle = 2 * before[transcript] + talk.wordsOf(sentence);
                long part = middle * PARTS / Math.max(1, 2 * words[transcript]);
                partOf[sentence] = (byte) Math.min(PARTS - 1, part);
                before[transcript] += talk.wordsOf(sentence);
            }
        }
        return new Thirds(material, partOf);
    }

    private static boolean isCounted(Talk talk, int turn) {
        return talk.counts(turn) && Succession.isTalk(talk, turn);
    }

    /**
     * A theme, its sub-themes with it, in each third.
     *
     * @param sentences that express it
     * @param people who say those
     */
    public record When(int[] sentences, int[] people) {
        /** All sentences. */
        public int all() {
            return Arrays.stream(sentences).sum();
        }
    }

    /** When a theme is voiced. */
    public When of(Entry entry) {
        return of(material.coded(entry));
    }

    private When of(BitSet coded) {
        Talk talk = material.talk();
        int[] sentences = new int[PARTS];
        BitSet[] people = new BitSet[PARTS];
        Arrays.setAll(people, any -> new BitSet());
        coded.stream().filter(sentence -> partOf[sentence] != NOWHERE).forEach(sentence -> {
            int person = talk.personOf(talk.turnOf(sentence));
            sentences[partOf[sentence]]++;
            if (person >= 0) {
                people[partOf[sentence]].set(person);
            }
        });
        return new When(
                sentences, Arrays.stream(people).mapToInt(BitSet::cardinality).toArray());
    }
}
