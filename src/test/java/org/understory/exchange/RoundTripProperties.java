package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.understory.coding.CodebookReader;
import org.understory.coding.rule.RuleParser;
import org.understory.model.Codebook;
import org.understory.model.Example;
import org.understory.model.RuleSource;
import org.understory.model.Theme;

/** Random codebooks with the texts that break writers, there and back. */
class RoundTripProperties {

    private static final List<String> NASTY = List.of(
            "plain words",
            "yes",
            "null",
            "~",
            "1.50",
            "0x1F",
            "2020-01-01",
            "a: b",
            "a #b",
            "#b",
            "- dash",
            "? key",
            "'single'",
            "\"double\"",
            "it's \u201Cquoted\u201D",
            "=1+1",
            "'=1+1",
            "''@x",
            "@SUM(A1)",
            "+44 20",
            "-1",
            "{flow}",
            "[flow]",
            "*alias",
            "&anchor",
            "!tag",
            "%directive",
            "|",
            ">",
            "a, b; c",
            "back\\slash",
            "<b>&amp;</b>",
            "]]>",
            "\uD83D\uDE00 \u00E9t\u00E9",
            "\u0627\u0644\u0633\u0644\u0627\u0645",
            "e\u0301",
            "nbsp\u00A0here",
            "tab\there",
            "trailing:",
            "---",
            "...",
            "line\u2028separator",
            "a".repeat(300) + " " + "b".repeat(300));

    private static final List<String> RULES = List.of(
            "silo",
            "=yes",
            "case:HMT",
            "frag*",
            "mission-led",
            "(a|b) ~2 c",
            "own [little] patch",
            "\"command and control\"",
            "x near/4 y",
            "a and not (b|c)",
            "in turn: a and b",
            "act/verb",
            "/\\bCOP ?\\d+\\b/",
            "#metoo",
            "@list alone",
            "'=x'y");

    /** A codebook in the form that our reader gives: texts stripped, a name for everything. */
    private static Codebook codebook(long seed, boolean lists, List<String> nasty) {
        Random random = new Random(seed);
        List<Theme> themes = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String id = "theme-" + i;
            String parent = i > 0 && random.nextBoolean() ? "theme-" + random.nextInt(i) : "";
            themes.add(new Theme(
                    id,
                    text(random, nasty),
                    random.nextBoolean() ? text(random, nasty) : "",
                    parent,
                    random.nextBoolean() ? String.format("#%06x", random.nextInt(1 << 24)) : "",
                    random.nextBoolean() ? text(random, nasty) : "",
                    texts(random, nasty),
                    texts(random, nasty),
                    examples(random, nasty),
                    examples(random, nasty),
                    rules(id, random, lists),
                    rules(id + "/unless", random, lists)));
        }
        Map<String, List<RuleSource>> named = new LinkedHashMap<>();
        if (lists) {
            named.put("list", List.of(new RuleSource("@list/1", "treasury", 1, 1)));
        }
        return new Codebook(text(random, nasty), lists ? text(random, nasty) : "", "s", "h", named, themes);
    }

    private static String text(Random random, List<String> nasty) {
        String text = nasty.get(random.nextInt(nasty.size()));
        return random.nextBoolean() ? text : text + " " + nasty.get(random.nextInt(nasty.size()));
    }

    private static List<String> texts(Random random, List<String> nasty) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.add(text(random, nasty));
        }
        return texts;
    }

    private static List<Example> examples(Random random, List<String> nasty) {
        return texts(random, nasty).stream().map(text -> new Example(text, 1)).toList();
    }

    private static List<RuleSource> rules(String owner, Random random, boolean lists) {
        Set<String> texts = new java.util.LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String rule = RULES.get(random.nextInt(RULES.size()));
            if (lists || !rule.startsWith("@")) {
                texts.add(rule);
            }
        }
        List<RuleSource> rules = new ArrayList<>();
        texts.forEach(text -> rules.add(new RuleSource(owner + "/" + (rules.size() + 1), text, 1, 1)));
        return rules;
    }

    @Property(tries = 300)
    void yamlIsTheSameCodebookWhenReadBack(@ForAll long seed) {
        Codebook codebook = codebook(seed, true, NASTY);

        String yaml = new YamlExporter().write(codebook, Identities.none()).text();
        Codebook back = CodebookReader.read("back", yaml.getBytes(StandardCharsets.UTF_8));

        assertThat(Same.withoutPlaces(back)).as(yaml).isEqualTo(Same.withoutPlaces(codebook));
    }

    @Property(tries = 300)
    void theTableHoldsTheSameThemesWhenReadBack(@ForAll long seed) {
        List<String> plain = NASTY.stream()
                .filter(text -> text.equals(CodebookDraft.clean(text)))
                .toList();
        Codebook codebook = codebook(seed, false, plain);

        String csv = new TableExporter().write(codebook, Identities.none()).text();
        CodebookFile file = CodebookFile.of("back", csv.getBytes(StandardCharsets.UTF_8));
        Codebook back = new TableImporter().read(file).codebook();

        assertThat(new TableImporter().recognises(file)).isTrue();
        assertThat(Same.withoutPlaces(back).themes())
                .isEqualTo(Same.withoutPlaces(codebook).themes());
    }

    @Property(tries = 200)
    void aQdcIsValidAndKeepsNamesNestingDescriptionsAndGuids(@ForAll long seed) throws Exception {
        Codebook codebook = codebook(seed, true, NASTY);
        RefiCodebookExporter exporter = new RefiCodebookExporter("Understory");

        String qdc = exporter.write(codebook, Identities.none()).text();
        ExportersTest.validate(qdc);
        Imported back = new RefiCodebookImporter().read(CodebookFile.of("back", qdc.getBytes(StandardCharsets.UTF_8)));

        assertThat(back.notes()).isEmpty();
        assertThat(exporter.write(back.codebook(), back.identities()).text()).isEqualTo(qdc);
        assertThat(back.codebook().themes()).hasSameSizeAs(codebook.themes());
    }

    @Property(tries = 1000)
    void everyWordOfADictionaryBecomesARuleThatParses(@ForAll String entry) {
        for (String wildcards : List.of("*", "*?")) {
            DictionaryWord.rule(entry, wildcards).ifPresent(rule -> RuleParser.parse(rule, Set.of()));
        }
    }

    @Property(tries = 1000)
    void everyNameBecomesAnIdThatIsNew(@ForAll List<String> names) {
        ThemeIds ids = new ThemeIds();
        List<String> given = names.stream().map(name -> ids.give(name, "")).toList();

        assertThat(given).doesNotHaveDuplicates().allMatch(id -> id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*"));
    }
}
