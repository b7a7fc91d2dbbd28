package org.understory.ingest.format;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an utterance in CHAT without its codes: repetitions stay, because they were said, and so do laughs and
 * the like, as {@code [laughs]}.
 *
 * @param text what a reader would write
 * @param start seconds, or {@code NaN} where there is no bullet of time
 * @param end seconds, or {@code NaN}
 */
record ChatWords(String text, double start, double end) {

    private static final Pattern BULLET = Pattern.compile("\u0015[^\u0015]*?(\\d{1,9})_(\\d{1,9})-?\u0015");
    private static final double MILLIS = 1000;

    /** A code and what stands for it; they are applied in this order. */
    private record Code(Pattern pattern, String words) {
        static Code of(String pattern, String words) {
            return new Code(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), words);
        }
    }

    private static final String HAN = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

    private static final List<Code> CODES = List.of(
            // what happens besides the words: [=! laughing], &=laughs, &=points:window
            Code.of("\\[=! ?([^\\[\\]]{0,200})\\]", "[$1]"),
            Code.of("&=([^\\s:.]+)(?::\\S*)?", "[$1]"),
            Code.of("\u0015[^\u0015]*\u0015?", " "),
            // every other bracket is an analyst's: [/], [//], [: standard form], [= meaning], [* m], [+ exc], [>1]
            Code.of("\\[(?:[/=:*%+\\-?!<>^#\"]|x \\d)[^\\[\\]]{0,200}\\]", " "),
            Code.of("[<>‹›⌈⌉⌊⌋↑↓∆∇°↫⁎]", ""),
            // linkers at the head and terminators at the end: +<, ++, +..., +/., +//?, +"/.
            Code.of("\\+\\.\\.(?:\\.|\\?)", "…"),
            Code.of("\\+[/\"!]*([.?!])", "$1"),
            Code.of("(?<=^|\\s)\\+[\"^<,+≈≋]?(?=\\s|$)", " "),
            // pauses, then letters that were not sounded, then fillers and fragments
            Code.of("\\((?:\\.{1,3}|\\d[\\d.:]*)\\)", " "),
            Code.of("(?<=\\w)\\((\\w+)\\)|\\((\\w+)\\)(?=\\w)", "$1$2"),
            Code.of("(?<=^|\\s)&[-+~*]?(?=\\w)", ""),
            // words that were left out are no words; special forms such as Haus@s:deu, and drawled sou:nds
            Code.of("(?<=^|\\s)0[\\w']*(?=\\s|$)", " "),
            Code.of("(?<=\\w)@[\\w:$+&]+", ""),
            Code.of("(?<=\\w):+(?=\\w|\\s|$)", ""),
            Code.of("(?<=\\w)_(?=\\w)", " "),
            Code.of("[‡„]", ","),
            // in Chinese and Japanese a space only parts the words for the analyst
            Code.of("(?<=" + HAN + ")\\s+(?=" + HAN + ")", ""),
            Code.of("(?<!\\s)\\s+(?=[.,?!;…。，？！](?:\\s|$))", ""));

    /** Takes an utterance apart. */
    static ChatWords of(String utterance) {
        Matcher bullet = BULLET.matcher(utterance);
        double start = Double.NaN;
        double end = Double.NaN;
        while (bullet.find()) {
            start = Double.isNaN(start) ? Long.parseLong(bullet.group(1)) / MILLIS : start;
            end = Long.parseLong(bullet.group(2)) / MILLIS;
        }
        String text = utterance;
        for (Code code : CODES) {
            text = code.pattern().matcher(text).replaceAll(code.words());
        }
        String words = Chars.squeeze(text);
        boolean spoken = words.codePoints().anyMatch(Character::isLetterOrDigit);
        return new ChatWords(spoken ? words : "", start, end);
    }
}
