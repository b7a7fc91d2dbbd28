package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.analysis.Material;
import org.understory.analysis.Phrases;
import org.understory.analysis.Statistic;
import org.understory.analysis.comparison.Admission;
import org.understory.analysis.comparison.Cohort;
import org.understory.analysis.comparison.Compared;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.comparison.DistinctiveWords;
import org.understory.analysis.disclosure.Decision;
import org.understory.report.Block;

/**
 * Whether groups of participants differ in what they mention: findings in plain sentences, and the figures they rest on.
 * The participant is the unit; a difference has to outlast the correction for all comparisons made and the absence of any
 * one participant.
 */
public final class GroupComparison implements Statistic {

    private final String attribute;
    private final ComparisonSettings settings;
    private final boolean named;

    /** A comparison that names nobody. */
    public GroupComparison(String attribute, ComparisonSettings settings) {
        this(attribute, settings, false);
    }

    /**
     * A comparison by an attribute.
     *
     * @param attribute such as {@code department}, in any case; one of the report's breakdowns
     * @param named whether to name those on whom differences hang, if their group is shown
     */
    public GroupComparison(String attribute, ComparisonSettings settings, boolean named) {
        this.attribute = attribute.strip().toLowerCase(Locale.ROOT);
        this.settings = settings;
        this.named = named;
    }

    /** {@inheritDoc} Fails with a user error where there are no two groups to compare. */
    @Override
    public List<Block> compute(Material material) {
        Decision decision = material.breakdowns().decision(attribute).orElseThrow();
        Block.Heading heading = new Block.Heading(1, "Comparison by " + attribute);
        if (decision.withheldForOthers()) {
            return List.of(heading, Withheld.inPlaceOf(material, decision));
        }
        Admission admission = Admission.by(material, attribute, settings.minimum());
        Compared compared = Compared.of(admission.cohort(), settings);
        ComparisonTables tables = new ComparisonTables(
                material.outline(), attribute, base(admission), compared, named ? decision.shown() : List.of());
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading);
        left(admission).forEach(blocks::add);
        blocks.add(new ComparisonFindings(material.outline(), attribute, settings, compared).block());
        blocks.addAll(tables.blocks());
        blocks.addAll(new ComparisonWords(attribute, settings.minimum())
                .blocks(DistinctiveWords.of(material.talk(), admission), admission.cohort()));
        return blocks;
    }

    /** Who is compared. */
    static String base(Admission admission) {
        Cohort cohort = admission.cohort();
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < cohort.groups().size(); group++) {
            groups.add(cohort.groups().get(group) + " " + Phrases.number(cohort.sizes()[group]));
        }
        return "n = " + count(cohort.size(), "participant") + " who spoke: " + String.join(", ", groups);
    }

    private List<Block> left(Admission admission) {
        List<String> lines = new ArrayList<>();
        if (admission.unstated() > 0) {
            lines.add(count(admission.unstated(), "participant") + " of no known " + attribute);
        }
        if (admission.several() > 0) {
            lines.add(count(admission.several(), "participant") + " who "
                    + (admission.several() == 1 ? "speaks" : "speak") + " under more than one " + attribute);
        }
        if (admission.inSmall() > 0) {
            lines.add(count(admission.inSmall(), "participant") + " of "
                    + count(admission.small().size(), "group") + " with fewer than " + settings.minimum()
                    + " people");
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Notices("Left out of the comparison, on both sides of each difference, are", lines));
    }
}
