package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.verification.Alignment.Gap;
import org.understory.verification.Wording.Kind;
import org.understory.verification.Wording.Token;

/** The words that a document shows, held against those that were said. */
final class Comparison {

    /** How many words brackets may replace: a name, a pronoun, a title; what is longer is left out, not replaced. */
    static final int REPLACED = 5;

    private final List<Token> shown;
    private final List<Token> said;
    /** The number of the sentence that is quoted, from 0. */
    private final int sentence;

    /** Words held against one sentence. */
    Comparison(String shown, String said) {
        this(shown, List.of(said), 0);
    }

    /**
     * Words held against a turn.
     *
     * @param shown what the document shows
     * @param sentences what was said, sentence by sentence
     * @param sentence the number of the one that is quoted, from 0
     */
    Comparison(String shown, List<String> sentences, int sentence) {
        this.sentence = sentence;
        this.said = Wording.said(sentences).tokens();
        Wording plain = Wording.said(List.of(shown));
        this.shown = same(plain.tokens(), this.said)
                ? plain.tokens()
                : Wording.shown(shown).tokens();
    }

    private static boolean same(List<Token> shown, List<Token> said) {
        if (shown.size() != said.size()) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            if (!shown.get(i).is(said.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the signs in the document stand for, each with the words in its place; nothing where the words are not those that
     * were said. They begin where a sentence begins and end where one ends, and what is quoted is among them.
     */
    Optional<List<String>> standsFor() {
        return gaps(REPLACED)
                .map(gaps -> gaps.stream()
                        .map(this::meaning)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** Brackets that would fit if they might replace more words than they may, each with these words. */
    List<String> tooLong() {
        return gaps(said.size()).orElse(List.of()).stream()
                .filter(gap -> gap.sign().kind() == Kind.PUT_IN && gap.to() - gap.from() > REPLACED)
                .map(gap -> gap.sign().text() + " would replace " + (gap.to() - gap.from()) + " words, “" + words(gap)
                        + "”: brackets replace " + REPLACED + " at most, more is left out with […]")
                .toList();
    }

    private Optional<List<Gap>> gaps(int replaced) {
        Alignment alignment = new Alignment(shown, said, replaced, this::isEnd);
        for (int start = begin(sentence); start >= 0; start--) {
            if (isBegin(start)) {
                Optional<List<Gap>> gaps = alignment.from(start).filter(this::isQuoted);
                if (gaps.isPresent()) {
                    return gaps;
                }
            }
        }
        return Optional.empty();
    }

    private int begin(int wanted) {
        int at = 0;
        while (at < said.size() && said.get(at).sentence() < wanted) {
            at++;
        }
        return at;
    }

    private boolean isBegin(int at) {
        return at == 0
                || at < said.size()
                        && said.get(at - 1).sentence() != said.get(at).sentence();
    }

    private boolean isEnd(int at) {
        return at >= begin(sentence + 1) && (at == said.size() || isBegin(at));
    }

    /** Whether anything of the sentence that is quoted is left. */
    private boolean isQuoted(List<Gap> gaps) {
        return gaps.stream().noneMatch(gap -> gap.from() <= begin(sentence) && gap.to() >= begin(sentence + 1));
    }

    private String meaning(Gap gap) {
        boolean none = gap.from() == gap.to();
        boolean capital = gap.sign().kind() == Kind.ALTERED && gap.sign().is(said.get(gap.from()));
        if (capital || none && gap.sign().kind() == Kind.LEFT_OUT) {
            return "";
        }
        boolean leftOut = gap.sign().kind() == Kind.LEFT_OUT;
        String lost = Negations.lost(words(gap), leftOut ? "" : gap.sign().text());
        return gap.sign().text()
                + (none ? " is put in" : " stands for “" + words(gap) + "”")
                + (lost.isEmpty() ? "" : ": " + lost);
    }

    /** Both in one line: {@code [-what was said-]} and not shown, {@code {+what is shown+}} and was not said. */
    String difference() {
        int[][] common = common();
        List<String> words = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < said.size() || j < shown.size()) {
            if (i < said.size() && j < shown.size() && shown.get(j).is(said.get(i))) {
                words.add(said.get(i++).text());
                j++;
            } else if (j == shown.size() || i < said.size() && common[i + 1][j] >= common[i][j + 1]) {
                words.add("[-" + said.get(i++).text() + "-]");
            } else {
                words.add("{+" + shown.get(j++).text() + "+}");
            }
        }
        return String.join(" ", words).replace("-] [-", " ").replace("+} {+", " ");
    }

    /** How many words the rest of both have in common, in the same order, from each pair of places on. */
    private int[][] common() {
        int[][] common = new int[said.size() + 1][shown.size() + 1];
        for (int i = said.size() - 1; i >= 0; i--) {
            for (int j = shown.size() - 1; j >= 0; j--) {
                common[i][j] = shown.get(j).is(said.get(i))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private String words(Gap gap) {
        return new Wording(said.subList(gap.from(), gap.to())).toString();
    }
}
