package org.understory.report.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.understory.report.Block;
import org.understory.report.BlockWriter;
import org.understory.report.Cell;

/** Writes the fields of each kind of block. */
final class JsonBlocks implements BlockWriter {

    private final JsonGenerator json;
    private final JsonCells cells;

    JsonBlocks(JsonGenerator json) {
        this.json = json;
        this.cells = new JsonCells(json);
    }

    /** Something that writes to the generator. */
    interface Fields {
        void write() throws IOException;
    }

    /** Writes a block's or a cell's kind and fields; what goes wrong surfaces unchecked, for writers declare nothing. */
    static void fields(JsonGenerator json, String kind, Fields fields) {
        try {
            json.writeStringField("kind", kind);
            fields.write();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void heading(Block.Heading heading) {
        fields(json, "heading", () -> {
            json.writeNumberField("level", heading.level());
            json.writeStringField("text", heading.text());
        });
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        fields(json, "paragraph", () -> json.writeStringField("text", paragraph.text()));
    }

    @Override
    public void notices(Block.Notices notices) {
        fields(json, "notices", () -> {
            json.writeStringField("title", notices.title());
            json.writeArrayFieldStart("lines");
            for (String line : notices.lines()) {
                json.writeString(line);
            }
            json.writeEndArray();
        });
    }

    @Override
    public void table(Block.Table table) {
        fields(json, "table", () -> {
            json.writeStringField("id", table.id());
            json.writeStringField("caption", table.caption());
            json.writeStringField("base", table.base());
            json.writeArrayFieldStart("columns");
            for (Block.Column column : table.columns()) {
                column(column);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (Block.Row row : table.rows()) {
                row(row);
            }
            json.writeEndArray();
        });
    }

    private void column(Block.Column column) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", column.id());
        json.writeStringField("title", column.title());
        json.writeStringField("group", column.group());
        json.writeStringField("base", column.base());
        json.writeBooleanField("bar", column.bar());
        json.writeBooleanField("brief", column.brief());
        json.writeStringField("measure", column.measure().id());
        json.writeStringField("attribute", column.measure().attribute());
        json.writeEndObject();
    }

    private void row(Block.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("group", row.group());
        cells("cells", row.cells());
        json.writeEndObject();
    }

    private void cells(String name, List<Cell> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Cell cell : values) {
            json.writeStartObject();
            cell.writeTo(cells);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void findings(Block.Findings findings) {
        fields(json, "findings", () -> {
            json.writeStringField("id", findings.id());
            json.writeStringField("title", findings.title());
            json.writeStringField("note", findings.note());
            json.writeArrayFieldStart("findings");
            for (Block.Finding finding : findings.findings()) {
                json.writeStartObject();
                json.writeStringField("strength", lower(finding.strength()));
                json.writeStringField("text", finding.text());
                json.writeStringField("detail", finding.detail());
                json.writeStringField("target", finding.target());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void chart(Block.Chart chart) {
        fields(json, "chart", () -> {
            json.writeStringField("id", chart.id());
            json.writeStringField("title", chart.title());
            json.writeStringField("draw", lower(chart.kind()));
            json.writeStringField("alt", chart.alt());
            json.writeStringField("base", chart.base());
            json.writeStringField("table", chart.table());
            json.writeArrayFieldStart("categories");
            for (String category : chart.categories()) {
                json.writeString(category);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("series");
            for (Block.Series series : chart.series()) {
                json.writeStartObject();
                json.writeStringField("name", series.name());
                json.writeStringField("base", series.base());
                cells("values", series.values());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void network(Block.Network network) {
        fields(json, "network", () -> {
            json.writeStringField("id", network.id());
            json.writeStringField("title", network.title());
            json.writeStringField("alt", network.alt());
            json.writeStringField("base", network.base());
            json.writeStringField("table", network.table());
            json.writeArrayFieldStart("nodes");
            for (Block.Node node : network.nodes()) {
                json.writeStartObject();
                json.writeStringField("name", node.name());
                json.writeStringField("group", node.group());
                json.writeNumberField("size", node.size());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("links");
            for (Block.Link link : network.links()) {
                json.writeStartObject();
                json.writeNumberField("first", link.first());
                json.writeNumberField("second", link.second());
                json.writeNumberField("weight", link.weight());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void quotes(Block.Quotes quotes) {
        fields(json, "quotes", () -> {
            json.writeStringField("id", quotes.id());
            json.writeStringField("title", quotes.title());
            json.writeStringField("definition", quotes.definition());
            json.writeStringField("note", quotes.note());
            json.writeArrayFieldStart("quotes");
            for (Block.Quote quote : quotes.quotes()) {
                quote(quote);
            }
            json.writeEndArray();
        });
    }

    private void quote(Block.Quote quote) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", quote.id());
        json.writeStringField("speaker", quote.speaker());
        json.writeStringField("attributes", quote.attributes());
        json.writeStringField("transcript", quote.transcript());
        json.writeNumberField("turn", quote.turn());
        json.writeStringField("time", quote.time());
        json.writeStringField("rule", quote.rule());
        json.writeBooleanField("verbatim", quote.verbatim());
        json.writeStringField("text", quote.text());
        json.writeStringField("before", quote.context().before());
        json.writeStringField("after", quote.context().after());
        json.writeArrayFieldStart("facets");
        for (Block.Facet facet : quote.facets()) {
            json.writeStartObject();
            json.writeStringField("name", facet.name());
            json.writeStringField("value", facet.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pieces");
        for (Block.Piece piece : quote.pieces()) {
            json.writeStartObject();
            json.writeStringField("text", piece.text());
            json.writeBooleanField("evidence", piece.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
