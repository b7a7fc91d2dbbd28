package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.ingest.Choices;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Tables whatever file they come from, and the columns that people choose in them. */
class TablesTest {

    private static final Path INPUTS = Path.of("src", "test", "resources", "ingest", "csv");
    private static final String SURVEY = "Ref,Wer,Was fehlt?,Wozu\nr1,Zoë,ein Plan,damit wir 🌿 pflanzen\n"
            + "r2,Ben,Zeit,damit es endet\nr3,Ana,nichts,damit es bleibt\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qualtrics-three-headers",
                "qualtrics-two-headers",
                "qualtrics-one-header",
                "typeform",
                "google-forms",
                "microsoft-forms",
                "slido-questions",
                "mentimeter-answers",
                "mural",
                "oral-history"
            })
    void aWorkbookGivesTheTurnsOfTheSameTableAsCsv(String name) throws IOException {
        Source csv = Decoder.decode("t.csv", Files.readAllBytes(INPUTS.resolve(name + ".input.csv")));
        Draft flat = new CsvReader().read(csv);

        Draft sheet = new XlsxReader().read(Decoder.decode("t.xlsx", workbook(csv.text())));

        assertThat(sheet.turns()).isEqualTo(flat.turns());
        assertThat(sheet.setAside()).isEqualTo(flat.setAside());
        assertThat(sheet.metadata()).containsEntry("columns", flat.metadata().get("columns"));
    }

    @Test
    void previewsOfASurveyAreSetAsideAndItsPeopleKeptOut() throws IOException {
        Draft draft = new CsvReader()
                .read(Decoder.decode("t.csv", Files.readAllBytes(INPUTS.resolve("qualtrics-three-headers.input.csv"))));

        assertThat(draft.setAside()).containsEntry("survey previews", 1).containsEntry("empty answers", 3);
        assertThat(draft.metadata()).containsEntry("survey by", "Qualtrics");
        assertThat(draft.turns())
                .allSatisfy(turn -> assertThat(turn.toString())
                        .doesNotContain("192.0.2", "Quist", "example.org", "R_", "QID", "Q5"));
        assertThat(draft.turns().get(0).attributes())
                .containsExactly(java.util.Map.entry("which team are you in?", "Beds"));
    }

    @Test
    void whatWasTickedIsOneAttributeUnderItsQuestion() throws IOException {
        Draft draft =
                new CsvReader().read(Decoder.decode("t.csv", Files.readAllBytes(INPUTS.resolve("typeform.input.csv"))));

        assertThat(draft.turns().get(3).attributes()).containsEntry("about you", "Ponds; Beds");
    }

    @ParameterizedTest
    @CsvSource({"Was fehlt?, Wer", "was  FEHLT?, 2", "C, B", "3, wer"})
    void columnsAreChosenByHeaderNumberOrLetter(String text, String speaker) {
        Draft draft = choose(List.of(text), speaker);

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("ein Plan", "Zeit", "nichts");
        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("Zoë", "Ben", "Ana");
    }

    @Test
    void severalChosenColumnsAreAllRead() {
        assertThat(choose(List.of("Wozu", "Was fehlt?"), "").turns())
                .extracting(DraftTurn::section)
                .contains(List.of("Was fehlt?"), List.of("Wozu"));
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithWhatWasMeant() {
        UserError error = catchThrowableOfType(UserError.class, () -> choose(List.of("Was felt?"), ""));

        Problem problem = error.problems().get(0);
        assertThat(problem.where()).isEqualTo("board.csv");
        assertThat(problem.what()).isEqualTo("has no column 'Was felt?', which --text-column names");
        assertThat(problem.remedy()).startsWith("Did you mean 'Was fehlt?'? ").contains("'Ref', 'Wer', 'Was fehlt?'");
    }

    @Test
    void aColumnCannotBeBothWhoAndWhat() {
        assertThat(catchThrowableOfType(UserError.class, () -> choose(List.of("Wer"), "Wer")))
                .hasMessageContaining("cannot both say who spoke and what was said");
    }

    @Test
    void aWorkbookWhoseCellsShareOneLongTextIsRefused() throws IOException {
        StringBuilder text = new StringBuilder("author,note\n");
        String shared = "words ".repeat(5_000);
        for (int i = 0; i < 2_500; i++) {
            text.append("Ana,").append(shared).append('\n');
        }

        UserError error = catchThrowableOfType(
                UserError.class, () -> new XlsxReader().read(Decoder.decode("t.xlsx", workbook(text.toString()))));

        assertThat(error).hasMessageContaining("more than 64 million characters");
    }

    @Test
    void aLineOfTenMillionColumnsIsATableThatIsRefused() {
        Source source = Decoder.decode("wide.csv", "ab,".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));

        assertThat(new CsvReader().score(source)).isGreaterThan(new NotesReader().score(source) + 9);
        assertThat(catchThrowableOfType(UserError.class, () -> new CsvReader().read(source)))
                .hasMessageContaining("this row is longer than 4 million characters");
    }

    private static Draft choose(List<String> text, String speaker) {
        Choices choices = new Choices(text, speaker, List.of(), false);
        return new CsvReader()
                .read(Decoder.decode("board.csv", SURVEY.getBytes(StandardCharsets.UTF_8))
                        .withChoices(choices));
    }

    private static byte[] workbook(String csv) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Export");
            CsvRows rows = new CsvRows(new StringReader(csv), ',');
            for (int r = 0; rows.hasNext(); r++) {
                Row row = sheet.createRow(r);
                List<String> cells = rows.next().cells();
                for (int c = 0; c < cells.size(); c++) {
                    if (!cells.get(c).isEmpty()) {
                        row.createCell(c).setCellValue(cells.get(c));
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
