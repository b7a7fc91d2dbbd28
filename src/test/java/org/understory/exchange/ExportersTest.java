package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.coding.CodebookReader;
import org.understory.model.Codebook;

/** Writes one codebook that holds everything in each format. */
class ExportersTest {

    private static final Path FOLDER = Goldens.ROOT.resolve("written");

    static Codebook sample() throws IOException {
        return CodebookReader.read("sample.yaml", Files.readAllBytes(FOLDER.resolve("sample.yaml")));
    }

    static List<String> formats() {
        return CodebookFormats.exporters("Understory").stream()
                .map(CodebookExporter::id)
                .toList();
    }

    private static CodebookExporter format(String id) {
        return CodebookFormats.exporters("Understory").stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatWritesWhatIsExpectedAndTellsWhatIsLost(String id) throws IOException {
        Exported written = format(id).write(sample(), Identities.none());

        Goldens.check(FOLDER.resolve("expected." + id), written.text());
        Goldens.check(FOLDER.resolve("expected." + id + ".notes"), Goldens.notes(written.notes()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatWrittenIsRecognisedWhenRead(String id) throws IOException {
        Exported written = format(id).write(sample(), Identities.none());
        if (!id.equals("yaml")) {
            CodebookFile file = CodebookFile.of("x", written.text().getBytes(StandardCharsets.UTF_8));
            assertThat(CodebookFormats.recognise(file, CodebookFormats.importers())
                            .map(CodebookImporter::id))
                    .contains(id);
        }
    }

    @Test
    void aQdcIsValidAgainstTheSchemaOfTheStandard() throws Exception {
        validate(format("qdc").write(sample(), Identities.none()).text());
    }

    /** The schema is that of REFI-QDA 1.5, www.qdasoftware.org, under the MIT licence. */
    static void validate(String qdc) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.newSchema(Goldens.ROOT.resolve("Codebook.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(qdc)));
    }

    @Test
    void yamlReadBackIsTheSameCodebook() throws IOException {
        String yaml = format("yaml").write(sample(), Identities.none()).text();

        Codebook back = CodebookReader.read("back", yaml.getBytes(StandardCharsets.UTF_8));

        assertThat(Same.withoutPlaces(back)).isEqualTo(Same.withoutPlaces(sample()));
        assertThat(format("yaml").write(back, Identities.none()).text()).isEqualTo(yaml);
    }

    @Test
    void noCellOfACsvIsRunByASpreadsheet() throws IOException {
        String csv = format("csv").write(sample(), Identities.none()).text();

        assertThat(csv)
                .contains(",'=what is different,", ",\"'+1 to doing it ourselves")
                .doesNotContain(",=", ",\"=");
    }
}
