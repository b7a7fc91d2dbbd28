package org.understory.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.understory.model.Codebook;
import org.understory.model.Theme;

/**
 * Writes a codebook as CSV for Taguette: {@code tag} with full stops between theme and sub-theme, {@code description}.
 * It begins with a byte order mark, without which Taguette may guess a wrong encoding. The text is as it is, without the
 * apostrophes that make it safe in a spreadsheet, because Taguette would keep them; where there is such text, a note
 * says so.
 */
final class TaguetteExporter implements CodebookExporter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();
    private static final Set<Carried> CARRIED = EnumSet.of(Carried.DEFINITION, Carried.CRITERION);

    @Override
    public String id() {
        return "taguette";
    }

    @Override
    public String title() {
        return "CSV for Taguette";
    }

    @Override
    public List<String> endings() {
        return List.of();
    }

    @Override
    public Exported write(Codebook codebook, Identities identities) {
        List<String> notes = new ArrayList<>(Carried.leftOut(codebook, CARRIED));
        List<List<String>> rows = rows(codebook, notes);
        long formulas =
                rows.stream().flatMap(List::stream).filter(Formulas::isFormula).count();
        if (formulas > 0) {
            notes.add("do not open it in a spreadsheet, which would run " + formulas
                    + " of its cells as a formula; it is for Taguette");
        }
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord("tag", "description");
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Exported(text.toString(), notes);
    }

    private static List<List<String>> rows(Codebook codebook, List<String> notes) {
        ThemeTree tree = new ThemeTree(codebook);
        Set<String> taken = new HashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (ThemeTree.Place place : tree.places()) {
            Theme theme = place.theme();
            String plain = tree.names(theme).stream().map(CodebookDraft::clean).collect(Collectors.joining("."));
            String tag = plain;
            for (int i = 2; !taken.add(tag); i++) {
                tag = plain + " (" + i + ")";
            }
            if (!tag.equals(plain)) {
                notes.add("renamed: " + plain + ", a tag that is there twice, is now " + tag);
            }
            rows.add(List.of(tag, Descriptions.write(theme)));
        }
        return rows;
    }
}
