package org.understory.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The encodings of bytes in Rich Text: that of the whole file, and that of each font which says another. */
final class RtfCharsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** From the numbers that fonts give to the numbers of code pages. */
    private static final Map<Integer, Integer> CODE_PAGES = Map.ofEntries(
            Map.entry(77, 10000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250),
            Map.entry(254, 437),
            Map.entry(255, 850));

    private static final Map<Integer, String> NAMES = Map.of(
            10000, "x-MacRoman",
            932, "windows-31j",
            949, "x-windows-949",
            936, "GBK",
            950, "Big5",
            874, "x-windows-874",
            437, "IBM437",
            850, "IBM850");

    private final Map<Integer, Charset> ofFonts = new HashMap<>();
    private Charset ofFile = WESTERN;

    /** The encoding of the file, unless a font says otherwise. */
    Charset ofFile() {
        return ofFile;
    }

    /** The encoding of text in a font. */
    Charset ofFont(int font) {
        return ofFonts.getOrDefault(font, ofFile);
    }

    /** The file says its code page. */
    void codePage(int number) {
        ofFile = charset(number);
    }

    /** A font says its character set; the first two numbers leave it to the file. */
    void font(int font, int characterSet) {
        if (CODE_PAGES.containsKey(characterSet)) {
            ofFonts.put(font, charset(CODE_PAGES.get(characterSet)));
        }
    }

    private static Charset charset(int codePage) {
        if (codePage == 65001) {
            return StandardCharsets.UTF_8;
        }
        String name = NAMES.getOrDefault(codePage, "windows-" + codePage);
        return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    }
}
