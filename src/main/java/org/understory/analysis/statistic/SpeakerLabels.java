package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;
import org.understory.analysis.disclosure.Decision;
import org.understory.report.Block.Facet;

/**
 * What is said of the speakers of quotations. Labels printed together describe people: a group that is not shown gives none,
 * and labels are dropped from the last on until enough participants would be labelled alike.
 */
final class SpeakerLabels {

    private final Material material;
    private final List<String> attributes;
    /** Who shares the first labels, however many, of somebody. */
    private final Map<List<Facet>, BitSet> sharing = new HashMap<>();

    SpeakerLabels(Material material, List<String> attributes) {
        this.material = material;
        this.attributes = attributes;
        Talk talk = material.talk();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && talk.personOf(turn) >= 0) {
                List<Facet> labels = allowed(turn);
                for (int length = 1; length <= labels.size(); length++) {
                    sharing.computeIfAbsent(List.copyOf(labels.subList(0, length)), any -> new BitSet())
                            .set(talk.personOf(turn));
                }
            }
        }
    }

    /** The labels of a turn's speaker. */
    List<Facet> of(int turn) {
        List<Facet> labels = allowed(turn);
        int minimum = material.breakdowns().minimum();
        while (material.breakdowns().protect()
                && !labels.isEmpty()
                && sharing.getOrDefault(labels, new BitSet()).cardinality() < minimum) {
            labels.remove(labels.size() - 1);
        }
        return List.copyOf(labels);
    }

    private List<Facet> allowed(int turn) {
        List<Facet> labels = new ArrayList<>();
        for (String attribute : attributes) {
            String value = material.talk().voiceOf(turn).attributes().getOrDefault(attribute, "");
            Optional<Decision> decision = material.breakdowns().decision(attribute);
            if (!value.isEmpty()
                    && !value.equals(Groups.NOT_STATED)
                    && decision.map(one -> one.shown().contains(value)).orElse(true)) {
                labels.add(new Facet(attribute, value));
            }
        }
        return labels;
    }
}
