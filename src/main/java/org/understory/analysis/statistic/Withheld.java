package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.Tally;
import org.understory.analysis.disclosure.Decision;
import org.understory.analysis.disclosure.Decision.Pooled;
import org.understory.analysis.disclosure.Decision.Why;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * What was withheld to protect people and why, never with figures; and where figures are shown that hold of each member of
 * a group. Nothing where there is neither.
 */
public final class Withheld implements Statistic {

    /** The id of the table. */
    public static final String ID = "withheld";

    private static final List<Column> COLUMNS = List.of(
            new Column("attribute", "Broken down by", "", "", false, true),
            new Column("group", "group", "", "", false, true),
            new Column("what", "what was done", "", "", false, true),
            new Column("why", "why", "", "", false, true));

    @Override
    public List<Block> compute(Material material) {
        if (!material.breakdowns().protect()) {
            return List.of();
        }
        List<String> notices = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Decision decision : material.breakdowns().decisions()) {
            addGroups(material, decision, notices, rows);
            addUnstated(material, decision, rows);
            addSaidOfEach(material, decision, notices, rows);
        }
        return rows.isEmpty() ? List.of() : blocks(notices, rows);
    }

    private static List<Block> blocks(List<String> notices, List<Row> rows) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Small groups"));
        if (!notices.isEmpty()) {
            blocks.add(new Block.Notices("What is withheld, and what is said of each", notices));
        }
        blocks.add(new Block.Table(
                ID, "Groups withheld or said of each", "decided for the whole report; without figures", COLUMNS, rows));
        return blocks;
    }

    /** What stands in place of a breakdown that is withheld. */
    static Block inPlaceOf(Material material, Decision decision) {
        return new Block.Paragraph(
                "The breakdown by " + decision.attribute() + " is withheld: " + reason(material, decision) + ".");
    }

    private static String reason(Material material, Decision decision) {
        int minimum = material.breakdowns().minimum();
        return decision.withheldForOthers()
                ? "with an earlier breakdown of this report it would give away figures of fewer than " + minimum
                        + " participants"
                : "it has groups of fewer than " + minimum
                        + " participants, and too few larger ones to show without giving those away";
    }

    private static void addGroups(Material material, Decision decision, List<String> notices, List<Row> rows) {
        if (decision.pooled().isEmpty()) {
            return;
        }
        String names = decision.pooled().stream().map(Pooled::group).collect(Collectors.joining(", "));
        notices.add(
                decision.withheld()
                        ? decision.attribute() + ": not broken down, because " + reason(material, decision)
                        : decision.attribute() + ": shown together only are " + names);
        String done = decision.withheld() ? "the breakdown is withheld" : "shown with other groups together only";
        decision.pooled()
                .forEach(one -> rows.add(row(
                        decision.attribute(),
                        one.group(),
                        done,
                        why(one.why(), material.breakdowns().minimum()))));
    }

    private static String why(Why why, int minimum) {
        return switch (why) {
            case SMALL -> "fewer than " + minimum + " participants";
            case SUBTRACTION -> "smaller groups could be found by subtraction";
            case OTHER_BREAKDOWN ->
                "with an earlier breakdown, figures of fewer than " + minimum
                        + " participants could be found by subtraction";
        };
    }

    private static void addUnstated(Material material, Decision decision, List<Row> rows) {
        if (decision.unstated() > 0 && !decision.unstatedShown() && !decision.withheld()) {
            rows.add(row(
                    decision.attribute(),
                    Groups.NOT_STATED,
                    "no figures of their own",
                    "fewer than " + material.breakdowns().minimum() + " participants"));
        }
    }

    /** Where every member of a group mentions a theme, the figure is said of each of them ("group disclosure"). */
    private static void addSaidOfEach(Material material, Decision decision, List<String> notices, List<Row> rows) {
        Groups groups = material.groups(decision.attribute());
        List<Tally> bases = material.base(groups);
        for (Entry entry : material.outline().entries()) {
            List<Tally> tallies = material.tally(material.coded(entry), groups);
            for (int group = 0; group < groups.size(); group++) {
                int people = bases.get(group).people();
                if (people > 0 && tallies.get(group).people() == people) {
                    String name = groups.names().get(group);
                    String theme = entry.theme().name();
                    notices.add(decision.attribute() + " " + name + ": all " + count(people, "participant")
                            + " mention " + theme + ", so this is said of each of them");
                    rows.add(row(decision.attribute(), name, "shown", "all mention " + theme + ": said of each"));
                }
            }
        }
    }

    private static Row row(String attribute, String group, String what, String why) {
        return new Row(
                "", List.of(new Cell.Text(attribute), new Cell.Text(group), new Cell.Text(what), new Cell.Text(why)));
    }
}
