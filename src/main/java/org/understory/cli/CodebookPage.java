package org.understory.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.exchange.ThemeTree;
import org.understory.model.Codebook;
import org.understory.model.Theme;

/** A codebook to read: its themes in their groups, sub-themes below the themes they belong to. */
final class CodebookPage {

    private static final int STEP = 2;
    private static final int DEEPEST = 8;
    private static final int LABEL = "exclude".length();

    private final Sheet sheet;

    CodebookPage(Console console) {
        this.sheet = new Sheet(console);
    }

    void print(Codebook codebook) {
        sheet.title(0, codebook.name(), "");
        sheet.aside(0, codebook.source() + ", " + codebook.hash());
        if (!codebook.description().isEmpty()) {
            sheet.text(0, codebook.description());
        }
        sheet.text(0, counts(codebook));
        groups(new ThemeTree(codebook)).forEach((group, places) -> {
            sheet.blank();
            if (!group.isEmpty()) {
                sheet.heading(group);
            }
            places.forEach(this::print);
        });
    }

    private static String counts(Codebook codebook) {
        List<String> counts = new ArrayList<>();
        Amount.of(codebook.themes().size(), "theme", counts);
        Amount.of(codebook.themes(), Theme::rules, "rule", counts);
        Amount.of(codebook.themes(), Theme::unless, "unless rule", counts);
        Amount.of(codebook.themes(), Theme::examples, "example", counts);
        Amount.of(codebook.themes(), Theme::counterexamples, "counterexample", counts);
        Amount.of(codebook.lists().size(), "word list", counts);
        return String.join(", ", counts);
    }

    /** By the group of the theme at the top, in order of their first theme. */
    private static Map<String, List<ThemeTree.Place>> groups(ThemeTree tree) {
        Map<String, List<ThemeTree.Place>> groups = new LinkedHashMap<>();
        String group = "";
        for (ThemeTree.Place place : tree.places()) {
            group = place.depth() == 0 ? place.theme().group() : group;
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(place);
        }
        return groups;
    }

    private void print(ThemeTree.Place place) {
        Theme theme = place.theme();
        int left = STEP * Math.min(place.depth(), DEEPEST);
        sheet.blank();
        sheet.title(left, theme.id(), theme.name().equals(theme.id()) ? "" : theme.name());
        sheet.aside(left + STEP, counts(theme));
        if (!theme.definition().isEmpty()) {
            sheet.text(left + STEP, theme.definition());
        }
        criteria(left + STEP, "include", theme.include());
        criteria(left + STEP, "exclude", theme.exclude());
    }

    private static String counts(Theme theme) {
        List<String> counts = new ArrayList<>();
        Amount.of(theme.rules().size(), "rule", counts);
        Amount.of(theme.unless().size(), "unless rule", counts);
        Amount.of(theme.examples().size(), "example", counts);
        Amount.of(theme.counterexamples().size(), "counterexample", counts);
        return counts.isEmpty() ? "no rules" : String.join(", ", counts);
    }

    private void criteria(int left, String label, List<String> criteria) {
        String shown = label;
        for (String criterion : criteria) {
            sheet.item(left, shown, LABEL, criterion);
            shown = "";
        }
    }
}
