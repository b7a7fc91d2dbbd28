package org.understory.report.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.understory.report.Recipe;
import org.understory.report.render.recipe.RecipeLine;

/** {@code report.json}, or what {@code quotes --json} printed. */
final class JsonDocument implements DocumentReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public Document read(Path file) throws IOException {
        JsonNode report = tree(file);
        Document.Draft draft = new Document.Draft();
        draft.words("", "title", report.path("title").asText());
        draft.words("", "subtitle", report.path("subtitle").asText());
        report.path("facts")
                .forEach(fact -> draft.words(
                        "facts", fact.path("name").asText(), fact.path("value").asText()));
        String section = "";
        for (JsonNode block : report.path("blocks")) {
            if (block.path("kind").asText().equals("heading")) {
                draft.words(section, "heading", block.path("text").asText());
                section = block.path("text").asText();
            } else {
                block(draft, block, section);
            }
        }
        return draft.whole(recipe(report));
    }

    private static JsonNode tree(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    static Optional<Recipe> recipe(Path file) throws IOException {
        return recipe(tree(file));
    }

    private static Optional<Recipe> recipe(JsonNode report) {
        return RecipeLine.parse(report.path("recipe").toString());
    }

    private static void block(Document.Draft draft, JsonNode block, String section) {
        String place = block.path("id").asText(section);
        switch (block.path("kind").asText()) {
            case "table" -> table(draft, block, place);
            case "quotes" -> quotes(draft, block, place);
            default -> leaves(draft, block, place, "");
        }
    }

    private static void table(Document.Draft draft, JsonNode table, String place) {
        draft.words(place, "caption", table.path("caption").asText());
        draft.base(place, "base", table.path("base").asText());
        List<String> heads = new ArrayList<>();
        for (JsonNode column : table.path("columns")) {
            String group = column.path("group").asText();
            String head = column.path("id").asText() + (group.isEmpty() ? "" : " [" + group + "]");
            heads.add(head);
            draft.base(place, head, column.path("base").asText());
            draft.words(place, head, column.path("title").asText());
        }
        for (JsonNode row : table.path("rows")) {
            List<String> cells = new ArrayList<>();
            row.path("cells").forEach(cell -> cells.add(cell(cell)));
            draft.row(place, row.path("group").asText(), heads, cells);
        }
    }

    /** A cell as people would say it. */
    private static String cell(JsonNode cell) {
        StringBuilder all = new StringBuilder(cell.path("value").asText());
        for (String name : List.of("text", "name", "why")) {
            all.append(cell.path(name).asText());
        }
        cell.properties().forEach(field -> {
            if (!List.of("kind", "value", "text", "name", "why").contains(field.getKey())) {
                all.append(' ')
                        .append(field.getKey())
                        .append(' ')
                        .append(field.getValue().asText());
            }
        });
        return all.toString();
    }

    private static void quotes(Document.Draft draft, JsonNode block, String place) {
        String theme = block.path("title").asText();
        draft.words(place, "title", theme);
        draft.words(place, "definition", block.path("definition").asText());
        draft.words(place, "note", block.path("note").asText());
        for (JsonNode quote : block.path("quotes")) {
            Fields fields = new Fields(name -> quote.path(name).asText());
            draft.add(fields.quotation(theme, quote.path("text").asText()));
            StringBuilder pieces = new StringBuilder();
            quote.path("pieces")
                    .forEach(piece -> pieces.append(piece.path("text").asText()));
            if (!Texts.line(pieces.toString())
                    .equals(Texts.line(quote.path("text").asText()))) {
                draft.add(fields.quotation(theme, pieces.toString()));
            }
            for (String around : List.of("before", "after")) {
                draft.words(
                        quote.path("id").asText(), around, quote.path(around).asText());
            }
            quote.path("facets")
                    .forEach(facet -> draft.words(
                            quote.path("id").asText(),
                            facet.path("name").asText(),
                            facet.path("value").asText()));
        }
    }

    /** Every value of something, named by the fields that lead to it. */
    private static void leaves(Document.Draft draft, JsonNode node, String place, String name) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> leaves(
                            draft,
                            field.getValue(),
                            place,
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey()));
        } else if (node.isArray()) {
            node.forEach(one -> leaves(draft, one, place, name));
        } else if (node.isNumber()) {
            draft.add(new Item(Item.Kind.FIGURE, place, "", name, node.asText()));
        } else {
            draft.words(place, name, node.asText());
        }
    }
}
