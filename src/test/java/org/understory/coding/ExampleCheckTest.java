package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.text.SentenceSplitter;

/** Examples and counterexamples as tests of the rules. */
class ExampleCheckTest {

    private static final String YAML = """
            themes:
              - id: silos
                examples:
                  - Silos everywhere. Nobody talks.
                  - We keep to our patch.
                counterexamples:
                  - The silo, um, silo fell over.
                  - Something else.
                rules: |
                  silo
                  silo ~2 fall
              - id: patch
                rules: patch
            """;

    private final List<ExampleCheck.Result> results =
            new ExampleCheck(Talk.codebook(YAML), new SentenceSplitter()::split).run();

    @Test
    void resultsComeInTheOrderOfTheCodebook() {
        assertThat(results).extracting(result -> result.example().line()).containsExactly(4, 5, 7, 8);
        assertThat(results).extracting(ExampleCheck.Result::wanted).containsExactly(true, true, false, false);
        assertThat(results).extracting(ExampleCheck.Result::passed).containsExactly(true, false, false, true);
    }

    @Test
    void aMissedExampleSaysWhatWasFoundInstead() {
        assertThat(results.get(1).matches()).isEmpty();
        assertThat(results.get(1).instead()).containsExactly("patch");
    }

    @Test
    void aTaggedCounterexampleSaysByWhichRuleAndWords() {
        assertThat(results.get(2).matches()).containsExactly(new ExampleCheck.Match("silos/2", "silo fell"));
    }
}
