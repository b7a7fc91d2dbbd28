package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.understory.verification.Wording.Kind;
import org.understory.verification.Wording.Token;

/**
 * Lays the words that a document shows along those that were said, from the first to the last and in their order. A sign
 * for words left out stands for any number of them, brackets for none or for a few of one sentence.
 */
final class Alignment {

    private final List<Token> shown;
    private final List<Token> said;
    private final int replaced;
    /** Whether the rest of what is shown, from a piece on, can be laid along the rest of what was said. */
    private final boolean[][] fits;

    /**
     * An alignment.
     *
     * @param shown what the document shows
     * @param said what was said, each word with the number of its sentence
     * @param replaced how many words brackets may stand for at most
     * @param ends where the last word may lie, as the place after it
     */
    Alignment(List<Token> shown, List<Token> said, int replaced, IntPredicate ends) {
        this.shown = shown;
        this.said = said;
        this.replaced = replaced;
        this.fits = new boolean[shown.size() + 1][said.size() + 1];
        for (int at = 0; at <= said.size(); at++) {
            fits[shown.size()][at] = ends.test(at);
        }
        for (int piece = shown.size() - 1; piece >= 0; piece--) {
            for (int at = said.size(); at >= 0; at--) {
                fits[piece][at] = length(piece, at) >= 0;
            }
        }
    }

    /**
     * A sign and the words it stands for.
     *
     * @param sign as shown
     * @param from the place of the first word
     * @param to the place after the last one
     */
    record Gap(Token sign, int from, int to) {}

    /** The signs in order, laid from a place on; nothing where it does not fit. */
    Optional<List<Gap>> from(int start) {
        if (!fits[0][start]) {
            return Optional.empty();
        }
        List<Gap> gaps = new ArrayList<>();
        int at = start;
        for (int piece = 0; piece < shown.size(); piece++) {
            int length = length(piece, at);
            if (shown.get(piece).kind() != Kind.WORD) {
                gaps.add(new Gap(shown.get(piece), at, at + length));
            }
            at += length;
        }
        return Optional.of(gaps);
    }

    /** How many words a piece stands for at a place so that the rest fits, the fewest; -1 where it cannot. */
    private int length(int piece, int at) {
        for (int length = least(piece); length <= most(piece, at); length++) {
            if (fits[piece + 1][at + length]) {
                return length;
            }
        }
        return -1;
    }

    private int least(int piece) {
        Kind kind = shown.get(piece).kind();
        return kind == Kind.LEFT_OUT || kind == Kind.PUT_IN ? 0 : 1;
    }

    private int most(int piece, int at) {
        return switch (shown.get(piece).kind()) {
            case WORD -> at < said.size() && isHere(piece, at) ? 1 : 0;
            case ALTERED -> at < said.size() && shown.get(piece).alters(said.get(at)) ? 1 : 0;
            case LEFT_OUT -> said.size() - at;
            case PUT_IN -> piece > 0 && shown.get(piece - 1).kind() == Kind.PUT_IN ? 0 : ofOneSentence(at);
        };
    }

    private int ofOneSentence(int at) {
        int length = 0;
        while (length < replaced
                && at + length < said.size()
                && said.get(at + length).sentence() == said.get(at).sentence()) {
            length++;
        }
        return length;
    }

    /** Next to a sign a comma may be missing, and at the end the full stop. */
    private boolean isHere(int piece, int at) {
        Token word = shown.get(piece);
        boolean last = piece == shown.size() - 1;
        boolean beside = piece > 0 && shown.get(piece - 1).isSign()
                || !last && shown.get(piece + 1).isSign();
        return beside ? word.isBesideCut(said.get(at)) : last ? word.isAtTheEnd(said.get(at)) : word.is(said.get(at));
    }
}
