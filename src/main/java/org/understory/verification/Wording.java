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

    private static final Pattern LEFT_OUT =
            Pattern.compile("\\[[^\\]]*(?:…|\\.{3}|\\. \\. \\.)[^\\]]*\\][,.;:!?]*|…|\\.{3}");
    private static final Pattern PUT_IN = Pattern.compile("\\[[^\\]]*\\][,.;:!?]*");
    private static final Pattern ALTERED =
            Pattern.compile("(\\p{L}{2,})\\[[\\p{L}'’]+\\](\\p{L}*)|()\\[\\p{L}+\\](\\p{L}{2,})");
    private static final Pattern CAPITAL = Pattern.compile("\\[(\\p{L})\\](\\p{L}*.*)");
    private static final Pattern MARKS = Pattern.compile("(?<=.)\\*+|\\*+(?=.)|^_+(?=.)|(?<=.)_+$");
    private static final Pattern END = Pattern.compile("[\\p{Punct}…]+$");

    /** Freezes the list. */
    Wording {
        tokens = List.copyOf(tokens);
    }

    /** What a piece is. */
    enum Kind {
        /** A word. */
        WORD,
        /** A word with some of its letters in brackets: {@code mission[s]}. */
        ALTERED,
        /** Words put in, or in place of a few: {@code [the mission]}. */
        PUT_IN,
        /** The sign for words left out: {@code […]}. */
        LEFT_OUT
    }

    /**
     * A piece.
     *
     * @param text as it stands
     * @param kind what it is
     * @param sentence the number of the sentence it is said in, from 0
     */
    record Token(String text, Kind kind, int sentence) {

        /** Whether it stands for other words than itself. */
        boolean isSign() {
            return kind == Kind.PUT_IN || kind == Kind.LEFT_OUT;
        }

        /** Whether it is a word of the other text with other letters in its brackets. */
        boolean alters(Token said) {
            Matcher parts = ALTERED.matcher(bare(alike(text)));
            String word = bare(lower(said.text));
            if (is(said) || !parts.matches()) {
                return is(said);
            }
            String before = parts.group(1) == null ? "" : parts.group(1);
            String after = parts.group(2) == null ? parts.group(4) : parts.group(2);
            return word.startsWith(lower(before)) && word.endsWith(lower(after));
        }

        private static String bare(String text) {
            return END.matcher(text).replaceAll(match -> match.group().startsWith("]") ? "]" : "");
        }

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
                    || said.text.endsWith(".")
                            && is(word(said.text.substring(0, said.text.length() - 1), said.sentence));
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
            tokens.add(new Token(pieces.group(), kind(pieces.group()), 0));
        }
        return new Wording(tokens);
    }

    private static Kind kind(String piece) {
        if (LEFT_OUT.matcher(piece).matches()) {
            return Kind.LEFT_OUT;
        }
        if (PUT_IN.matcher(piece).matches()) {
            return Kind.PUT_IN;
        }
        return piece.indexOf('[') >= 0 ? Kind.ALTERED : Kind.WORD;
    }

    /** What was said, sentence by sentence: every word is itself. */
    static Wording said(List<String> sentences) {
        List<Token> tokens = new ArrayList<>();
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            for (String word : sentences.get(sentence).strip().split("\\s+")) {
                tokens.add(word(word, sentence));
            }
        }
        return new Wording(tokens);
    }

    private static Token word(String text, int sentence) {
        return new Token(text, Kind.WORD, sentence);
    }

    @Override
    public String toString() {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }
}
