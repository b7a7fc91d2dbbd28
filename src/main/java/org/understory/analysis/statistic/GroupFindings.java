package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.comparison.Admission;
import org.understory.analysis.comparison.Compared;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.disclosure.Decision;
import org.understory.report.Block;

/**
 * What {@link GroupComparison} finds, in few sentences, for a report that is not about comparing: each difference, in one
 * sentence where none was found, and the tables behind both. Groups that cannot be compared are no reason to have no report.
 */
public final class GroupFindings implements Statistic {

    private final String attribute;
    private final ComparisonSettings settings;

    /**
     * The findings of a comparison.
     *
     * @param attribute such as {@code department}, in any case; one of the report's breakdowns
     */
    public GroupFindings(String attribute, ComparisonSettings settings) {
        this.attribute = attribute.strip().toLowerCase(Locale.ROOT);
        this.settings = settings;
    }

    @Override
    public List<Block> compute(Material material) {
        Decision decision = material.breakdowns().decision(attribute).orElseThrow();
        if (decision.withheldForOthers() || decision.withheld()) {
            return List.of();
        }
        return Admission.ifComparable(material, attribute, settings.minimum())
                .map(admission -> blocks(material, admission))
                .orElse(List.of());
    }

    private List<Block> blocks(Material material, Admission admission) {
        Compared compared = Compared.of(admission.cohort(), settings);
        ComparisonFindings findings = new ComparisonFindings(material.outline(), attribute, settings, compared);
        if (isTellingOnFew(material, admission)) {
            return List.of(findings.brief(ThemeFrequencyBy.id(attribute)));
        }
        List<Block> blocks = new ArrayList<>(List.of(findings.brief(ComparisonTables.id(attribute))));
        blocks.addAll(new ComparisonTables(
                        material.outline(), attribute, GroupComparison.base(admission), compared, List.of())
                .behindFindings());
        return blocks;
    }

    /**
     * Whoever belongs to several groups is counted in each of them by the report's other tables and in none of these: the
     * one figure less the other would be theirs.
     */
    private boolean isTellingOnFew(Material material, Admission admission) {
        return material.breakdowns().protect() && admission.several() > 0 && admission.several() < settings.minimum();
    }
}
