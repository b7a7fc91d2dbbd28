package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.understory.ingest.format.CsvTable.Row;

/**
 * What the columns of a table stand for: by choice, by their headers where those say it, by their cells where they do
 * not. A column is given by its place from 0, or -1 where there is none.
 *
 * @param speaker who
 * @param text what was said or written; more than one in a survey
 * @param section the board, group or question it belongs to
 * @param start when it began
 * @param end when it ended
 * @param attributes columns that say something of the person
 * @param unread columns that hold words and are none of these
 */
record TableColumns(
        int speaker,
        List<Integer> text,
        int section,
        int start,
        int end,
        List<Integer> attributes,
        List<Integer> unread) {

    private static final int FEWEST_ANSWERS = 5;
    private static final int FEWEST_IN_SHORT_TABLE = 2;
    private static final int FEWEST_WORDS = 4;
    private static final double FEWEST_DISTINCT = 0.6;
    private static final int LONGEST_ATTRIBUTE = 40;

    /** Finds the columns of a table from its first rows. */
    static TableColumns of(TableHead head, List<Row> rows, ChosenColumns chosen) {
        return new Finder(head, rows, chosen).find();
    }

    /** One table's search: a column that serves one purpose is taken and serves no other. */
    private static final class Finder {

        private final TableHead head;
        private final List<Row> rows;
        private final ChosenColumns chosen;
        private final Set<Integer> taken = new HashSet<>();

        Finder(TableHead head, List<Row> rows, ChosenColumns chosen) {
            this.head = head;
            this.rows = rows;
            this.chosen = chosen;
            taken.addAll(chosen.text());
            if (chosen.speaker() >= 0) {
                taken.add(chosen.speaker());
            }
        }

        TableColumns find() {
            boolean survey = head.product() != SurveyProduct.NONE;
            int speaker = chosen.speaker() >= 0 ? chosen.speaker() : take(ColumnNames.SPEAKER);
            // forms say when somebody answered, which is not when something was said
            int start = survey ? -1 : take(ColumnNames.START);
            int end = survey ? -1 : take(ColumnNames.END);
            List<Integer> text = survey ? surveyText() : boardText();
            int section = survey ? -1 : take(ColumnNames.SECTION);
            if (text.isEmpty() && section >= 0) {
                text = List.of(section);
                section = -1;
            }
            taken.addAll(text);
            return new TableColumns(speaker, text, section, start, end, attributes(), unread());
        }

        private List<Integer> surveyText() {
            if (!chosen.text().isEmpty()) {
                return chosen.text();
            }
            List<Integer> free = candidates().stream()
                    .filter(i -> isFreeText(i) || ColumnNames.ANSWER.contains(key(i)))
                    .toList();
            return free.isEmpty() ? wordiest(FEWEST_DISTINCT) : free;
        }

        private List<Integer> boardText() {
            if (!chosen.text().isEmpty()) {
                return chosen.text();
            }
            int named = take(ColumnNames.TEXT);
            if (named >= 0) {
                return List.of(named);
            }
            // a section is found by its name alone and must not be taken for the words that stand in it
            List<Integer> free = candidates().stream()
                    .filter(i -> !ColumnNames.SECTION.contains(key(i)) && isFreeText(i))
                    .toList();
            return free.isEmpty() ? wordiest(0) : free;
        }

        private int take(Set<String> names) {
            for (int i = 0; i < head.width(); i++) {
                if (names.contains(key(i)) && taken.add(i)) {
                    return i;
                }
            }
            return -1;
        }

        private String key(int column) {
            return head.columns().get(column).key();
        }

        private List<Integer> candidates() {
            return IntStream.range(0, head.width())
                    .filter(i -> !taken.contains(i) && !isDropped(i))
                    .boxed()
                    .toList();
        }

        private boolean isDropped(int column) {
            String key = key(column);
            boolean when = ColumnNames.START.contains(key) || ColumnNames.END.contains(key);
            return head.columns().get(column).isDropped() || (when && head.product() != SurveyProduct.NONE);
        }

        /** Five answers at least (two in a short table), four words on average, three in five of them different. */
        private boolean isFreeText(int column) {
            List<String> answers = answers(column);
            int fewest = rows.size() < 2 * FEWEST_ANSWERS ? FEWEST_IN_SHORT_TABLE : FEWEST_ANSWERS;
            return answers.size() >= fewest
                    && averageWords(answers) >= FEWEST_WORDS
                    && distinct(answers) >= FEWEST_DISTINCT * answers.size();
        }

        /** Where nothing passes for free text, the column with most different cells of two words or more. */
        private List<Integer> wordiest(double fewestDistinct) {
            int best = -1;
            long most = 0;
            for (int i : candidates()) {
                List<String> answers = answers(i);
                long wordy = answers.stream()
                        .filter(cell -> ColumnNames.words(cell) > 1)
                        .distinct()
                        .count();
                boolean better = wordy > most
                        && !ColumnNames.SECTION.contains(key(i))
                        && distinct(answers) >= fewestDistinct * answers.size();
                best = better ? i : best;
                most = better ? wordy : most;
            }
            return best < 0 ? List.of() : List.of(best);
        }

        private List<Integer> attributes() {
            List<Integer> attributes = new ArrayList<>();
            for (int i : candidates()) {
                List<String> cells = answers(i);
                boolean brief = !cells.isEmpty()
                        && cells.stream().allMatch(cell -> cell.length() <= LONGEST_ATTRIBUTE)
                        && averageWords(cells) < FEWEST_WORDS;
                if (brief || isOption(i, cells)) {
                    attributes.add(i);
                    taken.add(i);
                }
            }
            return attributes;
        }

        /** A column that somebody ticked holds its own header or nothing. */
        private boolean isOption(int column, List<String> cells) {
            String option = head.columns().get(column).question();
            return !cells.isEmpty()
                    && cells.stream().allMatch(cell -> Chars.squeeze(cell).equals(option));
        }

        private List<Integer> unread() {
            return candidates().stream()
                    .filter(i -> answers(i).stream().anyMatch(cell -> ColumnNames.words(cell) > 1))
                    .toList();
        }

        private List<String> answers(int column) {
            return rows.stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !ColumnNames.isNoAnswer(cell))
                    .toList();
        }

        private static double averageWords(List<String> answers) {
            return answers.stream().mapToInt(ColumnNames::words).average().orElse(0);
        }

        private static long distinct(List<String> answers) {
            return answers.stream().distinct().count();
        }
    }
}
