package org.understory.analysis.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * The participants who are compared, numbered from 0, each in exactly one group.
 *
 * @param groups the names of the groups, in the order of showing; at least two
 * @param names of the participants
 * @param group of each participant
 * @param words each participant spoke
 * @param mentions for each theme and participant: how many sentences express the theme
 */
public record Cohort(List<String> groups, List<String> names, int[] group, int[] words, List<int[]> mentions) {

    /** Freezes the lists and checks that they fit. */
    public Cohort {
        groups = List.copyOf(groups);
        names = List.copyOf(names);
        mentions = List.copyOf(mentions);
        int size = group.length;
        if (names.size() != size
                || words.length != size
                || mentions.stream().anyMatch(ofTheme -> ofTheme.length != size)) {
            throw new IllegalArgumentException("not as many figures as participants");
        }
    }

    /** How many participants there are. */
    public int size() {
        return group.length;
    }

    /** How many themes there are. */
    public int themes() {
        return mentions.size();
    }

    /** How many participants each group has. */
    public int[] sizes() {
        int[] sizes = new int[groups.size()];
        for (int of : group) {
            sizes[of]++;
        }
        return sizes;
    }

    /** How many participants of each group mentioned a theme. */
    public int[] mentioners(int theme) {
        int[] people = new int[groups.size()];
        int[] ofTheme = mentions.get(theme);
        for (int i = 0; i < ofTheme.length; i++) {
            people[group[i]] += ofTheme[i] > 0 ? 1 : 0;
        }
        return people;
    }

    /** How many sentences of each group express a theme. */
    public long[] sentences(int theme) {
        return byGroup(mentions.get(theme));
    }

    /** How many words each group spoke. */
    public long[] wordsByGroup() {
        return byGroup(words);
    }

    private long[] byGroup(int[] amounts) {
        long[] sums = new long[groups.size()];
        for (int i = 0; i < amounts.length; i++) {
            sums[group[i]] += amounts[i];
        }
        return sums;
    }

    /** The participants of a group. */
    int[] members(int wanted) {
        int[] members = new int[group.length];
        int found = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] == wanted) {
                members[found++] = i;
            }
        }
        return Arrays.copyOf(members, found);
    }
}
