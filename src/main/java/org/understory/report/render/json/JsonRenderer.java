package org.understory.report.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.understory.report.Block;
import org.understory.report.OutputFolder;
import org.understory.report.Renderer;
import org.understory.report.Report;
import org.understory.report.render.recipe.RecipeLine;

/**
 * Writes {@code report.json}: the report as it is, one row or quotation per line, always in the same order.
 *
 * <pre>{@code
 * {"format": "understory-report", "version": 1, "schema": "1.2", "title": …, "subtitle": …,
 *  "recipe": {"program": …, "engine": …, "codebook": …, "command": …, "options": […], "paths": […]},
 *  "facts":  [{"name": …, "value": …}],
 *  "blocks": [
 *   {"kind": "heading", "level": 1, "text": …}
 *   {"kind": "paragraph", "text": …}
 *   {"kind": "notices", "title": …, "lines": […]}
 *   {"kind": "table", "id": …, "caption": …, "base": …,
 *    "columns": [{"id": …, "title": …, "group": …, "base": …, "bar": true, "brief": true,
 *                 "measure": …, "attribute": …}],
 *    "rows":    [{"group": …, "cells": [one per column]}]}
 *   {"kind": "quotes", "id": …, "title": …, "definition": …, "note": …,
 *    "quotes": [{"id": …, "speaker": …, "attributes": …, "transcript": …, "turn": 3, "time": …, "rule": …,
 *                "verbatim": true, "text": …, "pieces": [{"text": …, "evidence": false}]}]}
 *  ]}
 * }</pre>
 *
 * <p>A cell is one of
 *
 * <pre>{@code
 * {"kind": "text", "text": …}
 * {"kind": "theme", "id": …, "name": …}
 * {"kind": "count", "value": 3}
 * {"kind": "share", "part": 8, "whole": 12, "value": 0.666667}
 * {"kind": "rate", "events": 5, "exposure": 2210, "per": 1000, "value": 2.262443}
 * {"kind": "interval", "value": 0.5, "low": 0.25, "high": 0.75, "level": 0.95}
 * {"kind": "missing", "why": …}
 * {"kind": "suppressed", "why": …}
 * }</pre>
 *
 * Values have at most six decimals; one that is not finite is {@code null}. Words that are empty are {@code ""}, never
 * absent. The version changes when something is renamed, removed or means something else, not when something is added.
 */
public final class JsonRenderer implements Renderer {

    private static final int VERSION = 1;

    /** Of docs/report.schema.json: the second number grows with what is added. */
    private static final String SCHEMA = "1.2";

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String title() {
        return "JSON, for other programs";
    }

    @Override
    public void render(Report report, OutputFolder folder) {
        folder.writeText("report.json", writer -> write(report, writer));
    }

    /**
     * Prints the same to a stream, in UTF-8.
     *
     * @throws UncheckedIOException if the stream refuses
     */
    public static void print(Report report, OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(report, writer);
            writer.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void write(Report report, Writer writer) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator json = factory.createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new RowPerLine());
            json.writeStartObject();
            json.writeStringField("format", "understory-report");
            json.writeNumberField("version", VERSION);
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("title", report.title());
            json.writeStringField("subtitle", report.subtitle());
            if (report.recipe().isPresent()) {
                json.writeFieldName("recipe");
                RecipeLine.write(report.recipe().get(), json);
            }
            facts(report, json);
            blocks(report, json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (UncheckedIOException cause) {
            throw cause.getCause();
        }
    }

    private static void facts(Report report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("facts");
        for (Report.Fact fact : report.facts()) {
            json.writeStartObject();
            json.writeStringField("name", fact.name());
            json.writeStringField("value", fact.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void blocks(Report report, JsonGenerator json) throws IOException {
        JsonBlocks writer = new JsonBlocks(json);
        json.writeArrayFieldStart("blocks");
        for (Block block : report.blocks()) {
            json.writeStartObject();
            block.writeTo(writer);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
