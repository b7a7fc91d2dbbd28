package org.understory.ingest.format;

/** The characters of an older Word document, of which some stand for something else, and the codes of fields none. */
final class DocText {

    static final char CELL = '\u0007';

    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_SHOWS = '\u0014';
    private static final char FIELD_ENDS = '\u0015';
    private static final char LINE_BREAK = '\u000b';
    private static final char NO_BREAK_HYPHEN = '\u001e';

    private final StringBuilder text = new StringBuilder();

    /** How many fields are open whose code, not yet what they show, is being passed. */
    private int codes;

    void add(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            character(characters.charAt(i));
        }
    }

    private void character(char c) {
        switch (c) {
            case FIELD_BEGINS -> codes++;
            case FIELD_SHOWS -> codes = Math.max(0, codes - 1);
            // a field that shows nothing has no middle: what it left open ends with the paragraph
            case FIELD_ENDS -> {}
            case LINE_BREAK -> append('\n');
            case NO_BREAK_HYPHEN -> append('\u2011');
            case '\t' -> append('\t');
            default -> {
                if (c >= ' ') {
                    append(c);
                }
            }
        }
    }

    private void append(char c) {
        if (codes == 0) {
            text.append(c);
        }
    }

    /** What was gathered of a paragraph. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        codes = 0;
        return taken;
    }
}
