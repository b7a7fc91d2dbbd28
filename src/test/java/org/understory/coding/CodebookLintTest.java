package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.model.Problem;

/** What lint warns of, and what it leaves alone. */
class CodebookLintTest {

    private static final String HEAD = "themes:\n  - id: a\n    definition: d\n    examples: [e]\n";

    private static List<String> warnings(String yaml) {
        return CodebookLint.of(Talk.codebook(yaml)).stream().map(Problem::what).toList();
    }

    /** Rules are separated by semicolons, and from the theme's exceptions by a hash. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            silo; own patch                      §
            silo; =siloed                        § a/2 finds nothing that a/1 does not: =siloed  (silo)
            own patch; own [little] patch        § a/1 finds nothing that a/2 does not: own patch  (own [little] patch)
            (claim|find) ~2 agency; agency       § a/1 finds nothing that a/2 does not: (claim|find) ~2 agency  (agency)
            (claim|find) agency; claim agency    § a/2 finds nothing that a/1 does not: claim agency  ((claim|find) agency)
            silo; silo                           § a/2 says the same as a/1: silo
            silo;  (silo)                        § a/2 finds nothing that a/1 does not: (silo)  (silo)
            the                                  § a/1 is a word that nearly everybody says: the
            people                               § a/1 is a word that nearly everybody says: people
            people near/3 wait                   §
            a*                                   § a/1 is a word that nearly everybody says: a*
            grain silo; silo # grain silo        § a/1 can never match: grain silo
            silo # grain silo                    §
            silo unless silo                     § a/1 can never match: silo unless silo
            very very                            § a/1 can never match: very very
            um                                   § a/1 can never match: um
            a and not a                          § a/1 can never match: a and not a
            silo near/2 silo                     §
            agency near/3 agency                 §
            own ~2 patch; own ~1 patch           § a/2 finds nothing that a/1 does not: own ~1 patch  (own ~2 patch)
            own near/2 patch; own ~2 patch       § a/2 finds nothing that a/1 does not: own ~2 patch  (own near/2 patch)
            in turn: minister and wait           §
            /cop\\d+/                            §
            act/verb                             §
            mission-led; crossing                §
            (big team|small team) ~3 win; (big team|small team) ~2 win § a/2 finds nothing that a/1 does not: (big team|small team) ~2 win  ((big team|small team) ~3 win)
            """)
    void warnsOfRules(String rules, String warning) {
        String[] parts = rules.split("#");
        String yaml = HEAD + "    rules: |\n      "
                + parts[0].replace("\\\\", "\\").replace(";", "\n      ")
                + (parts.length > 1 ? "\n    unless: |\n      " + parts[1] : "") + "\n";
        assertThat(warnings(yaml)).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void warnsOfWhatIsMissing() {
        assertThat(warnings("themes:\n  - id: a\n    rules: silo\n  - id: b\n    definition: d\n"))
                .containsExactly("has no definition", "has no examples", "has no rules and is never tagged");
    }

    @Test
    void aRuleOfAnotherThemeIsNamed() {
        Problem problem = CodebookLint.of(Talk.codebook(
                        HEAD + "    rules: silo\n" + HEAD.substring(8).replace("id: a", "id: b") + "    rules: silo\n"))
                .get(0);
        assertThat(problem).hasToString("""
                book.yaml:9:12: b/1 says the same as a/1: silo
                  take one of them out""");
    }

    @Test
    void theSeedCodebookCanBeLinted() {
        assertThat(CodebookLint.of(Codebooks.open("mission-led")))
                .allMatch(problem -> !problem.what().contains("null"));
    }
}
