package org.understory.coding.match;

import java.util.Arrays;
import java.util.List;
import org.understory.model.Sentence;
import org.understory.text.WordScanner;

/** The words of one turn as numbers, with their offsets and sentence borders, in arrays that are used again. */
final class TurnWords {

    private final WordTable table;
    private final WordScanner scanner = new WordScanner();

    int[] word = new int[1024];
    int[] begin = new int[1024];
    int[] end = new int[1024];
    int count;
    /** The places of the words that belong to a class, ascending; the others trigger nothing. */
    int[] live = new int[1024];

    int liveCount;
    /** Sentence {@code s} holds the words {@code sentenceStart[s]} to {@code sentenceStart[s + 1]}. */
    int[] sentenceStart = new int[64];

    /** The same for the live words. */
    int[] liveStart = new int[64];

    long[] sentenceBits = new long[64];
    int sentences;

    TurnWords(WordTable table) {
        this.table = table;
    }

    /** Reads a turn: hesitations and words said twice in a row are left out. */
    void read(String text, List<Sentence> of) {
        table.trim();
        count = 0;
        liveCount = 0;
        sentences = of.size();
        if (sentences + 1 > sentenceStart.length) {
            sentenceStart = new int[sentences * 2];
            liveStart = new int[sentences * 2];
            sentenceBits = new long[sentences * 2];
        }
        for (int s = 0; s < sentences; s++) {
            sentenceStart[s] = count;
            liveStart[s] = liveCount;
            sentenceBits[s] = readSentence(
                    text, of.get(s).span().begin(), of.get(s).span().end());
        }
        sentenceStart[sentences] = count;
        liveStart[sentences] = liveCount;
    }

    private long readSentence(String text, int from, int to) {
        long bits = 0;
        int lastForm = WordTable.FILLER;
        scanner.reset(text, from, to);
        while (scanner.next()) {
            long glance = table.glance(text, scanner.begin(), scanner.end(), scanner.packed());
            int form = WordTable.form(glance);
            if (form == WordTable.FILLER) {
                continue;
            }
            if (form == lastForm) {
                begin[count - 1] = scanner.begin();
                end[count - 1] = scanner.end();
                continue;
            }
            lastForm = form;
            if (count == word.length) {
                grow();
            }
            int number = WordTable.number(glance);
            word[count] = number;
            begin[count] = scanner.begin();
            end[count] = scanner.end();
            if (WordTable.isLive(glance)) {
                live[liveCount++] = count;
                bits |= table.bits[number];
            }
            count++;
        }
        return bits;
    }

    private void grow() {
        word = Arrays.copyOf(word, count * 2);
        begin = Arrays.copyOf(begin, count * 2);
        end = Arrays.copyOf(end, count * 2);
        live = Arrays.copyOf(live, count * 2);
    }

    /** The first of the words {@code [from, to)} that ends after an offset, or {@code to}. */
    int firstEndingAfter(int offset, int from, int to) {
        int found = Arrays.binarySearch(end, from, to, offset);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** The sentence that holds a word. */
    int sentenceOf(int wordNumber) {
        int found = Arrays.binarySearch(sentenceStart, 0, sentences + 1, wordNumber);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 <= sentences && sentenceStart[found + 1] == wordNumber) {
            found++;
        }
        return found;
    }
}
