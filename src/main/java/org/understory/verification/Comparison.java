package org.understory.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.verification.Wording.Token;

/** The words that a document shows, held against those that were said. */
final class Comparison {

    private final List<Token> shown;
    private final List<Token> said;

    Comparison(String shown, String said) {
        this.said = Wording.said(said).tokens();
        Wording plain = Wording.said(shown);
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
     * were said. Between signs the words must be those that were said, in that order, from the first to the last.
     */
    Optional<List<String>> standsFor() {
        List<List<Token>> runs = runs();
        if (runs.size() == 1 && shown.size() != said.size()) {
            return Optional.empty();
        }
        List<Token> signs = shown.stream().filter(Token::open).toList();
        List<String> left = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            List<Token> run = runs.get(i);
            int begin = i > 0 && i == runs.size() - 1 ? said.size() - run.size() : at;
            if (i > 0 && i < runs.size() - 1) {
                begin = find(run, at);
            }
            if (begin < at || !fits(run, begin, i > 0, i < runs.size() - 1)) {
                return Optional.empty();
            }
            if (i > 0) {
                left.add(signs.get(i - 1).text() + " stands for “" + words(said.subList(at, begin)) + "”");
            }
            at = begin + run.size();
        }
        return Optional.of(left);
    }

    /** The words between the signs; before the first and after the last one there may be none. */
    private List<List<Token>> runs() {
        List<List<Token>> runs = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        for (Token token : shown) {
            if (token.open()) {
                runs.add(run);
                run = new ArrayList<>();
            } else {
                run.add(token);
            }
        }
        runs.add(run);
        return runs;
    }

    private int find(List<Token> run, int from) {
        for (int at = from; at + run.size() <= said.size(); at++) {
            if (fits(run, at, true, true)) {
                return at;
            }
        }
        return -1;
    }

    private boolean fits(List<Token> run, int at, boolean cutBefore, boolean cutAfter) {
        if (at < 0 || at + run.size() > said.size()) {
            return false;
        }
        for (int i = 0; i < run.size(); i++) {
            boolean beside = i == 0 && cutBefore || i == run.size() - 1 && cutAfter;
            Token word = said.get(at + i);
            boolean last = at + i == said.size() - 1;
            boolean fits = beside
                    ? run.get(i).isBesideCut(word)
                    : last ? run.get(i).isAtTheEnd(word) : run.get(i).is(word);
            if (!fits) {
                return false;
            }
        }
        return true;
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

    private static String words(List<Token> tokens) {
        return new Wording(tokens).toString();
    }
}
