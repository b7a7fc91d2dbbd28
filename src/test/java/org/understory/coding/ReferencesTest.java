package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.model.UserError;

/** Reads reference codings. */
class ReferencesTest {

    private static List<References.Reference> read(String lines) throws IOException {
        return References.read(new StringReader(lines), "ref.jsonl");
    }

    @Test
    void readsWhatIsThereAndPassesOverTheRest() throws IOException {
        assertThat(read("""
                        \uFEFF{"id": "s1", "turn": 2, "begin": 5, "exact": "One.", "agreed": ["a", "b"], "one_coder": ["c"]}

                        {"exact": "Two.", "transcript": "t.txt", "more": {"x": [1, {}]}}
                        """))
                .containsExactly(
                        new References.Reference("s1", "", 2, "One.", Set.of("a", "b"), Set.of("c")),
                        new References.Reference("", "t.txt", 0, "Two.", Set.of(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "[]",
                "{}",
                "{\"exact\": \"\"}",
                "{\"exact\": null}",
                "{\"exact\": 7}",
                "{\"exact\": \"x\"",
                "{\"exact\": \"x\", \"agreed\": \"a\"}",
                "{\"exact\": \"x\", \"agreed\": [[\"a\"]]}",
                "{\"exact\": \"x\", \"agreed\": [null]}",
                "{\"exact\": \"x\", \"agreed\": [\"a\"",
                "{\"exact\": \"x\"} {\"exact\": \"y\"}"
            })
    void aLineThatIsNoneIsNamed(String line) {
        UserError error = catchThrowableOfType(UserError.class, () -> read("{\"exact\": \"x\"}\n" + line + "\n"));
        assertThat(error).as(line).isNotNull();
        assertThat(error.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("ref.jsonl:2"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(catchThrowableOfType(UserError.class, () -> read("\n\n")))
                .hasMessageStartingWith("ref.jsonl: holds no reference codings");
    }
}
