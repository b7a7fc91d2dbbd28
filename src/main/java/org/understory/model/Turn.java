package org.understory.model;

import java.util.List;
import java.util.Map;

/**
 * What one speaker says until the next speaker; in notes and surveys one note or one answer.
 *
 * @param number its place in the transcript, from 1
 * @param speaker the label exactly as written (outer white space and mark-up removed), or empty
 * @param timing when it was spoken
 * @param kind speech, chat, note or answer
 * @param section the path of headings above it, outermost first
 * @param text what was said; paragraphs are separated by a line feed
 * @param sentences in order, within the text, never overlapping
 * @param attributes what the file itself says of this turn's author, such as a department column
 * @param marks the transcriber's marks in the text, in order, never overlapping
 */
public record Turn(
        int number,
        String speaker,
        Timing timing,
        TurnKind kind,
        List<String> section,
        String text,
        List<Sentence> sentences,
        Map<String, String> attributes,
        List<Mark> marks) {

    /** Freezes the lists. */
    public Turn {
        section = List.copyOf(section);
        sentences = List.copyOf(sentences);
        attributes = Ordered.copyOf(attributes);
        marks = List.copyOf(marks);
    }

    /** A turn without marks. */
    public Turn(
            int number,
            String speaker,
            Timing timing,
            TurnKind kind,
            List<String> section,
            String text,
            List<Sentence> sentences,
            Map<String, String> attributes) {
        this(number, speaker, timing, kind, section, text, sentences, attributes, List.of());
    }

    /** Whether the file names a speaker. */
    public boolean hasSpeaker() {
        return !speaker.isEmpty();
    }

    /** The text with blanks in place of what is an aside of the transcriber: offsets are those of the text. */
    public String spoken() {
        if (marks.isEmpty()) {
            return text;
        }
        StringBuilder spoken = new StringBuilder(text);
        for (Mark mark : marks) {
            for (int i = mark.span().begin();
                    mark.kind().isAside() && i < mark.span().end();
                    i++) {
                spoken.setCharAt(i, ' ');
            }
        }
        return spoken.toString();
    }
}
