package org.understory.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.model.Codebook;
import org.understory.model.Theme;

/** The themes of a codebook as a tree, in the author's order. A theme whose parent is not there stands at the top. */
public final class ThemeTree {

    private static final String SEPARATOR = "\u0000";

    private final Map<String, Theme> themes = new LinkedHashMap<>();
    private final Map<String, List<Theme>> children = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * A theme and how deep it stands.
     *
     * @param theme the theme
     * @param depth 0 at the top
     */
    public record Place(Theme theme, int depth) {}

    /** Builds the tree. */
    public ThemeTree(Codebook codebook) {
        codebook.themes().forEach(theme -> themes.put(theme.id(), theme));
        for (Theme theme : codebook.themes()) {
            children.computeIfAbsent(parent(theme), id -> new ArrayList<>()).add(theme);
        }
        Set<String> placed = new HashSet<>();
        children("").forEach(root -> place(root, placed));
        // Whoever is its own ancestor hangs from no root.
        codebook.themes().stream().filter(theme -> !placed.contains(theme.id())).forEach(theme -> place(theme, placed));
    }

    private String parent(Theme theme) {
        return themes.containsKey(theme.parent()) ? theme.parent() : "";
    }

    private void place(Theme root, Set<String> placed) {
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(root, 0)));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (placed.add(place.theme().id())) {
                places.add(place);
                List<Theme> below = children(place.theme().id());
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(new Place(below.get(i), place.depth() + 1));
                }
            }
        }
    }

    /** All themes, each before its sub-themes. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    /** The sub-themes of a theme; of the empty id, the themes at the top. */
    public List<Theme> children(String id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** The names from the top down to the theme itself. */
    public List<String> names(Theme theme) {
        Deque<String> names = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        for (Theme at = theme; at != null && seen.add(at.id()); at = themes.get(at.parent())) {
            names.addFirst(at.name());
        }
        return List.copyOf(names);
    }

    /** The theme at the top of its branch. */
    Theme root(Theme theme) {
        Set<String> seen = new HashSet<>();
        Theme at = theme;
        while (themes.containsKey(at.parent()) && seen.add(at.id())) {
            at = themes.get(at.parent());
        }
        return at;
    }

    /** The names as one text, to compare places by. */
    String path(Theme theme) {
        return String.join(SEPARATOR, names(theme));
    }
}
