package org.understory.verification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a quotation in pieces: words as they were said, and signs for what was left out, {@code […]}, or put in,
 * {@code [the mission]}.
 *
 * @param tokens the pieces in order
 */
record Wording(List<Token> tokens) {

    /** A sign, with the punctuation after it, or a word. */
    private static final Pattern PIECE = Pattern.compile("(?:\\[(?:…|\\.{3}|\\. \\. \\.)\\]"
            + "|(?<![\\p{L}\\p{N}])\\[[^\\[\\]]*\\](?!\\p{L}))[,.;:!?]*|\\S+?(?=\\s|\\[…\\]|$)");

    private static final Pattern SIGN = Pattern.compile("\\[.*\\][,.;:!?]*|…|\\.{3}");
    private static final Pattern CAPITAL = Pattern.compile("\\[(\\p{L})\\](\\p{L}*.*)");
    private static final Pattern MARKS = Pattern.compile("(?<=.)\\*+|\\*+(?=.)|^_+(?=.)|(?<=.)_+$");
    private static final Pattern END = Pattern.compile("[\\p{Punct}…]+$");

    /** Freezes the list. */
    Wording {
        tokens = List.copyOf(tokens);
    }

    /**
     * A piece.
     *
     * @param text as it stands
     * @param open whether it stands for other words than itself: nothing, or any number of them
     */
    record Token(String text, boolean open) {

        /** Whether it is a word of the other text, but for quotation marks, hyphens and emphasis of another kind. */
        boolean is(Token said) {
            Matcher capital = CAPITAL.matcher(text);
            return capital.matches()
                    ? lower(capital.group(1) + capital.group(2)).equals(lower(said.text))
                    : alike(text).equals(alike(said.text));
        }

        /** The same next to a cut, where a comma or full stop may be missing. */
        boolean isBesideCut(Token said) {
            return is(said)
                    || END.matcher(alike(text))
                            .replaceAll("")
                            .equals(END.matcher(alike(said.text)).replaceAll(""));
        }

        /** The same at the end of a quotation, where the full stop may be left to the sentence around it. */
        boolean isAtTheEnd(Token said) {
            return is(said)
                    || said.text.endsWith(".") && is(new Token(said.text.substring(0, said.text.length() - 1), false));
        }

        private static String lower(String text) {
            return alike(text).toLowerCase(Locale.ROOT);
        }

        private static String alike(String text) {
            return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)
                            .replaceAll("[‘’ʼ]", "'")
                            .replaceAll("[“”«»„]", "\"")
                            .replaceAll("[‐‑]", "-"))
                    .replaceAll("");
        }
    }

    /** What a document shows. */
    static Wording shown(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            tokens.add(new Token(piece, SIGN.matcher(piece).matches()));
        }
        return new Wording(tokens);
    }

    /** What was said: every word is itself. */
    static Wording said(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            tokens.add(new Token(word, false));
        }
        return new Wording(tokens);
    }

    @Override
    public String toString() {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }
}
