package org.understory.report.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.understory.report.Cell;
import org.understory.report.CellWriter;
import org.understory.report.render.reading.Numbers;

/**
 * Writes the fields of each kind of cell.
 *
 * @param json where to
 */
record JsonCells(JsonGenerator json) implements CellWriter<JsonGenerator> {

    private static final int DECIMALS = 6;

    @Override
    public JsonGenerator text(Cell.Text cell) {
        return fields("text", () -> json.writeStringField("text", cell.text()));
    }

    @Override
    public JsonGenerator themeName(Cell.ThemeName cell) {
        return fields("theme", () -> {
            json.writeStringField("id", cell.id());
            json.writeStringField("name", cell.name());
        });
    }

    @Override
    public JsonGenerator count(Cell.Count cell) {
        return fields("count", () -> json.writeNumberField("value", cell.value()));
    }

    @Override
    public JsonGenerator share(Cell.Share cell) {
        return fields("share", () -> {
            json.writeNumberField("part", cell.part());
            json.writeNumberField("whole", cell.whole());
            number("value", Optional.of(Numbers.share(cell, DECIMALS)));
        });
    }

    @Override
    public JsonGenerator rate(Cell.Rate cell) {
        return fields("rate", () -> {
            json.writeNumberField("events", cell.events());
            json.writeNumberField("exposure", cell.exposure());
            json.writeNumberField("per", cell.per());
            number("value", Optional.of(Numbers.rate(cell, DECIMALS)));
        });
    }

    @Override
    public JsonGenerator interval(Cell.Interval cell) {
        return fields("interval", () -> {
            number("value", Numbers.measured(cell.value(), DECIMALS));
            number("low", Numbers.measured(cell.low(), DECIMALS));
            number("high", Numbers.measured(cell.high(), DECIMALS));
            number("level", Numbers.measured(cell.level(), DECIMALS));
            json.writeStringField("unit", cell.unit().name().toLowerCase(Locale.ROOT));
        });
    }

    @Override
    public JsonGenerator decimal(Cell.Decimal cell) {
        return fields("decimal", () -> number("value", Numbers.measured(cell.value(), DECIMALS)));
    }

    @Override
    public JsonGenerator probability(Cell.Probability cell) {
        return fields("probability", () -> number("value", Numbers.measured(cell.value(), DECIMALS)));
    }

    @Override
    public JsonGenerator missing(Cell.Missing cell) {
        return fields("missing", () -> json.writeStringField("why", cell.why()));
    }

    @Override
    public JsonGenerator suppressed(Cell.Suppressed cell) {
        return fields("suppressed", () -> json.writeStringField("why", cell.why()));
    }

    private JsonGenerator fields(String kind, JsonBlocks.Fields fields) {
        JsonBlocks.fields(json, kind, fields);
        return json;
    }

    /** As written by hand: {@code 0.5}, not {@code 0.500000} nor {@code 5E-1}. */
    private void number(String name, Optional<BigDecimal> value) throws IOException {
        json.writeFieldName(name);
        if (value.isEmpty()) {
            json.writeNull();
        } else {
            BigDecimal plain = value.get().stripTrailingZeros();
            json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }
}
