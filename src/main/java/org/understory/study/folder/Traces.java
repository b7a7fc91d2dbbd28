package org.understory.study.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for a person's words and names in files: as text, as HTML and JSON write it, and inside zipped files such as Word
 * and Excel documents. White space and case make no difference.
 */
public final class Traces {

    /** Shorter sentences are said by many. */
    private static final int TELLING = 20;

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
    /** A character as HTML (decimal, hexadecimal) and JSON write it by its number. */
    private static final Pattern CODE =
            Pattern.compile("&#(\\d{1,7});|&#[xX](\\p{XDigit}{1,6});|\\\\u(\\p{XDigit}{4})");

    /** The tags at which words end; others may stand within a word. */
    private static final Pattern ENDS = Pattern.compile(
            "</(?:\\w+:)?(?:p|h[1-6]|li|dt|dd|td|th|tr|div|si|is|c|f|v|text|title|figcaption|creator|lastModifiedBy)>"
                    + "|<br[^<>]*>|<(?:w|a):(?:br|tab|cr)\\b[^<>]*>");

    private static final Pattern TAGS = Pattern.compile("<[^<>]*>");

    private final List<String> sentences;
    private final List<Pattern> names;

    /** Looks for sentences that are long enough to tell who said them, and for names as whole words. */
    public Traces(List<String> sentences, List<String> names) {
        this.sentences = sentences.stream()
                .map(Traces::plain)
                .filter(text -> text.length() >= TELLING)
                .distinct()
                .toList();
        this.names = names.stream()
                .map(Traces::plain)
                .filter(name -> !name.isEmpty())
                .map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"))
                .toList();
    }

    /**
     * What a file still holds.
     *
     * @param sentences how many of the sentences
     * @param names how many of the names
     */
    public record Found(int sentences, int names) {

        /** Whether it holds none of either. */
        public boolean nothing() {
            return sentences + names == 0;
        }
    }

    /** What a text, or several that belong together, still holds. */
    public Found in(List<Text> read) {
        List<String> texts = read.stream()
                .flatMap(text -> Stream.of(text.written(), text.untagged()))
                .map(Traces::plain)
                .toList();
        int said = (int) sentences.stream()
                .filter(sentence -> texts.stream().anyMatch(text -> text.contains(sentence)))
                .count();
        int named = (int) names.stream()
                .filter(name ->
                        texts.stream().anyMatch(text -> name.matcher(text).find()))
                .count();
        return new Found(said, named);
    }

    /**
     * What a file, or a file zipped in it, says.
     *
     * @param written all of it
     * @param untagged without the tags that HTML and XML have, which may stand within words
     */
    public record Text(String written, String untagged) {}

    /** What documents hold whose words do not stand in their bytes. */
    @FunctionalInterface
    public interface Documents {
        /** The words of a file or of a file zipped in it, in every way to read them. */
        List<String> words(byte[] bytes) throws IOException;
    }

    /**
     * The texts of a file.
     *
     * @throws IOException where it is zipped and damaged
     */
    public static List<Text> texts(byte[] bytes, Documents documents) throws IOException {
        List<Text> texts = new ArrayList<>();
        read(bytes, documents, texts);
        return texts;
    }

    private static void read(byte[] bytes, Documents documents, List<Text> texts) throws IOException {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    texts.add(text(entry.getName()));
                    read(zip.readAllBytes(), documents, texts);
                }
            }
            return;
        }
        texts.add(text(new String(bytes, StandardCharsets.UTF_8)));
        documents.words(bytes).forEach(words -> texts.add(text(words)));
    }

    private static Text text(String written) {
        String apart = ENDS.matcher(written).replaceAll(" ");
        return new Text(unescaped(written), unescaped(TAGS.matcher(apart).replaceAll("")));
    }

    private static String unescaped(String text) {
        return CODE.matcher(text)
                .replaceAll(Traces::character)
                .replace("\\n", " ")
                .replace("\\\"", "\"")
                .replace("\"\"", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String character(MatchResult code) {
        boolean decimal = code.group(1) != null;
        String digits = decimal ? code.group(1) : code.group(2) != null ? code.group(2) : code.group(3);
        int point = Integer.parseInt(digits, decimal ? 10 : 16);
        String shown = Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        return Matcher.quoteReplacement(shown);
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
