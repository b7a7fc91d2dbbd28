package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.coding.match.CompiledRules;
import org.understory.model.Codebook;
import org.understory.model.RuleSource;
import org.understory.model.UserError;

/** Reads codebooks as people write them, and says everything that is wrong with them at once. */
class CodebookReaderTest {

    private static final Path HOME = Path.of("src", "test", "resources", "coding");

    static Codebook read(String yaml) {
        return CodebookReader.read("book.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String faults(String yaml) {
        UserError error = catchThrowableOfType(
                UserError.class, () -> RuleBook.of(read(yaml)).compile());
        assertThat(error).as("a fault in %s", yaml).isNotNull();
        return error.getMessage();
    }

    /** Run with {@code -Dgolden.update=true} to write the file anew; then read the difference. */
    @Test
    void allFaultsAreToldAtOnceInFileOrder() throws IOException {
        Path kept = HOME.resolve("ten-faults.expected.txt");
        String actual = faults(Files.readString(HOME.resolve("ten-faults.yaml"))) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(kept, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(kept));
    }

    private static final String SHAPES = """
            name: Shapes
            lists:
              teams: [ops, 'the legal team']
            themes:
              - id: a
                rules: |

                  # said of a place
                  own patch
                    silo
              - id: b
                rules:
                  - own area
                  - "own \\"patch\\""
                  - 'own bubble'
                  - |
                    in a block
                    of two
                unless: grain silo
              - {id: c, rules: [one, "two"]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyRuleKnowsWhereItStands(String lineEnd) {
        Codebook codebook = read("\uFEFF" + SHAPES.replace("\n", lineEnd));
        String[] lines = SHAPES.split("\n");
        List<RuleSource> rules = codebook.themes().stream()
                .flatMap(theme -> java.util.stream.Stream.concat(theme.rules().stream(), theme.unless().stream()))
                .toList();
        assertThat(rules)
                .extracting(RuleSource::id)
                .containsExactly("a/1", "a/2", "b/1", "b/2", "b/3", "b/4", "b/5", "b/unless/1", "c/1", "c/2");
        for (RuleSource rule : rules) {
            String start = rule.text().substring(0, 3);
            assertThat(lines[rule.line() - 1].substring(rule.column() - 1))
                    .as(rule.id())
                    .startsWith(start);
        }
        assertThat(codebook.lists().get("teams")).extracting(RuleSource::text).containsExactly("ops", "the legal team");
        assertThat(codebook.lists().get("teams")).extracting(RuleSource::column).containsExactly(11, 17);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            themes:\\n- id: [                          § book.yaml:2:8
            themes:\\n  - id: a\\n    rules: @list     § book.yaml:3:12
            themes:\\n  - id: a\\n\\trules: x          § book.yaml:3:1
            themes:\\n- id: a\\n  rules:\\n  - [a] b   § book.yaml:4:9
            """)
    void whatIsNoYamlIsShownWithItsPlace(String yaml, String where) {
        assertThat(faults(yaml.replace("\\n", "\n").replace("\\t", "\t")))
                .startsWith(where + ": is not YAML: ")
                .contains("^\n  mend the line; rules with special characters want quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# only a comment\n", "just text", "- a\n- b", "7"})
    void whatIsNoCodebookIsSaidToBeNone(String yaml) {
        assertThat(faults(yaml)).contains("is not a codebook", "start the file with name: and themes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: x", "themes:", "themes: []", "themes: 7", "themes: {a: b}"})
    void aCodebookWithoutThemesIsRefused(String yaml) {
        assertThat(faults(yaml)).containsAnyOf("has no themes", "themes: is no list");
    }

    @Test
    void twoThemesOfOneIdAreRefusedWhateverTheirCapitals() {
        assertThat(faults("themes:\n  - id: silos\n  - id: SILOS\n"))
                .contains("book.yaml:3:5: the theme SILOS is there twice, first on line 2");
    }

    @Test
    void unknownFieldsGetASuggestion() {
        assertThat(faults("theme:\n  - id: a\nthemes:\n  - id: a\n    exampels: [x]\n    frobnicate: 1\n"))
                .contains("the codebook has no field theme", "did you mean themes?")
                .contains("a theme has no field exampels", "did you mean examples?")
                .contains("a theme has no field frobnicate", "use one of: colour, counterexamples, definition");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        assertThat(faults("themes:\n  - id: a\n    rules: silo\n    rules: patch\n"))
                .startsWith("book.yaml:4:5: rules: is there twice");
        assertThat(faults("lists:\n  a: [x]\n  a: [y]\nthemes:\n  - id: a\n"))
                .startsWith("book.yaml:3:3: the list a is there twice");
    }

    @Test
    void parentsThatGoRoundInCirclesAreRefused() {
        assertThat(faults("themes:\n  - {id: a, parent: c}\n  - {id: b, parent: a}\n  - {id: c, parent: b}\n"))
                .contains("theme a is its own ancestor", "theme b is its own", "theme c is its own");
        assertThat(faults("themes:\n  - id: a\n    parent: a\n")).contains("theme a is its own ancestor");
        assertThat(faults("themes:\n  - stray\n  - id: a\n    parent: b\n"))
                .contains("book.yaml:2:5: is no theme", "book.yaml:3:5: the parent b is no theme of this codebook");
    }

