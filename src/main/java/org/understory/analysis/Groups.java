package org.understory.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.understory.analysis.disclosure.Decision;
import org.understory.model.UserError;

/**
 * The turns that count, divided by what is known of their speakers. A person whom transcripts place differently belongs
 * to several groups, each with the turns it is stated for.
 *
 * <p>What is shown of groups takes them from {@link Material#groups}: there the small ones are pooled, so that turns may be
 * in no group at all. {@link #by} gives them as they are.
 */
public final class Groups {

    /** The name of the group of turns for which the attribute is not known; it comes last. */
    public static final String NOT_STATED = "(not stated)";

    /** The place of a turn that is in no group. */
    public static final int NONE = -1;

    private final List<String> names;
    private final int[] ofTurn;

    private Groups(List<String> names, int[] ofTurn) {
        this.names = List.copyOf(names);
        this.ofTurn = ofTurn;
    }

    /** One group of everything. */
    public static Groups everything(Talk talk) {
        return new Groups(List.of(""), new int[talk.turns()]);
    }

    /**
     * Groups by the values of an attribute, in natural order, however small: never to be shown (a test of the architecture
     * sees to it); see {@link Material#groups}.
     *
     * @param attribute its name, in any case
     * @throws UserError where no speaker who counts has an attribute of that name
     */
    public static Groups by(Talk talk, String attribute) {
        String name = attribute.strip().toLowerCase(Locale.ROOT);
        Set<String> values = new LinkedHashSet<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn)) {
                values.add(value(talk, turn, name));
            }
        }
        boolean unstated = values.remove(NOT_STATED);
        if (values.isEmpty()) {
            throw unknown(talk, attribute);
        }
        List<String> names = new ArrayList<>(values);
        names.sort(NaturalOrder.COMPARATOR);
        if (unstated) {
            names.add(NOT_STATED);
        }
        return new Groups(names, ofTurn(talk, name, names));
    }

    /** These groups as a decision lets them be shown. */
    Groups shownAs(Decision decision) {
        List<String> shown = new ArrayList<>(decision.shown());
        int pool = NONE;
        if (!decision.withheld() && !decision.pooled().isEmpty()) {
            pool = shown.size();
            shown.add(pooled(decision.pooled().size()));
        }
        if (decision.unstatedShown() && names.contains(NOT_STATED)) {
            shown.add(NOT_STATED);
        }
        int[] place = new int[names.size()];
        for (int group = 0; group < names.size(); group++) {
            int at = shown.indexOf(names.get(group));
            place[group] = at >= 0 || names.get(group).equals(NOT_STATED) ? at : pool;
        }
        return new Groups(
                shown, Arrays.stream(ofTurn).map(group -> place[group]).toArray());
    }

    /** The name of groups that are shown as one only. */
    static String pooled(int groups) {
        return "smaller groups together (" + Phrases.count(groups, "group") + ")";
    }

    private static int[] ofTurn(Talk talk, String name, List<String> names) {
        Map<String, Integer> indexOf = new LinkedHashMap<>();
        names.forEach(value -> indexOf.put(value, indexOf.size()));
        int[] ofTurn = new int[talk.turns()];
        for (int turn = 0; turn < talk.turns(); turn++) {
            ofTurn[turn] = talk.counts(turn) ? indexOf.get(value(talk, turn, name)) : 0;
        }
        return ofTurn;
    }

    private static String value(Talk talk, int turn, String name) {
        return talk.voiceOf(turn).attributes().getOrDefault(name, NOT_STATED);
    }

    private static UserError unknown(Talk talk, String attribute) {
        Set<String> known = new TreeSet<>(NaturalOrder.COMPARATOR);
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn)) {
                known.addAll(talk.voiceOf(turn).attributes().keySet());
            }
        }
        String remedy = known.isEmpty()
                ? "give participants.csv a column of that name, or say --set " + attribute.strip() + "=…"
                : "what is known of speakers: " + String.join(", ", known);
        return new UserError("--by " + attribute, "of no speaker who counts is that known", remedy);
    }

    /** The names, in the order of showing. */
    public List<String> names() {
        return names;
    }

    /** How many groups there are. */
    public int size() {
        return names.size();
    }

    /** The group of a turn that counts, or {@link #NONE} where none is shown that it is in. */
    public int of(int turn) {
        return ofTurn[turn];
    }

    /** How many persons who count speak in more than one group. */
    public int personsInSeveral(Talk talk) {
        int[] group = new int[talk.persons()];
        boolean[] several = new boolean[talk.persons()];
        int found = 0;
        for (int turn = 0; turn < talk.turns(); turn++) {
            int person = talk.personOf(turn);
            if (person < 0 || !talk.counts(turn) || several[person] || ofTurn[turn] == NONE) {
                continue;
            }
            several[person] = group[person] != 0 && group[person] != ofTurn[turn] + 1;
            group[person] = ofTurn[turn] + 1;
            found += several[person] ? 1 : 0;
        }
        return found;
    }
}
