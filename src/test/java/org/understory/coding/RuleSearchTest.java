package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.model.Span;
import org.understory.model.UserError;

/** Finds every match of one rule. */
class RuleSearchTest {

    private static List<String> find(String rule, String... turns) {
        return new RuleSearch(rule)
                .in(Talk.transcript("t", turns)).stream()
                        .map(match -> match.turn().number() + ":"
                                + String.join(
                                        "…",
                                        match.evidence().stream()
                                                .map(span ->
                                                        span.of(match.turn().text()))
                                                .toList()))
                        .toList();
    }

    @Test
    void findsAllInOrder() {
        assertThat(find("silo", "Silos and silos. A silo.", "None.", "Siloed"))
                .containsExactly("1:Silos", "1:silos", "1:silo", "3:Siloed");
    }

    @Test
    void ofOverlappingMatchesTheLongestIsGiven() {
        assertThat(find("(own|own patch|patch of land)", "their own patch of land"))
                .containsExactly("1:own", "1:patch of land");
    }

    @Test
    void gapsAreAsShortAsTheyCanBe() {
        assertThat(find("claim ~3 agency", "claim claims agency and agency")).containsExactly("1:claims agency");
        assertThat(find("(claim|assertion) ~3 agency", "the assertion of agency, my agency"))
                .containsExactly("1:assertion of agency");
    }

    @Test
    void aFaultHasACaret() {
        assertThat(catchThrowableOfType(UserError.class, () -> new RuleSearch("a (b")))
                .hasMessage("""
                        the rule, character 3: this ( is never closed
                          | a (b
                          |   ^
                          add ) where the alternatives end""");
        assertThat(catchThrowableOfType(UserError.class, () -> new RuleSearch("* *")))
                .hasMessage("the rule: matches any words at all\n  search for a part of it");
    }

    @Test
    void aMegabyteWithoutAFullStopIsSearchedLikeAnyOther() {
        String text = "own patch and \u201Cown\u201D, patch COP26 ".repeat(30_000);
        for (String rule :
                List.of("own", "own ~3 patch", "/cop\\d+/", "own near/2 patch", "own or patch", "a* ~9 p* ~9 c*")) {
            assertThat(new RuleSearch(rule).in(Talk.transcript("t", text)))
                    .as(rule)
                    .hasSizeGreaterThanOrEqualTo(29_999);
        }
        assertThat(find("own and patch", text)).hasSize(1);
    }

    @Test
    void evidenceLiesInItsSentence() {
        for (RuleSearch.Match match : new RuleSearch("in turn: end near/3 own")
                .in(Talk.transcript("t", "This is the end. Own it, own it."))) {
            assertThat(match.evidence()).allMatch(match.sentence().span()::contains);
            assertThat(match.evidence()).isSortedAccordingTo(Span::compareTo);
        }
    }
}
