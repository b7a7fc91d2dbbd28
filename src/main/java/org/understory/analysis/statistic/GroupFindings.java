package org.understory.analysis.statistic;

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
 * What {@link GroupComparison} finds, in few sentences, for a report that is not about comparing: each difference, and in
 * one sentence where none was found. Groups that cannot be compared are no reason to have no report.
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
                .map(admission -> List.of(new ComparisonFindings(
                                material.outline(), attribute, settings, Compared.of(admission.cohort(), settings))
                        .brief()))
                .orElse(List.of());
    }
}
