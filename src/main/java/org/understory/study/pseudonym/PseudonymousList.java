package org.understory.study.pseudonym;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.understory.model.Participant;

/** The list of participants under pseudonyms, in the order it was in; who is renamed has no aliases. */
public final class PseudonymousList {

    private PseudonymousList() {}

    /** The list, in UTF-8. */
    public static byte[] of(List<Participant> people, UnaryOperator<String> now) {
        Set<String> attributes = new LinkedHashSet<>();
        people.forEach(person -> attributes.addAll(person.attributes().keySet()));
        StringWriter table = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(
                table, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            List<String> header = new ArrayList<>(List.of("speaker", "aliases"));
            header.addAll(attributes);
            header.add("part");
            csv.printRecord(header);
            for (Participant person : people) {
                csv.printRecord(row(person, attributes, now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Participant person, Set<String> attributes, UnaryOperator<String> now) {
        String name = now.apply(person.name());
        List<String> row = new ArrayList<>(List.of(name));
        row.add(name.equals(person.name()) ? now.apply(String.join(";", person.aliases())) : "");
        attributes.forEach(one -> row.add(now.apply(person.attributes().getOrDefault(one, ""))));
        row.add(person.part().name().toLowerCase(Locale.ROOT));
        return row;
    }
}
