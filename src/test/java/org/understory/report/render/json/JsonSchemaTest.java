package org.understory.report.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.understory.report.render.SampleReport;

/** What {@code report.json} holds is what its schema says, no less and no more. */
class JsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema = schema();

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("docs/report.schema.json")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static JsonNode sample() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonRenderer.print(SampleReport.report(), out);
        return JSON.readTree(out.toByteArray());
    }

    @Test
    void everyKindOfBlockAndCellIsAsTheSchemaSays() throws IOException {
        assertThat(schema.validate(sample())).isEmpty();
    }

    @Test
    void whatTheSchemaDoesNotNameIsRefused() throws IOException {
        ObjectNode more = (ObjectNode) sample();
        more.put("extra", 1);
        assertThat(schema.validate(more)).isNotEmpty();
    }

    @Test
    void aCellOfNoKnownKindIsRefused() throws IOException {
        JsonNode report = sample();
        for (JsonNode block : report.get("blocks")) {
            if (block.get("kind").asText().equals("table") && !block.get("rows").isEmpty()) {
                ((ObjectNode) block.get("rows").get(0).get("cells").get(0)).put("kind", "guess");
            }
        }
        assertThat(schema.validate(report)).isNotEmpty();
    }

    @Test
    void theVersionOfTheSchemaIsThatOfTheReport() throws IOException {
        JsonNode written = JSON.readTree(Path.of("docs/report.schema.json").toFile());
        assertThat(written.get("title").asText())
                .endsWith("schema " + sample().get("schema").asText());
    }
}
