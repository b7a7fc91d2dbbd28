package org.understory.study.folder;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.understory.model.Turn;

/**
 * What stays of a transcript when somebody withdraws: a table (CSV in UTF-8) with a row for each turn that is left and the
 * columns {@code speaker}, {@code start} in seconds where it is known, {@code text}, and whatever the file said of the
 * turns' authors.
 */
public final class RedactedCopy {

    private RedactedCopy() {}

    /** The table. */
    public static byte[] of(List<Turn> turns) {
        Set<String> attributes = new LinkedHashSet<>();
        turns.forEach(turn -> attributes.addAll(turn.attributes().keySet()));
        boolean timed = turns.stream().anyMatch(turn -> turn.timing().hasStart());
        StringWriter table = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(
                table, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            List<String> header = new ArrayList<>(List.of("speaker"));
            if (timed) {
                header.add("start");
            }
            header.add("text");
            header.addAll(attributes);
            csv.printRecord(header);
            for (Turn turn : turns) {
                csv.printRecord(row(turn, timed, attributes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Turn turn, boolean timed, Set<String> attributes) {
        List<String> row = new ArrayList<>(List.of(turn.speaker()));
        if (timed) {
            row.add(turn.timing().hasStart() ? Double.toString(turn.timing().start()) : "");
        }
        row.add(turn.text());
        attributes.forEach(name -> row.add(turn.attributes().getOrDefault(name, "")));
        return row;
    }
}
