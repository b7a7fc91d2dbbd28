package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.GoldenPairs;
import org.understory.coding.CodebookReader;
import org.understory.model.Codebook;

/** Runs every golden pair of the readers: a file of another tool, and the codebook it is, as our YAML with notes. */
class ImportersTest {

    static Stream<Path> inputs() throws IOException {
        return Goldens.PAIRS.inputs().stream();
    }

    private static Imported read(CodebookFile file) {
        return CodebookFormats.recognise(file, CodebookFormats.importers())
                .orElseThrow()
                .read(file);
    }

    private static String yaml(Imported imported) {
        return new YamlExporter()
                .write(imported.codebook(), imported.identities())
                .text();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputGivesTheCodebookExpected(Path input) throws IOException {
        Imported imported = read(Goldens.file(input));

        Goldens.check(Goldens.PAIRS.expected(input), yaml(imported) + Goldens.notes(imported.notes()));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputIsRecognisedByItsContentAlone(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        for (String name : List.of("codebook", "codebook.yaml", "codebook.txt", "codebook.qdc")) {
            CodebookFile file = CodebookFile.of(name, bytes);
            assertThat(CodebookFormats.recognise(file, CodebookFormats.importers())
                            .map(CodebookImporter::id))
                    .contains(GoldenPairs.format(input));
            assertThat(read(file).codebook().themes())
                    .isEqualTo(read(Goldens.file(input)).codebook().themes());
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyInputGivesACodebookThatOurReaderTakes(Path input) {
        Imported imported = read(Goldens.file(input));

        Codebook back = CodebookReader.read("back", yaml(imported).getBytes(StandardCharsets.UTF_8));

        assertThat(Same.withoutPlaces(back)).isEqualTo(Same.withoutPlaces(imported.codebook()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana: We wait for the centre.\nBen: So do we.\n",
                "WEBVTT\n\n00:00.000 --> 00:02.000\nHello there.\n",
                "We waited for the centre to decide. Nobody did.\nThen we went home.\n",
                "<html><body><p>CodeBook</p></body></html>",
                "{\"themes\": [{\"name\": \"silos\"}]}",
                "speaker,department\nAna,HMT\n",
                ">> Welcome back.\n>> Thank you.\n",
                "name: A study\nunit: sentence\n"
            })
    void whatIsNoCodebookIsNotTakenForOne(String text) {
        CodebookFile file = CodebookFile.of("x", text.getBytes(StandardCharsets.UTF_8));

        assertThat(CodebookFormats.recognise(file, CodebookFormats.importers()).map(CodebookImporter::id))
                .isEmpty();
    }

    @Test
    void guidsAndFoldersOfAQdcAreKept() {
        Imported imported = read(Goldens.file(Goldens.ROOT.resolve("qdc/nvivo.input.qdc")));

        assertThat(imported.identities().of("barriers"))
                .contains(new Identities.Identity("6BD8D5C5-2DBB-4A6C-8EE1-1AB3E8F06C44", false));
        assertThat(imported.identities().of("silos-walls"))
                .contains(new Identities.Identity("0f2ad2b4-5d2e-4a9e-9c53-51a7a4b3f101", true));
        assertThat(imported.identities().of("two-lines")).isEmpty();
    }
}
