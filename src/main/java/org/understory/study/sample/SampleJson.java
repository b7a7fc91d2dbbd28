package org.understory.study.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.understory.study.log.SelectorJson;

/**
 * Writes a sample as JSON: {@code v, name, size, seed, by, codebook, engine, population, method}, then {@code strata} and
 * {@code sentences}, one a line. Positions count code points.
 */
final class SampleJson {

    /** Stands in every file as {@code v}; a reader that knows only smaller ones reads nothing of it. */
    static final int VERSION = 1;

    /** How every sample of this version is drawn, for whoever reads the file. */
    static final String METHOD =
            "stratified simple random sampling without replacement; strata by the rarest theme that "
                    + "the machine gave a sentence, and by the attribute named; half of the sample to strata with a theme by the "
                    + "square root of their sizes, half to those without by their sizes, at least two of each stratum where "
                    + "there are two; facilitators left out";

    private static final JsonFactory JSON = new JsonFactory();

    private SampleJson() {}

    static String write(StudySample sample) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            DefaultPrettyPrinter lines = new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter())
                    .withArrayIndenter(new DefaultIndenter("", "\n"));
            json.setPrettyPrinter(lines);
            json.writeStartObject();
            design(sample, json);
            strata(sample, json);
            sentences(sample, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void design(StudySample sample, JsonGenerator json) throws IOException {
        StudySample.Design design = sample.design();
        json.writeNumberField("v", VERSION);
        json.writeStringField("name", design.name());
        json.writeNumberField("size", design.size());
        json.writeNumberField("seed", design.seed());
        json.writeStringField("by", design.by());
        json.writeStringField("codebook", design.codebook());
        json.writeStringField("engine", design.engine());
        json.writeNumberField("population", sample.population());
        json.writeStringField("method", METHOD);
    }

    private static void strata(StudySample sample, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("strata");
        for (StudySample.Stratum stratum : sample.strata()) {
            json.writeStartObject();
            json.writeStringField("group", stratum.group());
            json.writeStringField("themes", String.join(" ", stratum.themes()));
            json.writeNumberField("size", stratum.size());
            json.writeNumberField("drawn", stratum.drawn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void sentences(StudySample sample, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sentences");
        for (StudySample.Sampled sentence : sample.sentences()) {
            json.writeStartObject();
            json.writeNumberField("stratum", sentence.stratum());
            json.writeFieldName("at");
            SelectorJson.write(sentence.at(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
