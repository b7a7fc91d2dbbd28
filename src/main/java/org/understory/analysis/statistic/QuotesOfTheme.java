package org.understory.analysis.statistic;

import java.util.List;
import java.util.OptionalInt;
import org.understory.analysis.Material;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.report.Block;

/** The quotations of one theme: those that a report would show, or all of them. Sub-themes have their own. */
final class QuotesOfTheme implements Statistic {

    private static final String ALL =
            "All quotations of the theme, in the order of reading. Marks such as [laughs] are left out. "
                    + "Facilitators are not quoted.";

    private final String theme;
    private final OptionalInt limit;
    private final List<String> attributes;

    /**
     * The statistic.
     *
     * @param theme the id of the theme
     * @param limit quotations at most; all of them without
     * @param attributes what to say of speakers, in this order
     */
    QuotesOfTheme(String theme, OptionalInt limit, List<String> attributes) {
        this.theme = theme;
        this.limit = limit;
        this.attributes = List.copyOf(attributes);
    }

    @Override
    public List<Block> compute(Material material) {
        Entry entry = material.outline().entries().stream()
                .filter(one -> one.theme().id().equals(theme))
                .findFirst()
                .orElseThrow();
        return List.of(
                new Block.Paragraph(limit.isPresent() ? QuoteChoice.RULE : ALL),
                ThemeQuotes.quotes(material, new QuoteWriter(material, attributes), entry, chosen(material, entry)));
    }

    private List<Reference> chosen(Material material, Entry entry) {
        if (limit.isPresent()) {
            return new QuoteChoice(material, limit.getAsInt()).choose().get(entry);
        }
        Talk talk = material.talk();
        return material.references(entry).stream()
                .filter(reference ->
                        !talk.voiceOf(talk.turnOf(reference.sentence())).isFacilitator())
                .toList();
    }
}
