package org.understory.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.understory.model.Coding;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.Voice;

/**
 * What was said and by whom, numbered through: turns and sentences of all transcripts have one index each, from 0 in the
 * order of reading, and so have persons. Words are counted once, here.
 *
 * <p>A turn <em>counts</em> unless a facilitator speaks it; facilitators count when that was asked for. What does not
 * count is in no figure and in no base.
 */
public final class Talk {

    private final List<Transcript> transcripts;
    private final boolean facilitatorsCount;
    private final Map<String, Integer> transcriptIndex = new LinkedHashMap<>();
    /** The first turn of each transcript, and after the last the number of turns; likewise the sentences of turns. */
    private final int[] firstTurn;

    private final int[] firstSentence;
    private final int[] turnOfSentence;
    private final int[] sentenceWords;
    private final int[] turnWords;
    private final int[] person;
    private final Voice[] voices;
    private final BitSet counted = new BitSet();
    private int persons;

    private Talk(List<Transcript> transcripts, boolean facilitatorsCount) {
        this.transcripts = List.copyOf(transcripts);
        this.facilitatorsCount = facilitatorsCount;
        this.firstTurn = new int[transcripts.size() + 1];
        int sentences = 0;
        for (int t = 0; t < transcripts.size(); t++) {
            List<Turn> turns = transcripts.get(t).turns();
            if (transcriptIndex.put(transcripts.get(t).name(), t) != null) {
                throw new IllegalArgumentException(
                        "two transcripts are called " + transcripts.get(t).name());
            }
            firstTurn[t + 1] = firstTurn[t] + turns.size();
            sentences +=
                    turns.stream().mapToInt(turn -> turn.sentences().size()).sum();
        }
        int turns = firstTurn[transcripts.size()];
        this.firstSentence = new int[turns + 1];
        this.turnOfSentence = new int[sentences];
        this.sentenceWords = new int[sentences];
        this.turnWords = new int[turns];
        this.person = new int[turns];
        this.voices = new Voice[turns];
    }

    /**
     * The talk of some transcripts.
     *
     * @param transcripts in the order of reading; their names differ
     * @param cast who speaks each turn; asked in the order of reading
     * @param facilitatorsCount whether what facilitators say counts as well
     */
    public static Talk of(
            List<Transcript> transcripts, BiFunction<Transcript, Turn, Voice> cast, boolean facilitatorsCount) {
        Talk talk = new Talk(transcripts, facilitatorsCount);
        Map<String, Integer> personOfKey = new LinkedHashMap<>();
        Map<Voice, Voice> distinct = new LinkedHashMap<>();
        for (int i = 0; i < talk.turns(); i++) {
            Turn turn = talk.turn(i);
            Voice voice = cast.apply(talk.transcriptOf(i), turn);
            talk.voices[i] = distinct.computeIfAbsent(voice, same -> same);
            talk.person[i] =
                    voice.isSomebody() ? personOfKey.computeIfAbsent(voice.key(), key -> personOfKey.size()) : -1;
            talk.counted.set(i, facilitatorsCount || !voice.isFacilitator());
            talk.count(i, turn);
        }
        talk.persons = personOfKey.size();
        return talk;
    }

    private void count(int index, Turn turn) {
        int first = firstSentence[index];
        int next = first + turn.sentences().size();
        firstSentence[index + 1] = next;
        Arrays.fill(turnOfSentence, first, next, index);
        turnWords[index] = Words.count(turn.text(), turn.sentences(), sentenceWords, first);
    }

    /** The transcripts, in the order of reading. */
    public List<Transcript> transcripts() {
        return transcripts;
    }

    /** Whether facilitators count. */
    public boolean facilitatorsCount() {
        return facilitatorsCount;
    }

    /** How many turns there are, counting or not. */
    public int turns() {
        return turnWords.length;
    }

    /** How many sentences there are, counting or not. */
    public int sentences() {
        return sentenceWords.length;
    }

    /** How many persons speak, counting or not. */
    public int persons() {
        return persons;
    }

    /** A turn. */
    public Turn turn(int turn) {
        int transcript = transcriptIndexOf(turn);
        return transcripts.get(transcript).turns().get(turn - firstTurn[transcript]);
    }

    /** The transcript a turn stands in. */
    public Transcript transcriptOf(int turn) {
        return transcripts.get(transcriptIndexOf(turn));
    }

    /** The index of the transcript a turn stands in. */
    public int transcriptIndexOf(int turn) {
        int found = Arrays.binarySearch(firstTurn, turn);
        if (found < 0) {
            return -found - 2;
        }
        // Transcripts without turns begin where the next one does: the last that begins here holds the turn.
        while (firstTurn[found + 1] == turn) {
            found++;
        }
        return found;
    }

    /** Who speaks a turn. */
    public Voice voiceOf(int turn) {
        return voices[turn];
    }

    /** The person who speaks a turn, or -1 where it is nobody in particular. */
    public int personOf(int turn) {
        return person[turn];
    }

    /** Whether a turn counts. */
    public boolean counts(int turn) {
        return counted.get(turn);
    }

    /** The words of a turn. */
    public int wordsOfTurn(int turn) {
        return turnWords[turn];
    }

    /** How many sentences a turn has. */
    public int sentencesOfTurn(int turn) {
        return firstSentence[turn + 1] - firstSentence[turn];
    }

    /** A sentence. */
    public Sentence sentence(int sentence) {
        int turn = turnOfSentence[sentence];
        return turn(turn).sentences().get(sentence - firstSentence[turn]);
    }

    /** The turn a sentence stands in. */
    public int turnOf(int sentence) {
        return turnOfSentence[sentence];
    }

    /** The words that begin in a sentence. */
    public int wordsOf(int sentence) {
        return sentenceWords[sentence];
    }

    /** The sentence a coding is on, or nothing where transcript, turn or sentence is not as the coding says. */
    public OptionalInt sentenceOf(Coding coding) {
        return sentenceAt(coding.transcript(), coding.turn(), coding.sentence());
    }

    /** The sentence at a place, or nothing where transcript, turn or sentence is not there. */
    public OptionalInt sentenceAt(String name, int number, Sentence at) {
        int transcript = transcriptIndex.getOrDefault(name, -1);
        if (transcript < 0
                || number < 1
                || number > transcripts.get(transcript).turns().size()) {
            return OptionalInt.empty();
        }
        int turn = firstTurn[transcript] + number - 1;
        int place = at.number() - 1;
        if (place < 0 || place >= sentencesOfTurn(turn)) {
            return OptionalInt.empty();
        }
        int sentence = firstSentence[turn] + place;
        return sentence(sentence).span().equals(at.span()) ? OptionalInt.of(sentence) : OptionalInt.empty();
    }
}
