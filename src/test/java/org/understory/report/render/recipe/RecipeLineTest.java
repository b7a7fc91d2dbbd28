package org.understory.report.render.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.report.Recipe;

/** A recipe survives wherever it is written. */
class RecipeLineTest {

    private static final Recipe ODD = new Recipe(
            "0.1.0",
            "2",
            "3f9a0c41d2e7",
            "run",
            List.of("by=department", "facilitator=Zoë --> <script>&amp;\"'\\", "list-silent"),
            List.of("łódź 😀/talk--1.txt"));

    @Test
    void whatIsWrittenIsRead() {
        assertThat(RecipeLine.parse(RecipeLine.of(ODD))).contains(ODD);
    }

    @Test
    void noCommentOrElementEndsInIt() {
        assertThat(RecipeLine.of(ODD)).doesNotContain("--", "<", ">", "&", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"command\": 1}",
                "{\"command\": {}}",
                "{\"paths\": []}",
                "{\"paths\": [1]}"
            })
    void whatIsNoRecipeIsNone(String line) {
        assertThat(RecipeLine.parse(line)).isEmpty();
    }
}
