package org.understory.analysis.structure;

import java.util.Arrays;
import java.util.BitSet;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;

/** The words and sentences that count and express no theme, and how much of each person's words that is. */
public final class Untouched {

    private long words;
    private long touchedWords;
    private int sentences;
    private int touchedSentences;
    private final long[] wordsOf;
    private final long[] touchedOf;

    private Untouched(int persons) {
        wordsOf = new long[persons];
        touchedOf = new long[persons];
    }

    /** In all transcripts together. */
    public static Untouched of(Material material) {
        return of(material, -1);
    }

    /** In one transcript, by its index; in all for -1. */
    public static Untouched of(Material material, int transcript) {
        Talk talk = material.talk();
        Untouched untouched = new Untouched(talk.persons());
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && (transcript < 0 || talk.transcriptIndexOf(turn) == transcript)) {
                untouched.add(talk, turn);
            }
        }
        BitSet coded = material.coded();
        for (int s = coded.nextSetBit(0); s >= 0; s = coded.nextSetBit(s + 1)) {
            if (transcript < 0 || talk.transcriptIndexOf(talk.turnOf(s)) == transcript) {
                untouched.touch(talk, s);
            }
        }
        return untouched;
    }

    private void add(Talk talk, int turn) {
        words += talk.wordsOfTurn(turn);
        sentences += talk.sentencesOfTurn(turn);
        if (talk.personOf(turn) >= 0) {
            wordsOf[talk.personOf(turn)] += talk.wordsOfTurn(turn);
        }
    }

    private void touch(Talk talk, int sentence) {
        int person = talk.personOf(talk.turnOf(sentence));
        touchedWords += talk.wordsOf(sentence);
        touchedSentences++;
        if (person >= 0) {
            touchedOf[person] += talk.wordsOf(sentence);
        }
    }

    /** All words. */
    public long words() {
        return words;
    }

    /** The words outside of coded sentences. */
    public long untouchedWords() {
        return words - touchedWords;
    }

    /** All sentences. */
    public int sentences() {
        return sentences;
    }

    /** The sentences that are not coded. */
    public int untouchedSentences() {
        return sentences - touchedSentences;
    }

    /** The share of each person's words that no theme touches, ascending; of those who say a word. */
    public double[] sharesOfPeople() {
        double[] shares = new double[wordsOf.length];
        int people = 0;
        for (int person = 0; person < wordsOf.length; person++) {
            if (wordsOf[person] > 0) {
                shares[people++] = 1 - (double) touchedOf[person] / wordsOf[person];
            }
        }
        double[] sorted = Arrays.copyOf(shares, people);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The middle of at least one sorted value, or of the two in the middle. */
    public static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
