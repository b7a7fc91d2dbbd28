package org.understory.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Codebook;
import org.understory.model.RuleSource;
import org.understory.model.Theme;
import org.understory.model.UserError;

/** A codebook while it is being read from another tool's file. Gives out ids and counts what is left out. */
final class CodebookDraft {

    private final CodebookFile file;
    private final ThemeIds ids = new ThemeIds();
    private final List<ThemeDraft> themes = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private final Map<String, Identities.Identity> identities = new LinkedHashMap<>();

    CodebookDraft(CodebookFile file) {
        this.file = file;
    }

    /** A new theme, below the parent unless that is null. */
    ThemeDraft add(String name, ThemeDraft parent) {
        return add(name, name, parent);
    }

    /** A new theme whose id is made from a shorter name. */
    ThemeDraft add(String shorter, String name, ThemeDraft parent) {
        String clean = clean(name);
        String above = parent == null ? "" : parent.id();
        ThemeDraft theme = new ThemeDraft(ids.give(clean(shorter), above), clean.isEmpty() ? "unnamed" : clean, above);
        themes.add(theme);
        return theme;
    }

    /** A new theme whose id is given by the file itself. */
    ThemeDraft addAs(String id, String name, String parent) {
        ThemeDraft theme = new ThemeDraft(id, name.isEmpty() ? id : name, parent);
        themes.add(theme);
        return theme;
    }

    List<ThemeDraft> themes() {
        return themes;
    }

    /** Names are one line. */
    static String clean(String name) {
        return name.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    void identify(ThemeDraft theme, Identities.Identity identity) {
        identities.put(theme.id(), identity);
    }

    /** Counts something worth telling; the same text is told once, with its number. */
    void note(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    /**
     * The finished codebook.
     *
     * @throws UserError if there is no theme in it
     */
    Imported finish(String title) {
        if (themes.isEmpty()) {
            throw new UserError(
                    file.source(),
                    "is " + title + " without a single code",
                    "export the codebook again, with its codes");
        }
        Codebook codebook = new Codebook(
                file.title(),
                "",
                file.source(),
                file.hash(),
                Map.of(),
                themes.stream().map(ThemeDraft::theme).toList());
        List<String> notes = new ArrayList<>();
        counted.forEach((what, count) -> notes.add(count == 1 ? what : what + " (" + count + " times)"));
        return new Imported(codebook, Identities.of(identities), notes);
    }

    /** A theme while it is being read. */
    static final class ThemeDraft {
        private final String id;
        private final String name;
        private final String parent;
        private final Map<String, RuleSource> rules = new LinkedHashMap<>();
        private final List<RuleSource> unless = new ArrayList<>();
        private String group = "";
        private String colour = "";
        private Descriptions description = Descriptions.NONE;
        private Examples examples = Examples.NONE;

        ThemeDraft(String id, String name, String parent) {
            this.id = id;
            this.name = name;
            this.parent = parent;
        }

        String id() {
            return id;
        }

        String name() {
            return name;
        }

        String group() {
            return group;
        }

        void group(String newGroup) {
            group = newGroup;
        }

        void colour(String newColour) {
            colour = newColour;
        }

        Descriptions description() {
            return description;
        }

        void description(Descriptions newDescription) {
            description = newDescription;
        }

        void examples(Examples newExamples) {
            examples = newExamples;
        }

        /** Adds a rule unless it is there already. */
        void rule(String text, int line, int column) {
            rules.computeIfAbsent(
                    text, rule -> new RuleSource(id + "/" + (rules.size() + 1), rule, line, Math.max(1, column)));
        }

        void unless(String text, int line) {
            unless.add(new RuleSource(id + "/unless/" + (unless.size() + 1), text, line, 1));
        }

        Theme theme() {
            return new Theme(
                    id,
                    name,
                    group,
                    parent,
                    colour,
                    description.definition(),
                    description.include(),
                    description.exclude(),
                    examples.examples(),
                    examples.counterexamples(),
                    List.copyOf(rules.values()),
                    unless);
        }
    }

    /**
     * The sentences that show what a theme is.
     *
     * @param examples that must be tagged
     * @param counterexamples that must not
     */
    record Examples(List<org.understory.model.Example> examples, List<org.understory.model.Example> counterexamples) {
        static final Examples NONE = new Examples(List.of(), List.of());
    }
}
