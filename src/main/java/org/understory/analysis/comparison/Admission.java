package org.understory.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.model.UserError;

/**
 * Decides who is compared: participants who belong to one group of enough people, among the groups that may be shown. Tests and intervals need groups that do
 * not overlap, and what is said of few people would be said of each of them, so the others stay out, and are counted.
 *
 * @param cohort those who are compared
 * @param numbers for each person of the talk the number in the cohort, or -1
 * @param several how many belong to more than one group
 * @param unstated of how many no group is known
 * @param small the groups with too few people
 * @param inSmall how many people are in those
 */
public record Admission(Cohort cohort, int[] numbers, int several, int unstated, List<String> small, int inSmall) {

    private static final int NO_GROUP = -1;
    private static final int SEVERAL = -2;

    /** Freezes the list. */
    public Admission {
        small = List.copyOf(small);
    }

    /**
     * Divides those who count by an attribute.
     *
     * @param minimum how many people a group needs
     * @throws UserError where fewer than two groups are large enough
     */
    public static Admission by(Material material, String attribute, int minimum) {
        return ifComparable(material, attribute, minimum).orElseThrow(() -> tooFew(attribute, minimum));
    }

    /** The same, or nothing where fewer than two groups are large enough. */
    public static Optional<Admission> ifComparable(Material material, String attribute, int minimum) {
        Talk talk = material.talk();
        Groups groups = material.groups(attribute);
        int[] of = groupOfPersons(talk, groups);
        int[] sizes = new int[groups.size()];
        Arrays.stream(of).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        List<String> kept = new ArrayList<>();
        List<String> small = new ArrayList<>();
        int inSmall = 0;
        int[] place = new int[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            place[group] = sizes[group] >= minimum ? kept.size() : NO_GROUP;
            if (place[group] >= 0) {
                kept.add(groups.names().get(group));
            } else if (sizes[group] > 0) {
                small.add(groups.names().get(group));
                inSmall += sizes[group];
            }
        }
        if (kept.size() < 2) {
            return Optional.empty();
        }
        int[] numbers = numbers(talk, of, place);
        Cohort cohort = cohort(material, kept, numbers, groups, place);
        return Optional.of(new Admission(cohort, numbers, count(of, SEVERAL), unstated(talk, of), small, inSmall));
    }

    private static UserError tooFew(String attribute, int minimum) {
        return new UserError(
                "--by " + attribute,
                "fewer than two groups have as many as " + minimum + " participants who speak in that group only",
                "compare by an attribute with two larger groups, or lower --min-group if small groups may be shown");
    }

    /** The group of each person; nobody has one who does not count. */
    private static int[] groupOfPersons(Talk talk, Groups groups) {
        int[] of = new int[talk.persons()];
        Arrays.fill(of, NO_GROUP);
        for (int turn = 0; turn < talk.turns(); turn++) {
            int person = talk.personOf(turn);
            int group = groups.of(turn);
            if (person < 0
                    || !talk.counts(turn)
                    || group == Groups.NONE
                    || groups.names().get(group).equals(Groups.NOT_STATED)) {
                continue;
            }
            of[person] = of[person] == NO_GROUP || of[person] == group ? group : SEVERAL;
        }
        return of;
    }

    private static int count(int[] of, int wanted) {
        return (int) Arrays.stream(of).filter(group -> group == wanted).count();
    }

    private static int unstated(Talk talk, int[] of) {
        BitSet persons = new BitSet();
        for (int turn = 0; turn < talk.turns(); turn++) {
            int person = talk.personOf(turn);
            if (person >= 0 && talk.counts(turn) && of[person] == NO_GROUP) {
                persons.set(person);
            }
        }
        return persons.cardinality();
    }

    /** Numbers those admitted by their identities: chance must not depend on the order of reading. */
    private static int[] numbers(Talk talk, int[] of, int[] place) {
        Map<String, Integer> personOf = new TreeMap<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            int person = talk.personOf(turn);
            if (person >= 0 && of[person] >= 0 && place[of[person]] >= 0) {
                personOf.put(talk.voiceOf(turn).key(), person);
            }
        }
        int[] numbers = new int[of.length];
        Arrays.fill(numbers, -1);
        int next = 0;
        for (int person : personOf.values()) {
            numbers[person] = next++;
        }
        return numbers;
    }

    private static Cohort cohort(Material material, List<String> kept, int[] number, Groups groups, int[] place) {
        Talk talk = material.talk();
        int admitted = Arrays.stream(number).max().orElse(-1) + 1;
        int[] group = new int[admitted];
        String[] names = new String[admitted];
        int[] words = new int[admitted];
        for (int turn = 0; turn < talk.turns(); turn++) {
            int person = talk.personOf(turn);
            if (person >= 0 && talk.counts(turn) && number[person] >= 0) {
                int of = groups.of(turn);
                group[number[person]] = of >= 0 && place[of] >= 0 ? place[of] : group[number[person]];
                names[number[person]] = talk.voiceOf(turn).name();
                words[number[person]] += talk.wordsOfTurn(turn);
            }
        }
        List<int[]> mentions = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            mentions.add(mentions(talk, material.coded(entry), number, admitted));
        }
        return new Cohort(kept, List.of(names), group, words, mentions);
    }

    private static int[] mentions(Talk talk, BitSet coded, int[] number, int admitted) {
        int[] mentions = new int[admitted];
        coded.stream().map(talk::turnOf).map(talk::personOf).forEach(person -> {
            if (person >= 0 && number[person] >= 0) {
                mentions[number[person]]++;
            }
        });
        return mentions;
    }
}
