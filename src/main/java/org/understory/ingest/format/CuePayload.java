package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the text of a caption apart: voices, tags, character references. */
final class CuePayload {

    private static final Set<String> TAGS = Set.of("c", "i", "b", "u", "v", "lang", "ruby", "rt", "font", "s", "em");
    private static final Pattern ASS = Pattern.compile("\\{\\\\[^}]{0,200}\\}");
    private static final int LONGEST_TAG = 300;

    private CuePayload() {}

    /**
     * A stretch of one voice.
     *
     * @param voice the name in the voice tag, decoded, or empty
     * @param tagged whether it stood in a voice tag at all
     * @param text without tags, decoded
     */
    record Piece(String voice, boolean tagged, String text) {}

    /** The stretches of a caption, in order, those without words left out. A voice tag need not be closed. */
    static List<Piece> pieces(String text) {
        String raw = text.indexOf('{') < 0 ? text : ASS.matcher(text).replaceAll("");
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder(raw.length());
        String voice = "";
        boolean tagged = false;
        int done = 0;
        for (int open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', done)) {
            words.append(raw, done, open);
            String tag = tag(raw, open);
            done = open + 1 + (tag.isEmpty() ? 0 : tag.length() + 1);
            String name = tag.isEmpty() ? "" : name(tag);
            if (name.equals("v")) {
                add(pieces, voice, tagged, words);
                tagged = !tag.startsWith("/");
                voice = tagged ? voice(tag) : "";
            } else if (!TAGS.contains(name) && !TimeText.isTime(tag)) {
                words.append('<').append(tag.isEmpty() ? "" : tag + ">");
            }
        }
        words.append(raw, done, raw.length());
        add(pieces, voice, tagged, words);
        return pieces;
    }

    /** The text without its tags, whoever speaks. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        pieces(text)
                .forEach(piece -> plain.append(plain.length() == 0 ? "" : " ").append(piece.text()));
        return plain.toString();
    }

    /** What stands between this bracket and the next closing one; empty where that is too far off or another's. */
    private static String tag(String raw, int open) {
        int last = Math.min(raw.length(), open + LONGEST_TAG);
        for (int i = open + 1; i < last && raw.charAt(i) != '<'; i++) {
            if (raw.charAt(i) == '>') {
                return raw.substring(open + 1, i);
            }
        }
        return "";
    }

    private static String name(String tag) {
        int begin = tag.startsWith("/") ? 1 : 0;
        int end = begin;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        boolean ends = end == tag.length() || tag.charAt(end) == '.' || Chars.isSpace(tag.charAt(end));
        return ends ? tag.substring(begin, end).toLowerCase(Locale.ROOT) : "";
    }

    /** The annotation after the tag's name and classes; a lone hyphen is Rev's way to name nobody. */
    private static String voice(String tag) {
        int space = 0;
        while (space < tag.length() && !Chars.isSpace(tag.charAt(space))) {
            space++;
        }
        String name = Chars.squeeze(Entities.decode(tag.substring(space)));
        return name.equals("-") ? "" : name;
    }

    private static void add(List<Piece> pieces, String voice, boolean tagged, StringBuilder words) {
        String text = Chars.squeeze(Entities.decode(words.toString()));
        words.setLength(0);
        if (!text.isEmpty()) {
            pieces.add(new Piece(voice, tagged, text));
        }
    }
}
