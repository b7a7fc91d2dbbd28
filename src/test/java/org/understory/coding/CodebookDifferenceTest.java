package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.coding.CodebookDifference.Change;
import org.understory.coding.CodebookDifference.Count;
import org.understory.model.Codebook;

/** What an edit changes. */
class CodebookDifferenceTest {

    private static final Codebook OLD = Talk.codebook("""
            themes:
              - {id: silos, rules: [silo, own patch]}
              - {id: gone, rules: [nobody]}
            """);
    private static final Codebook NEW = Talk.codebook("""
            themes:
              - {id: agency, rules: [choose]}
              - {id: silos, rules: [own patch, wall]}
            """);

    private final CodebookDifference difference = new CodebookDifference(
            OLD,
            NEW,
            List.of(
                    Talk.transcript("a.txt", "Silos. Their own patch.", "Walls and silos everywhere."),
                    Talk.transcript("b.txt", "A silo with walls. A wall. Nobody chose.")));

    @Test
    void countsEveryThemeOfEitherTheOldOnesFirst() {
        assertThat(difference.counts())
                .containsExactly(new Count("silos", 4, 4), new Count("gone", 1, 0), new Count("agency", 0, 1));
    }

    @Test
    void listsWhatWasLostAndThenWhatWasGainedWithTheRule() {
        assertThat(difference.changes("silos"))
                .containsExactly(
                        new Change("silos", false, "a.txt:1", "silos/1  silo", "Silos."),
                        new Change("silos", true, "b.txt:1", "silos/2  wall", "A wall."));
        assertThat(difference.changes("gone")).extracting(Change::rule).containsExactly("gone/1  nobody");
        assertThat(difference.changes("agency")).extracting(Change::gained).containsExactly(true);
        assertThat(difference.changes("other")).isEmpty();
    }
}
