package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.understory.ingest.format.CsvTable.Row;

/** Rows, their lines, and what is hostile about them. */
class CsvRowsTest {

    /** Text that comes a little at a time and never ends its line. */
    private static final class Endless extends Reader {
        private final String again;
        private long left;

        Endless(String again, long length) {
            this.again = again;
            this.left = length;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            int count = (int) Math.min(Math.min(length, left), again.length());
            again.getChars(0, count, target, offset);
            left -= count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }

    @Test
    void rowsKnowTheirLines() {
        assertThat(rows("a,b\n\n\"one\ntwo\",x\n,\n\"q\"\"q\" tail , y\nlast"))
                .containsExactly(
                        new Row(1, List.of("a", "b")),
                        new Row(3, List.of("one\ntwo", "x")),
                        new Row(6, List.of("q\"q tail", "y")),
                        new Row(7, List.of("last")));
    }

    @Test
    void aQuoteInsideACellIsALetter() {
        assertThat(rows("say \"hi\", there\n")).containsExactly(new Row(1, List.of("say \"hi\"", "there")));
    }

    @Test
    void anUnclosedQuoteCostsItsRowAlone() {
        List<Row> rows = rows("a,b\n1,\"open\n2,two\n3,three");

        assertThat(rows).extracting(Row::line).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(1).fault()).isEqualTo("a quote is opened here and never closed");
        assertThat(rows.get(3).cells()).containsExactly("3", "three");
    }

    @Test
    void anUnclosedQuoteInALargeTextCostsItsRowAlone() {
        String line = "Ana,we wait for the gate to open\n";
        String text = "speaker,text\nBen,\"oh\n" + line.repeat(200_000);

        List<Row> rows = rows(text);

        assertThat(rows).hasSize(200_002);
        assertThat(rows).filteredOn(Row::isRefused).hasSize(1);
        assertThat(rows.get(1).fault()).contains("never closed within 4 million characters");
        assertThat(rows.get(200_001).line()).isEqualTo(200_002);
    }

    @Test
    void tenMillionColumnsAreOneRefusedRow() {
        CsvRows rows = new CsvRows(new Endless("a,", 20_000_000), ',');

        Row row = rows.next();

        assertThat(row.fault()).isEqualTo("this row is longer than 4 million characters");
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void moreColumnsThanExcelHasAreRefused() {
        assertThat(rows("a,b\n" + "x,".repeat(20_000) + "\nc,d\n"))
                .extracting(Row::fault)
                .containsExactly("", "this row has more than 16384 cells", "");
    }

    @Test
    void aCellOfFiftyMegabytesIsRefusedAndTheNextRowRead() throws IOException {
        Reader cell = new Endless("words and ", 50_000_000);
        Reader end = new StringReader("\nBen,fine\n");
        Reader both = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                int count = cell.read(target, offset, length);
                return count < 0 ? end.read(target, offset, length) : count;
            }

            @Override
            public void close() {}
        };

        List<Row> rows = new ArrayList<>();
        new CsvRows(both, ',').forEachRemaining(rows::add);

        assertThat(rows).extracting(Row::fault).containsExactly("this row is longer than 4 million characters", "");
        assertThat(rows.get(1)).isEqualTo(new Row(2, List.of("Ben", "fine")));
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(@ForAll List<List<String>> table) throws IOException {
        List<List<String>> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        for (List<String> cells : table) {
            printer.printRecord(cells);
            List<String> stripped = cells.stream().map(Chars::strip).toList();
            if (stripped.stream().anyMatch(cell -> !cell.isEmpty())) {
                expected.add(stripped);
            }
        }

        assertThat(rows(text.toString())).extracting(Row::cells).isEqualTo(expected);
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        new CsvRows(new StringReader(text), ',').forEachRemaining(rows::add);
        return rows;
    }
}