    @Test
    void whatYamlCallsAliasesIsRefusedWhereItStands() {
        assertThat(faults("themes:\n  - id: a\n    rules:\n      - *ise\n"))
                .startsWith("book.yaml:4:9: is not YAML: *ise is YAML for a part that was named before");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(8) + alias + "]\n");
        }
        assertThat(faults(yaml.toString())).contains("book.yaml:2:", "named before");
    }

    @Test
    void aSecondDocumentIsNotPassedOverInSilence() {
        assertThat(faults("themes:\n  - id: a\n---\nthemes:\n  - id: b\n")).contains("a second document begins here");
        assertThat(read("---\nthemes:\n  - id: a\n...\n").themes()).hasSize(1);
    }

    @Test
    void linesThatYamlWouldJoinAreRefused() {
        assertThat(faults("themes:\n  - id: a\n    rules: >\n      silo\n      patch\n"))
                .startsWith("book.yaml:4:7: the lines of a > block are joined to one rule")
                .endsWith("write | in place of >");
    }

    @Test
    void depthIsLimited() {
        assertThat(faults("themes: " + "[".repeat(5_000) + "]".repeat(5_000))).contains("is nested more than 20 deep");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        UserError error = catchThrowableOfType(
                UserError.class, () -> CodebookReader.read("b.yaml", new byte[] {'a', (byte) 0xE9, 'b'}));
        assertThat(error).hasMessageStartingWith("b.yaml: is not UTF-8 text");
        error = catchThrowableOfType(UserError.class, () -> CodebookReader.read("b.yaml", new byte[(32 << 20) + 1]));
        assertThat(error).hasMessageContaining("larger than a codebook can be");
    }

    @Test
    void theHashIsOfTheBytes() {
        assertThat(read("themes:\n  - id: a\n").hash())
                .isEqualTo(read("themes:\n  - id: a\n").hash())
                .matches("[0-9a-f]{12}");
        assertThat(read("themes:\n  - id: a\n ").hash())
                .isNotEqualTo(read("themes:\n  - id: a\n").hash());
    }

    @Test
    void aRuleThatStandsForTooManyPhrasesIsNamedWhereItStands() {
        StringBuilder options = new StringBuilder("(a b");
        for (int i = 0; i < 5_100; i++) {
            options.append("|w").append(i).append(" x");
        }
        options.append(")");
        String yaml = "themes:\n  - id: a\n    rules: |\n      silo\n      ";
        assertThat(faults(yaml + options + "\n"))
                .startsWith("book.yaml:5:7: the rule a/2 stands for more than 5000 phrases")
                .endsWith("split it into several smaller ones");
        String half = options.substring(0, 30_000).replaceAll("\\|[^|]*$", ")");
        assertThat(faults(yaml + half + " " + half + " " + half + "\n"))
                .contains("a/2 stands for more than 5000 phrases");
        assertThat(faults("themes:\n  - id: a\n    rules: silo\n    unless:\n      - " + options))
                .startsWith("book.yaml:5:9: the rule a/unless/1 stands for more than 5000");
    }

    @Test
    void thousandsOfAlternativesOfOneWordAreOnePhrase() {
        StringBuilder options = new StringBuilder("own (w");
        for (int i = 0; i < 20_000; i++) {
            options.append("|word").append(i);
        }
        CompiledRules rules = RuleBook.of(read("themes:\n  - id: a\n    rules: |\n      " + options + ")\n"))
                .compile();
        assertThat(rules.sequenceCount()).isEqualTo(1);
    }

    @Test
    void listsThatReferToThemselvesAreRefused() {
        assertThat(faults("lists:\n  x: ['@y a']\n  y: ['@x b', '@x c']\nthemes:\n  - id: a\n    rules: '@x'\n"))
                .startsWith("book.yaml:6:13: the rule a/1 ");
    }

    @Test
    void rulesOfNothingInParticularAreRefused() {
        assertThat(faults("themes:\n  - id: a\n    rules: '* ~2 *'\n")).contains("a/1 matches any words at all");
    }

    @Test
    void aHundredThousandRulesAreRead() {
        StringBuilder yaml = new StringBuilder("themes:\n");
        for (int theme = 0; theme < 20; theme++) {
            yaml.append("  - id: t").append(theme).append("\n    rules: |\n");
            for (int i = 0; i < 5_000; i++) {
                yaml.append("      lead")
                        .append(theme)
                        .append('x')
                        .append(i)
                        .append(" ~2 (word|phrase) number ")
                        .append(i)
                        .append('\n');
            }
        }
        Codebook codebook = read(yaml.toString());
        assertThat(RuleBook.of(codebook).compile().sequenceCount()).isEqualTo(100_000);
    }

    @Test
    void moreRulesThanFitAreRefused() {
        assertThat(faults("themes:\n  - id: a\n    rules: |\n" + "      silo\n".repeat(RuleBook.MOST_RULES + 1)))
                .contains("holds 200001 rules", "use at most 200000");
    }
}
