package org.understory.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.model.Codebook;
import org.understory.model.Theme;

/**
 * By what GUIDs other tools know themes. A codebook of ours holds no GUIDs: they are taken from the {@code .qdc} file
 * that is converted or written over, and where there is none, derived from the theme's id ({@link Guids}). So they are
 * the same at every export, and nobody has to look after them by hand.
 */
public final class Identities {

    /**
     * One theme in REFI-QDA's terms.
     *
     * @param guid as read, without braces
     * @param codable false for a folder in which nothing can be coded
     */
    public record Identity(String guid, boolean codable) {}

    private static final Identities NONE = new Identities(Map.of());

    private final Map<String, Identity> byTheme;

    private Identities(Map<String, Identity> byTheme) {
        this.byTheme = byTheme;
    }

    /** No theme is known to anybody yet. */
    public static Identities none() {
        return NONE;
    }

    /** Identities by the ids of their themes. */
    public static Identities of(Map<String, Identity> byTheme) {
        return new Identities(new LinkedHashMap<>(byTheme));
    }

    /** What a theme was known by, if it was. */
    public Optional<Identity> of(String theme) {
        return Optional.ofNullable(byTheme.get(theme));
    }

    /**
     * The identities of an earlier file for the themes of this codebook: a theme is the same if it has the same name
     * under the same parents, else if it has the same id. Those known already stay.
     */
    public Identities completedFrom(Imported earlier, Codebook codebook) {
        Map<String, Identity> result = new LinkedHashMap<>(byTheme);
        Map<String, String> idsByPath = new HashMap<>();
        ThemeTree before = new ThemeTree(earlier.codebook());
        earlier.codebook().themes().forEach(theme -> idsByPath.putIfAbsent(before.path(theme), theme.id()));
        ThemeTree now = new ThemeTree(codebook);
        Set<String> used = new HashSet<>();
        for (Theme theme : codebook.themes()) {
            String id = idsByPath.get(now.path(theme));
            if (id != null && used.add(id)) {
                earlier.identities().of(id).ifPresent(identity -> result.putIfAbsent(theme.id(), identity));
            }
        }
        for (Theme theme : codebook.themes()) {
            if (!result.containsKey(theme.id()) && used.add(theme.id())) {
                earlier.identities().of(theme.id()).ifPresent(identity -> result.put(theme.id(), identity));
            }
        }
        return new Identities(result);
    }

    /** A GUID for each theme, none given twice: the known ones, and derived ones for the rest. */
    Map<String, String> guids(Codebook codebook) {
        Map<String, String> guids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Theme theme : codebook.themes()) {
            of(theme.id())
                    .map(Identity::guid)
                    .filter(guid -> taken.add(guid.toLowerCase(Locale.ROOT)))
                    .ifPresent(guid -> guids.put(theme.id(), guid));
        }
        for (Theme theme : codebook.themes()) {
            guids.computeIfAbsent(theme.id(), id -> Guids.unused("theme:" + id, taken));
        }
        return guids;
    }
}
