package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.analysis.Material;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.report.Block;

/**
 * A section for each theme: what it means, its figures where outputs gather them, and quotations chosen as {@link
 * QuoteChoice} states. Sub-themes have their own. Without quotations the sections are still there.
 */
public final class ThemeQuotes implements Statistic {

    private final int limit;
    private final List<String> attributes;

    /**
     * The statistic.
     *
     * @param limit quotations for each theme at most; 0 for none
     * @param attributes what to say of speakers, in this order, such as department and role; in lower case
     */
    public ThemeQuotes(int limit, List<String> attributes) {
        this.limit = limit;
        this.attributes = List.copyOf(attributes);
    }

    @Override
    public List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Theme by theme"));
        if (limit > 0) {
            blocks.add(Block.Paragraph.ofMethod(QuoteChoice.RULE));
        }
        Map<Entry, List<Reference>> chosen = new QuoteChoice(material, limit).choose();
        QuoteWriter writer = new QuoteWriter(material, attributes);
        String group = "";
        for (Entry entry : material.outline().entries()) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                blocks.add(new Block.Heading(2, group.isEmpty() ? "Other themes" : group));
            }
            blocks.add(quotes(material, writer, entry, chosen.get(entry)));
        }
        return blocks;
    }

    /** The quotations chosen for a theme, with how many there are of how many. */
    static Block quotes(Material material, QuoteWriter writer, Entry entry, List<Reference> chosen) {
        return new Block.Quotes(
                id(entry),
                entry.theme().name(),
                entry.theme().definition(),
                note(material, entry, chosen),
                chosen.stream().map(writer::write).toList());
    }

    /** The id of a theme's section. */
    static String id(Entry entry) {
        return "quotes-" + entry.theme().id();
    }

    private static String note(Material material, Entry entry, List<Reference> chosen) {
        List<Reference> all = material.references(entry);
        if (all.isEmpty()) {
            return entry.members().size() > 1
                    ? "Nothing was coded with the theme itself; see its sub-themes."
                    : "Nothing was coded with this theme.";
        }
        String sentences = number(chosen.size()) + " of " + count(all.size(), "sentence");
        int people = people(material.talk(), all);
        return people == 0
                ? sentences + ", nobody named"
                : sentences + ", " + number(people(material.talk(), chosen)) + " of " + count(people, "participant");
    }

    private static int people(Talk talk, List<Reference> references) {
        Set<Integer> people = new LinkedHashSet<>();
        references.forEach(reference -> people.add(talk.personOf(talk.turnOf(reference.sentence()))));
        people.remove(-1);
        return people.size();
    }
}
