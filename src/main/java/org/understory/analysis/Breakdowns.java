package org.understory.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.understory.analysis.disclosure.Decision;
import org.understory.analysis.disclosure.Division;
import org.understory.analysis.disclosure.Protection;

/**
 * What a report breaks down by, and which groups it may show, decided once: every count, interval, test, word list, chart
 * and label of a quotation rests on the same decision.
 */
public final class Breakdowns {

    /** The smallest group that is shown where nobody says otherwise. */
    public static final int USUAL_MINIMUM = 5;

    private final Talk talk;
    private final int minimum;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Groups> groups = new LinkedHashMap<>();

    private Breakdowns(Talk talk, int minimum) {
        this.talk = talk;
        this.minimum = minimum;
    }

    /** No breakdown: no groups can be shown. */
    public static Breakdowns none(Talk talk) {
        return new Breakdowns(talk, USUAL_MINIMUM);
    }

    /**
     * Decides.
     *
     * @param attributes what the report breaks down by, in order, in any case
     * @param minimum how many people a group needs to be shown by itself; 1 shows every group
     * @throws org.understory.model.UserError where of no speaker who counts one of the attributes is known
     */
    public static Breakdowns of(Talk talk, List<String> attributes, int minimum) {
        Breakdowns breakdowns = new Breakdowns(talk, minimum);
        Map<String, Groups> asTheyAre = new LinkedHashMap<>();
        attributes.forEach(attribute -> asTheyAre.computeIfAbsent(name(attribute), any -> Groups.by(talk, attribute)));
        List<Division> divisions = new ArrayList<>();
        asTheyAre.forEach((name, groups) -> divisions.add(division(talk, name, groups)));
        for (Decision decision : Protection.decide(everybody(talk), divisions, minimum)) {
            breakdowns.decisions.put(decision.attribute(), decision);
            breakdowns.groups.put(
                    decision.attribute(), asTheyAre.get(decision.attribute()).shownAs(decision));
        }
        return breakdowns;
    }

    /** Whether of any speaker who counts an attribute is known. */
    public static boolean isKnown(Talk talk, String attribute) {
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && talk.voiceOf(turn).attributes().containsKey(name(attribute))) {
                return true;
            }
        }
        return false;
    }

    private static String name(String attribute) {
        return attribute.strip().toLowerCase(Locale.ROOT);
    }

    private static BitSet everybody(Talk talk) {
        BitSet everybody = new BitSet();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && talk.personOf(turn) >= 0) {
                everybody.set(talk.personOf(turn));
            }
        }
        return everybody;
    }

    private static Division division(Talk talk, String name, Groups groups) {
        List<BitSet> people = new ArrayList<>();
        groups.names().forEach(any -> people.add(new BitSet()));
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && talk.personOf(turn) >= 0) {
                people.get(groups.of(turn)).set(talk.personOf(turn));
            }
        }
        int unstated = groups.names().indexOf(Groups.NOT_STATED);
        int stated = unstated < 0 ? groups.size() : unstated;
        return new Division(
                name,
                groups.names().subList(0, stated),
                people.subList(0, stated),
                unstated < 0 ? new BitSet() : people.get(unstated));
    }

    /** The talk they are of. */
    public Talk talk() {
        return talk;
    }

    /** How many people a group needs to be shown by itself. */
    public int minimum() {
        return minimum;
    }

    /** Whether any group could be withheld. */
    public boolean protect() {
        return minimum > 1;
    }

    /** What was decided, in the order of the report. */
    public List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    /** What was decided for an attribute, if the report breaks down by it. */
    public Optional<Decision> decision(String attribute) {
        return Optional.ofNullable(decisions.get(name(attribute)));
    }

    Groups groups(String attribute) {
        Groups known = groups.get(name(attribute));
        if (known == null) {
            throw new IllegalArgumentException("the report was not said to break down by " + attribute);
        }
        return known;
    }
}
