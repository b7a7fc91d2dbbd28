package org.understory.ingest.format;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/**
 * Tables: sticky notes, survey answers, transcripts with a row per turn. Commas, semicolons or tabs; the headers say what
 * the columns are, or the cells do. A row with too many or too few cells is refused by its line, the others are read.
 */
final class CsvReader implements TranscriptReader {

    private static final int FEWEST_ROWS = 3;
    private static final int EVEN = 70;

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "a table of notes or answers (CSV)";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("csv", "tsv");
    }

    @Override
    public int score(Source source) {
        if (source.binary() || JsonText.isMeant(source) || !mayBeTable(source) || WhisperTableReader.isSigned(source)) {
            return 0;
        }
        CsvTable table = CsvTable.sample(source.text());
        int rows = table.rows().size();
        if (table.isEndless()) {
            return 60;
        }
        if (table.width() < 2 || rows < 2) {
            return 0;
        }
        boolean named = ColumnNames.areNamed(table.rows().get(0).cells());
        if (SurveyProduct.of(table.rows()) != SurveyProduct.NONE) {
            return 95;
        }
        if (named) {
            // headers are so telling that even a badly ragged table is one
            return table.evenness() >= EVEN ? 95 : 60 + table.evenness() / 4;
        }
        if (rows < FEWEST_ROWS || table.evenness() < EVEN || readsAsProse(source, table)) {
            return 0;
        }
        boolean quoted = source.head(4000).contains("\"" + table.delimiter())
                || source.head(4000).contains(table.delimiter() + "\"");
        return (table.evenness() == 100 ? 55 : 35) + (quoted ? 15 : 0) + (table.width() > 2 ? 10 : 0);
    }

    /** Whether the first line has something that parts cells: most texts are dismissed here, at no cost. */
    private static boolean mayBeTable(Source source) {
        String first = source.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return first.startsWith("\"") || first.indexOf(',') >= 0 || first.indexOf(';') >= 0 || first.indexOf('\t') >= 0;
    }

    /** In sentences a space follows every comma and semicolon; in tables hardly ever. */
    private static boolean readsAsProse(Source source, CsvTable table) {
        String head = source.head(4000);
        int all = 0;
        int spaced = 0;
        for (int i = head.indexOf(table.delimiter()); i >= 0; i = head.indexOf(table.delimiter(), i + 1)) {
            all++;
            spaced += i + 1 < head.length() && Chars.isSpace(head.charAt(i + 1)) ? 1 : 0;
        }
        return table.delimiter() != '\t' && spaced * 2 > all;
    }

    @Override
    public Draft read(Source source) {
        List<DraftTurn> turns = new ArrayList<>();
        return read(source, new StringReader(source.text()), turns::add).withTurns(turns);
    }

    @Override
    public Optional<Draft> stream(Source head, Reader text, Consumer<DraftTurn> turns) {
        return Optional.of(read(head, text, turns));
    }

    private static Draft read(Source head, Reader text, Consumer<DraftTurn> turns) {
        char delimiter = CsvTable.sample(head.text()).delimiter();
        return new TableReading(head, new CsvRows(text, delimiter), turns).read();
    }
}
