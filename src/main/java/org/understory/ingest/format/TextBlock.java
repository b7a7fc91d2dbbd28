package org.understory.ingest.format;

/**
 * Gathers the lines of one unit: lines of a paragraph are joined with a space, because many files are wrapped by hand,
 * and paragraphs with a line feed.
 */
final class TextBlock {

    private final StringBuilder text = new StringBuilder();
    private boolean newParagraph;

    void line(String line) {
        String words = Chars.strip(line);
        if (words.isEmpty()) {
            blank();
            return;
        }
        if (text.length() > 0) {
            text.append(newParagraph ? '\n' : ' ');
        }
        text.append(words);
        newParagraph = false;
    }

    void blank() {
        newParagraph = true;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    /** What was gathered; the block is empty afterwards. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        newParagraph = false;
        return taken;
    }
}
