package org.understory.exchange;

/** Text as XML 1.0 can hold it (section 2.2, "Characters"): control characters and halves of characters are dropped. */
final class XmlText {

    private XmlText() {}

    /** The text with its line ends. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The text as one line. */
    static String line(String text) {
        return CodebookDraft.clean(text(text));
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
