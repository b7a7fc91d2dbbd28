package org.understory.report.read;

import java.util.List;

/**
 * A quotation as a document shows it.
 *
 * @param place the theme or section it stands under, or empty
 * @param id its id, or empty where none is given
 * @param words the words in quotation marks; more than one reading where marks within could end it; none where only the
 *     id is named
 * @param source who said it and where, part by part; one part that holds all of it where somebody wrote it in their way
 */
public record Quotation(String place, String id, List<String> words, List<String> source) {
    /** Freezes the lists. */
    public Quotation {
        words = List.copyOf(words);
        source = List.copyOf(source);
    }
}
