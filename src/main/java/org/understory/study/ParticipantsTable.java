package org.understory.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.study.ParticipantsFile.Row;

/** Makes people of the rows of the list, collecting every fault with its line. */
final class ParticipantsTable {

    private static final List<String> NAME_COLUMNS = List.of("speaker", "name", "participant");
    private static final List<String> PARTS = List.of("participant", "facilitator");

    private final String where;
    private final List<Problem> problems;
    private final List<String> header;
    private final int name;
    private final int aliases;
    private final int part;
    private final Map<String, Long> lineOfName = new LinkedHashMap<>();

    /** Reads the header. Problems are added to the given list. */
    ParticipantsTable(String where, Row header, List<Problem> problems) {
        this.where = where;
        this.problems = problems;
        this.header = header.cells().stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .toList();
        this.name = nameColumn(header);
        this.aliases = this.header.indexOf("aliases");
        this.part = this.header.indexOf("part");
        checkRepeated(header);
    }

    private int nameColumn(Row row) {
        Optional<String> found = NAME_COLUMNS.stream().filter(header::contains).findFirst();
        if (found.isEmpty()) {
            String near = header.stream()
                    .filter(title -> !title.isEmpty())
                    .filter(title -> NearName.of(title, NAME_COLUMNS).isPresent())
                    .findFirst()
                    .map(title -> "did you mean \"speaker\" where it says \"" + title + "\"?")
                    .orElse("call the column with the names \"speaker\"; the columns are: "
                            + String.join(", ", header));
            add(row, "there is no column \"speaker\"", near);
        }
        return found.map(header::indexOf).orElse(-1);
    }

    private void checkRepeated(Row row) {
        Set<String> seen = new LinkedHashSet<>();
        for (String title : header) {
            if (!title.isEmpty() && !seen.add(title)) {
                add(row, "there are two columns \"" + title + "\"", "rename or remove one of them");
            }
        }
    }

    /** The people, in the order of the rows. */
    List<Participant> people(List<Row> rows) {
        List<Participant> people = new ArrayList<>();
        for (Row row : rows) {
            if (isRagged(row)) {
                add(
                        row,
                        "the row has " + row.cells().size() + " cells, the header " + header.size(),
                        "fill in or remove cells; a cell with a comma in it stands in quotation marks");
            } else if (name >= 0) {
                people.add(person(row));
            }
        }
        return people;
    }

    /** Spreadsheets leave empty cells at the end of rows; those are no fault. */
    private boolean isRagged(Row row) {
        return row.cells().size() < header.size()
                || row.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isEmpty());
    }

    private Participant person(Row row) {
        String shown = row.cell(name);
        if (shown.isEmpty()) {
            add(row, "the row has no name", "fill in the column \"" + header.get(name) + "\" or remove the row");
        }
        List<String> others = List.of(row.cell(aliases).split(";")).stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        claim(row, shown, others);
        return new Participant(shown, others, part(row), attributes(row));
    }

    private void claim(Row row, String shown, List<String> others) {
        Set<String> own = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(List.of(shown));
        names.addAll(others);
        for (String label : names) {
            String key = Label.normalise(label);
            if (key.isEmpty() || !own.add(key)) {
                continue;
            }
            Long earlier = lineOfName.putIfAbsent(key, row.line());
            if (earlier != null) {
                add(
                        row,
                        "\"" + label + "\" is already on line " + earlier,
                        "one person has one row, with other spellings in a column \"aliases\" separated by ;"
                                + " - two people of one name need different names");
            }
        }
    }

    private Part part(Row row) {
        String value = row.cell(part).toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && !PARTS.contains(value)) {
            String remedy = NearName.of(value, PARTS)
                    .map(near -> "did you mean \"" + near + "\"?")
                    .orElse("write participant (or nothing) or facilitator");
            add(row, "\"" + row.cell(part) + "\" is not a part", remedy);
        }
        return value.equals("facilitator") ? Part.FACILITATOR : Part.PARTICIPANT;
    }

    private Map<String, String> attributes(Row row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (i == name || i == aliases || i == part) {
                continue;
            }
            if (!header.get(i).isEmpty()) {
                attributes.put(header.get(i), row.cell(i));
            } else if (!row.cell(i).isEmpty()) {
                add(row, "cell " + (i + 1) + " stands under no heading", "give the column a name in the header");
            }
        }
        return attributes;
    }

    private void add(Row row, String what, String remedy) {
        problems.add(new Problem(where + ", line " + row.line(), what, remedy));
    }
}
