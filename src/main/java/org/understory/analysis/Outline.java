package org.understory.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.model.Theme;

/**
 * The themes in the order in which reports show them: by group, groups in the order of the codebook, each theme followed
 * by its sub-themes.
 */
public final class Outline {

    private final List<Entry> entries;

    private Outline(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A theme in its place.
     *
     * @param theme the theme
     * @param index its place in the codebook, from 0
     * @param depth 0 for a theme, 1 for its sub-themes, and so on
     * @param group the group of the outermost theme it belongs to, or empty
     * @param members the indices of the theme itself and of all below it: what its counts are the union of
     */
    public record Entry(Theme theme, int index, int depth, String group, List<Integer> members) {
        /** Freezes the list. */
        public Entry {
            members = List.copyOf(members);
        }
    }

    /** The outline of a codebook's themes. A theme whose parent is unknown, or is below itself, stands on its own. */
    public static Outline of(List<Theme> themes) {
        Map<String, Integer> indexOf = new LinkedHashMap<>();
        for (int i = 0; i < themes.size(); i++) {
            indexOf.putIfAbsent(themes.get(i).id(), i);
        }
        List<Integer> parents = new ArrayList<>();
        for (Theme theme : themes) {
            parents.add(isRoot(theme, themes, indexOf) ? -1 : indexOf.get(theme.parent()));
        }
        Map<String, List<Entry>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < themes.size(); i++) {
            if (parents.get(i) < 0) {
                String group = themes.get(i).group();
                append(i, 0, group, themes, parents, byGroup.computeIfAbsent(group, any -> new ArrayList<>()));
            }
        }
        List<Entry> entries = new ArrayList<>();
        byGroup.values().forEach(entries::addAll);
        return new Outline(entries);
    }

    private static boolean isRoot(Theme theme, List<Theme> themes, Map<String, Integer> indexOf) {
        if (!indexOf.containsKey(theme.parent())) {
            return true;
        }
        Set<String> seen = new LinkedHashSet<>(Set.of(theme.id()));
        String parent = theme.parent();
        while (indexOf.containsKey(parent) && seen.add(parent)) {
            parent = themes.get(indexOf.get(parent)).parent();
        }
        return parent.equals(theme.id());
    }

    private static List<Integer> append(
            int index, int depth, String group, List<Theme> themes, List<Integer> parents, List<Entry> into) {
        int place = into.size();
        List<Integer> members = new ArrayList<>(List.of(index));
        into.add(new Entry(themes.get(index), index, depth, group, members));
        for (int i = 0; i < themes.size(); i++) {
            if (parents.get(i) == index) {
                members.addAll(append(i, depth + 1, group, themes, parents, into));
            }
        }
        into.set(place, new Entry(themes.get(index), index, depth, group, members));
        return members;
    }

    /** The themes in reading order. */
    public List<Entry> entries() {
        return entries;
    }
}
