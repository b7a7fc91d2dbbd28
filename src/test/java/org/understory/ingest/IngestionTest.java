package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.ingest.format.Formats;
import org.understory.model.Problem;
import org.understory.model.Turn;
import org.understory.model.UserError;

/** Files as they should not be: each is refused, or read, with words that say where, what and what to do. */
class IngestionTest {

    private static final String TALK =
            "Ana: We wait for the centre.\nBen: So do we.\nAna: Déjà vu – again.\nBen: Yes.\n";

    private final Ingestion ingestion = new Ingestion(Formats.all(), SimpleSentences::split);

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(refusal("talk.txt", new byte[0]).what()).isEqualTo("is empty");
        assertThat(refusal("talk.txt", bytes(" \n\n\t\n")).what()).isEqualTo("holds nothing but white space");
        assertThat(refusal("talk.vtt", bytes("WEBVTT\n\n")).what()).contains("holds no words");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        byte[] noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);

        assertThat(refusal("noise.bin", noise).what()).isEqualTo("is a binary file, not a transcript");
        assertThat(refusal("noise.vtt", noise).what()).contains("not what its name ends in (.vtt)");
        assertThat(refusal("talk.mp3", bytes("ID3\u0000\u0001 sound")).what()).contains("recording");
        assertThat(refusal("board.png", bytes("\u0089PNG\r\n\u001a\n\u0000", StandardCharsets.ISO_8859_1))
                        .what())
                .contains("a picture");
    }

    @Test
    void formatsNotReadYetAreNamed() throws IOException {
        assertThat(refusal("a.json", bytes("{\"results\":{\"channels\":[]}}")).what())
                .isEqualTo("is JSON of no kind that is read");
        assertThat(refusal("a.md", bytes("[{\"speaker\":\"A\"}]")).what()).contains("JSON");
        assertThat(refusal("a.txt", bytes("<!DOCTYPE html><p>Ana: hi")).what()).contains("web page");
        assertThat(refusal("a.epub", OdtSamples.zip("application/epub+zip", Map.of("a", "b")))
                        .what())
                .contains("e-book");
        assertThat(refusal("a.ods", OdtSamples.zip("application/vnd.oasis.opendocument.spreadsheet", Map.of("a", "b")))
                        .what())
                .contains("an OpenDocument file that is no text");
        assertThat(refusal("a.xlsb", DocxSamples.renamed("xl/workbook.bin")).what())
                .contains("binary Excel");
    }

    @Test
    void aContradictingNameIsRemarkedUpon() throws IOException {
        Ingested ingested = ingest("talk.vtt", bytes(TALK));

        assertThat(ingested.transcript().format()).isEqualTo("labelled");
        assertThat(ingested.oddities())
                .extracting(Problem::what)
                .containsExactly("its name ends in .vtt but its content is text with speaker labels");
        assertThat(ingest("talk.md", bytes(TALK)).oddities()).isEmpty();
    }

    @Test
    void textBelowTheFloorIsReadAsNotesAndSaysSo() throws IOException {
        Ingested ingested = ingest("walk.txt", bytes("We walked, as one does.\nIt rained.\n\nThen it stopped.\n"));

        assertThat(ingested.recognition().belowFloor()).isTrue();
        assertThat(ingested.transcript().format()).isEqualTo("notes");
        assertThat(ingested.transcript().turns())
                .extracting(Turn::text)
                .containsExactly("We walked, as one does. It rained.", "Then it stopped.");
        assertThat(ingested.oddities())
                .extracting(Problem::what)
                .first()
                .asString()
                .contains("of no format");
    }

    @Test
    void oldEncodingsAreReadAndRemarkedUpon() throws IOException {
        Ingested latin = ingest("talk.txt", TALK.getBytes(Charset.forName("windows-1252")));
        Ingested wide = ingest("wide.txt", TALK.getBytes(StandardCharsets.UTF_16LE));

        assertThat(latin.transcript().turns().get(2).text()).isEqualTo("Déjà vu – again.");
        assertThat(latin.encoding()).isEqualTo("windows-1252");
        assertThat(latin.oddities())
                .extracting(Problem::what)
                .containsExactly("is not UTF-8 and was read as windows-1252");
        assertThat(wide.transcript().turns()).isEqualTo(latin.transcript().turns());
        assertThat(wide.encoding()).isEqualTo("UTF-16LE");
    }

    @Test
    void aFileNobodyMayReadIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), TALK);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "the superuser may read anything");

        Problem problem = problem(TranscriptFile.of(file), "");

        assertThat(problem.what()).isEqualTo("may not be read by you");
        assertThat(problem.remedy()).contains("chmod u+r");
    }

    @Test
    void aMissingFileAndAFolderAreRefused() {
        assertThat(problem(TranscriptFile.of(folder.resolve("none.txt")), "").what())
                .isEqualTo("does not exist");
        assertThat(problem(TranscriptFile.of(folder), "").what()).contains("is a folder");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("large.txt");
        try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }

        Problem problem = problem(TranscriptFile.of(file), "");

        assertThat(problem.what()).isEqualTo("is larger than 64 MB, the most that is read of one file");
        assertThat(problem.remedy()).contains("--max-size 200MB");
    }

    @Test
    void theLimitOfSizeCanBeSet() throws IOException {
        Path file = Files.writeString(folder.resolve("talk.txt"), TALK);
        Ingestion small = new Ingestion(Formats.all(), SimpleSentences::split, 10);

        UserError error = catchThrowableOfType(UserError.class, () -> small.ingest(TranscriptFile.of(file)));

        assertThat(error).hasMessageContaining("larger than 10 bytes");
    }

    @Test
    void aFormatCanBeForced() throws IOException {
        Path file = Files.writeString(folder.resolve("talk.txt"), TALK);

        Ingested notes = ingestion.ingest(TranscriptFile.of(file), "notes");

        assertThat(notes.transcript().format()).isEqualTo("notes");
        assertThat(notes.recognition().runnerUp()).isEqualTo("labelled");
        assertThat(notes.recognition().belowFloor()).isFalse();
        assertThat(problem(TranscriptFile.of(file), "labeled").remedy()).startsWith("Did you mean labelled? ");
        assertThat(problem(TranscriptFile.of(file), "docx").what()).contains("damaged or cut short");
    }

    @Test
    void brokenWordDocumentsAreRefused() throws IOException {
        byte[] whole = DocxSamples.document(DocxSamples.p("Ana: hi") + DocxSamples.p("Ben: ho"));
        for (int length : new int[] {whole.length - 10, whole.length / 2, 200, 60}) {
            Problem problem = refusal("cut.docx", Arrays.copyOf(whole, length));

            assertThat(problem.what()).as("cut at %d", length).containsAnyOf("cut short");
        }
        assertThat(refusal("odd.docx", DocxSamples.zip("<w:document><unclosed", ""))
                        .what())
                .contains("damaged");
    }

    @Test
    void aDocumentTypeInWordIsRefused() throws IOException {
        String xml = DocxSamples.document(
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", DocxSamples.p("Ana: &x;"));

        assertThat(refusal("xxe.docx", DocxSamples.zip(xml, "")).what()).contains("declares a document type");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        String bomb = DocxSamples.document("", "<!--" + " ".repeat(60 * 1024 * 1024) + "-->");

        assertThat(refusal("bomb.docx", DocxSamples.zip(bomb, "")).what()).contains("zip bomb");
    }

    @Test
    void halfATimingLineIsRefusedAndTheRestRead() throws IOException {
        Ingested ingested = ingest(
                "half.vtt",
                bytes(
                        "WEBVTT\n\n00:00:01.000 --\nFirst.\n\n00:00:02.000 --> 00:00:03.000\nSecond.\n\n--> 00:09\nThird.\n"));

        assertThat(ingested.transcript().turns()).extracting(Turn::text).containsExactly("First.", "Second.", "Third.");
        assertThat(ingested.refused())
                .extracting(Problem::where)
                .containsExactly("half.vtt, line 3", "half.vtt, line 9");
    }

    @Test
    void raggedRowsAreRefusedAndTheRestRead() throws IOException {
        Ingested ingested = ingest(
                "ragged.csv",
                bytes(
                        "author,note,board\nAna,\"two\nlines\",A\nBen,only two\nZoë,fine,B\nIda,one,too,many\nBo,ok,C,,\n"));

        assertThat(ingested.transcript().turns()).extracting(Turn::speaker).containsExactly("Ana", "Zoë", "Bo");
        assertThat(ingested.refused())
                .extracting(Problem::where)
                .containsExactly("ragged.csv, line 4", "ragged.csv, line 6");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamed() throws IOException {
        Ingested ingested = ingest(
                "open.csv", bytes("author,note\nAna,one thing\nBen,\"two things\nZoë,three things\nIda,four things"));

        assertThat(ingested.refused()).extracting(Problem::where).containsExactly("open.csv, line 3");
        assertThat(ingested.refused().get(0).what()).contains("never closed");
    }

    @Test
    void theLastRowNeedsNoLineEndToBeNumbered() throws IOException {
        Ingested ingested = ingest("last.csv", bytes("author,note\nAna,one thing\nBen"));

        assertThat(ingested.refused()).extracting(Problem::where).containsExactly("last.csv, line 3");
    }

    @Test
    void timesThatRunBackwardsAndLabelsThatLookAlikeAreOdd() throws IOException {
        Ingested ingested = ingest(
                "odd.txt",
                bytes("Taylor  0:05\nOne.\n\nBo  0:09\nTwo.\n\nTaylor  0:07\nThree.\n\nTailor  0:12\nFour.\n"));

        assertThat(ingested.oddities())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("odd.txt, line 7: a time runs backwards"),
                        second -> assertThat(second).contains("'Taylor' and 'Tailor' differ little"));
    }

    @Test
    void codesWithDifferentNumbersDoNotLookAlike() throws IOException {
        Ingested ingested =
                ingest("codes.txt", bytes("Speaker 1: Yes.\nSpeaker 2: No.\nSpeaker 1: Oh.\nSpeaker 3: Well.\n"));

        assertThat(ingested.oddities()).isEmpty();
    }

    @Test
    void linesOfAMegabyteAreReadInATrice() throws IOException {
        String text = "Ana: " + "<".repeat(1 << 20) + "\nBen: " + "**".repeat(1 << 19) + "\nAna: "
                + "a: ".repeat(1 << 18) + "\nBen: " + " ".repeat(1 << 20) + "x\n";
        for (String name : new String[] {"text", "WEBVTT\n\n00:01.000 --> 00:02.000\n"}) {
            String whole = name.equals("text") ? text : name + text;
            long begin = System.nanoTime();

            assertThat(ingest("long.txt", bytes(whole)).transcript().turns()).isNotEmpty();

            assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(20_000);
        }
    }

    private Ingested ingest(String name, byte[] content) throws IOException {
        return ingestion.ingest(TranscriptFile.of(Files.write(folder.resolve(name), content)));
    }

    private Problem refusal(String name, byte[] content) throws IOException {
        Problem problem = problem(TranscriptFile.of(Files.write(folder.resolve(name), content)), "");
        assertThat(problem.where()).isEqualTo(name);
        return problem;
    }

    private Problem problem(TranscriptFile file, String format) {
        UserError error = catchThrowableOfType(UserError.class, () -> ingestion.ingest(file, format));
        assertThat(error.problems()).hasSize(1);
        return error.problems().get(0);
    }

    private static byte[] bytes(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
