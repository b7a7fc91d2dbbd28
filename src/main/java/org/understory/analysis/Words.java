package org.understory.analysis;

import java.util.List;
import org.understory.model.Sentence;

/**
 * Counts words: runs of characters between Unicode white space, so that everybody can count them again. Written out by
 * hand because every character of a study passes through it.
 */
public final class Words {

    private Words() {}

    /** The words of a text. */
    public static int count(CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean white = isWhite(text.charAt(i));
            if (!white && !inside) {
                words++;
            }
            inside = !white;
        }
        return words;
    }

    /**
     * The words that begin in each sentence, written to {@code into} from {@code at} on. A word counts where it begins:
     * the sentences of a turn never have more words than the turn, even if one ends in the middle of a word.
     *
     * @param sentences in order, not overlapping
     * @return the words of the whole text
     */
    static int count(String text, List<Sentence> sentences, int[] into, int at) {
        int words = 0;
        int current = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean white = isWhite(text.charAt(i));
            if (!white && !inside) {
                words++;
                while (current < sentences.size()
                        && sentences.get(current).span().end() <= i) {
                    current++;
                }
                if (current < sentences.size() && sentences.get(current).span().begin() <= i) {
                    into[at + current]++;
                }
            }
            inside = !white;
        }
        return words;
    }

    /** Unicode's property White_Space, which has no member outside the basic plane: what {@code (?U)\s} matches. */
    static boolean isWhite(char c) {
        if (c < 0x80) {
            return c <= ' ' && (c == ' ' || c >= '\t' && c <= '\r');
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
