package org.understory.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Theme;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.folder.StudyFolder;
import org.understory.study.index.Shown;
import org.understory.study.index.StudyIndex;

/** Tags a study with its codebook and shows, theme by theme, what changed since the last time. */
final class StudyTag {

    private final Console console;

    StudyTag(Console console) {
        this.console = console;
    }

    void tag(StudyFolder folder) {
        try (OpenStudy open = new OpenStudy(console, folder)) {
            Codebook codebook = open.codebook();
            List<Shown> now = shown(open.tags(codebook), open.transcripts());
            List<Shown> before = open.index().map(StudyIndex::shown).orElse(List.of());
            console.out()
                    .println(Safe.line(
                            codebook.name() + " (" + codebook.hash() + "): " + Phrases.count(now.size(), "tag") + " in "
                                    + Phrases.count(open.transcripts().size(), "transcript")));
            print(codebook, now, before);
            open.index().ifPresent(index -> index.show(now));
        }
        console.out().println("next: understory report --by department -o reports/by-department");
    }

    private static List<Shown> shown(List<Coding> tags, List<Transcript> transcripts) {
        Map<String, Map<Integer, Turn>> turns = new HashMap<>();
        for (Transcript transcript : transcripts) {
            Map<Integer, Turn> numbered = turns.computeIfAbsent(transcript.name(), any -> new HashMap<>());
            transcript.turns().forEach(turn -> numbered.put(turn.number(), turn));
        }
        List<Shown> shown = new ArrayList<>();
        for (Coding tag : tags) {
            String text = turns.get(tag.transcript()).get(tag.turn()).text();
            shown.add(new Shown(
                    tag.transcript(),
                    tag.sentence().span().of(text),
                    tag.theme(),
                    ((Origin.Machine) tag.origin()).rule()));
        }
        return shown;
    }

    private void print(Codebook codebook, List<Shown> now, List<Shown> before) {
        Map<String, List<Shown>> byTheme = byTheme(now);
        Map<String, List<Shown>> earlier = byTheme(before);
        Map<String, String> themes = new LinkedHashMap<>();
        codebook.themes().stream().map(Theme::id).forEach(id -> themes.put(id, id));
        earlier.keySet().forEach(id -> themes.putIfAbsent(id, id + " (no longer in the codebook)"));
        themes.forEach((id, shown) -> {
            List<Shown> tags = byTheme.getOrDefault(id, List.of());
            console.out()
                    .println(String.format(
                                    Locale.ROOT,
                                    "  %-28s %6s  %s",
                                    Safe.line(shown),
                                    Phrases.number(tags.size()),
                                    before.isEmpty() ? "" : changes(tags, earlier.getOrDefault(id, List.of())))
                            .stripTrailing());
        });
        console.out().println(before.isEmpty() ? "  nothing to compare with: this is the first tagging kept" : "");
    }

    private static Map<String, List<Shown>> byTheme(List<Shown> tags) {
        return tags.stream().collect(Collectors.groupingBy(Shown::theme, TreeMap::new, Collectors.toList()));
    }

    /** What was added and what went, each with the rules that gave it; a sentence that another rule gives now is not new. */
    private static String changes(List<Shown> now, List<Shown> before) {
        List<String> parts = new ArrayList<>();
        part("+", difference(now, before), parts);
        part("-", difference(before, now), parts);
        return parts.isEmpty() ? "unchanged" : String.join("  ", parts);
    }

    private static void part(String sign, List<Shown> tags, List<String> parts) {
        if (!tags.isEmpty()) {
            Map<String, Long> byRule =
                    tags.stream().collect(Collectors.groupingBy(Shown::rule, TreeMap::new, Collectors.counting()));
            parts.add(sign + tags.size() + " by "
                    + byRule.entrySet().stream()
                            .map(rule -> rule.getKey() + (rule.getValue() == 1 ? "" : " (" + rule.getValue() + ")"))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static List<Shown> difference(List<Shown> these, List<Shown> those) {
        Map<List<String>, Integer> left = new HashMap<>();
        those.forEach(tag -> left.merge(List.of(tag.transcript(), tag.quote()), 1, Integer::sum));
        return these.stream()
                .filter(tag -> left.merge(List.of(tag.transcript(), tag.quote()), -1, Integer::sum) < 0)
                .toList();
    }
}
