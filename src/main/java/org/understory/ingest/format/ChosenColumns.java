package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.understory.ingest.Choices;
import org.understory.ingest.NearName;
import org.understory.model.UserError;

/**
 * The columns of one table that a person named: by the header, whatever its case, or else by a number from 1 or a letter
 * as spreadsheets have them.
 *
 * @param text the columns with what was said; none where content decides
 * @param speaker the column that says who, or -1 where content decides
 */
record ChosenColumns(List<Integer> text, int speaker) {

    /** More headers than this in a message help nobody. */
    private static final int MOST_NAMED = 12;

    private static final int LONGEST_NAME = 60;

    /**
     * Finds the chosen columns in a table.
     *
     * @throws UserError where a chosen column is not there
     */
    static ChosenColumns of(String file, TableHead head, Choices choices) {
        List<Integer> text = new ArrayList<>();
        for (String name : choices.textColumns()) {
            int column = find(file, head, "--text-column", name);
            if (!text.contains(column)) {
                text.add(column);
            }
        }
        int speaker =
                choices.speakerColumn().isEmpty() ? -1 : find(file, head, "--speaker-column", choices.speakerColumn());
        if (text.contains(speaker)) {
            throw new UserError(
                    file,
                    "its column '" + choices.speakerColumn() + "' cannot both say who spoke and what was said",
                    "Name different columns with --text-column and --speaker-column.");
        }
        return new ChosenColumns(text.stream().sorted().toList(), speaker);
    }

    private static int find(String file, TableHead head, String option, String name) {
        String wanted = Chars.squeeze(name);
        return IntStream.range(0, head.width())
                .filter(i -> head.columns().get(i).question().equalsIgnoreCase(wanted)
                        || head.columns().get(i).id().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseGet(() -> {
                    int place = place(wanted);
                    if (place < 0 || place >= head.width()) {
                        throw unknown(file, head, option, wanted);
                    }
                    return place;
                });
    }

    /** The place from 0 that a number or up to three letters name, or -1. */
    private static int place(String name) {
        if (name.matches("[1-9]\\d{0,4}")) {
            return Integer.parseInt(name) - 1;
        }
        if (!name.matches("[A-Za-z]{1,3}")) {
            return -1;
        }
        int place = 0;
        for (char letter : name.toUpperCase(Locale.ROOT).toCharArray()) {
            place = place * 26 + (letter - 'A' + 1);
        }
        return place - 1;
    }

    private static UserError unknown(String file, TableHead head, String option, String name) {
        List<String> headers =
                head.questions().stream().filter(header -> !header.isEmpty()).toList();
        String near = NearName.among(headers, name)
                .map(header -> "Did you mean '" + brief(header) + "'? ")
                .orElse("");
        String more = headers.size() > MOST_NAMED ? " and " + (headers.size() - MOST_NAMED) + " more" : "";
        String all = headers.stream()
                .limit(MOST_NAMED)
                .map(header -> "'" + brief(header) + "'")
                .collect(Collectors.joining(", "));
        return new UserError(
                file,
                "has no column '" + brief(name) + "', which " + option + " names",
                near + "Its columns are " + all + more + "; a number from 1 or a letter does as well.");
    }

    /** A header at a length that fits into a message. */
    static String brief(String header) {
        if (header.length() <= LONGEST_NAME) {
            return header;
        }
        int end = Character.isHighSurrogate(header.charAt(LONGEST_NAME - 2)) ? LONGEST_NAME - 2 : LONGEST_NAME - 1;
        return Chars.strip(header.substring(0, end)) + "…";
    }
}
