package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.structure.Directions;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** Themes that are voiced as there and as absent, by the same person or in the same group, with a sentence each way. */
final class BothDirections {

    private static final String HOW =
            "Present: sentences that say the theme is there. Negated: sentences whose words say"
                    + " that it is absent or overcome, by the flags that the rules set. What is wished for, supposed or asked is"
                    + " neither. People's codings carry no flags and are taken as present. A negation in the words is no proof that the theme is"
                    + " denied: read both sentences before you call it a paradox. Listed are themes voiced both ways; the"
                    + " sentences quoted are those of somebody who said both, where there is anybody, and chosen by the rule of the"
                    + " other quotations.";

    private static final List<Column> COLUMNS = List.of(
            new Column("theme", "Theme", "", "", false, true),
            new Column("who", "who", "", "", false, true),
            new Column("present_sentences", "sentences", "present", "", false, false),
            new Column("present_participants", "participants", "present", "", false, true),
            new Column("negated_sentences", "sentences", "negated", "", false, false),
            new Column("negated_participants", "participants", "negated", "", false, true),
            new Column("both_participants", "both ways", "", "", false, true));

    private final List<String> by;
    private final List<String> attributes;

    BothDirections(List<String> by, List<String> attributes) {
        this.by = List.copyOf(by);
        this.attributes = List.copyOf(attributes);
    }

    List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Themes voiced in both directions"));
        List<Row> rows = new ArrayList<>();
        List<Block> quotes = new ArrayList<>();
        QuoteWriter writer = new QuoteWriter(material, attributes);
        for (Entry entry : material.outline().entries()) {
            Directions directions = Directions.of(material.references(entry));
            if (!directions.present().isEmpty() && !directions.absent().isEmpty()) {
                rows.addAll(rows(material, entry, directions));
                quotes.add(quotes(material, writer, entry, directions));
            }
        }
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "No theme was voiced as there and as absent, by the flags that the rules set."));
            return blocks;
        }
        blocks.add(Block.Paragraph.ofMethod(HOW));
        blocks.add(new Block.Table(
                "both-directions", "Themes voiced as there and as absent", Measures.base(material), COLUMNS, rows));
        blocks.addAll(quotes);
        return blocks;
    }

    private List<Row> rows(Material material, Entry entry, Directions directions) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(material, entry, "everybody", directions));
        for (String attribute : by) {
            Groups groups = material.groups(attribute);
            for (int group = 0; group < groups.size(); group++) {
                Directions ofGroup = new Directions(
                        of(material, groups, group, directions.present()),
                        of(material, groups, group, directions.absent()));
                if (!ofGroup.present().isEmpty() && !ofGroup.absent().isEmpty()) {
                    rows.add(row(material, entry, groups.names().get(group), ofGroup));
                }
            }
        }
        return rows;
    }

    private static List<Reference> of(Material material, Groups groups, int group, List<Reference> references) {
        return references.stream()
                .filter(one -> groups.of(material.talk().turnOf(one.sentence())) == group)
                .toList();
    }

    private static Row row(Material material, Entry entry, String who, Directions directions) {
        BitSet present = Directions.people(material.talk(), directions.present());
        BitSet absent = Directions.people(material.talk(), directions.absent());
        BitSet both = (BitSet) present.clone();
        both.and(absent);
        return new Row(
                entry.group(),
                List.of(
                        Measures.name(entry),
                        new Cell.Text(who),
                        new Cell.Count(directions.present().size()),
                        new Cell.Count(present.cardinality()),
                        new Cell.Count(directions.absent().size()),
                        new Cell.Count(absent.cardinality()),
                        new Cell.Count(both.cardinality())));
    }

    private static Block quotes(Material material, QuoteWriter writer, Entry entry, Directions directions) {
        BitSet both = Directions.people(material.talk(), directions.present());
        both.and(Directions.people(material.talk(), directions.absent()));
        List<Block.Quote> chosen = new ArrayList<>();
        for (List<Reference> direction : List.of(directions.present(), directions.absent())) {
            List<Reference> preferred = ofPeople(material, both, direction);
            new QuoteChoice(material, 1)
                    .choose(preferred.isEmpty() ? direction : preferred)
                    .forEach(reference -> chosen.add(writer.write(reference)));
        }
        return new Block.Quotes(
                "both-directions-" + entry.theme().id(),
                entry.theme().name() + " both ways",
                "",
                "First as there, then as absent; " + count(both.cardinality(), "participant") + " said it both ways.",
                chosen);
    }

    private static List<Reference> ofPeople(Material material, BitSet people, List<Reference> references) {
        return references.stream()
                .filter(one -> {
                    int person = material.talk().personOf(material.talk().turnOf(one.sentence()));
                    return person >= 0 && people.get(person);
                })
                .toList();
    }
}
