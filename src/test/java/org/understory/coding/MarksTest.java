package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.text.SpeechMarks;

class MarksTest {

    @Test
    void anAsideIsNoEvidence() {
        assertThat(matches("silence", "We had [silence] there.")).isEmpty();
        assertThat(matches("silence", "We had silence [laughs] there.")).containsExactly("silence");
    }

    @Test
    void aRuleMatchesAcrossAnAside() {
        assertThat(matches("\"work in silos\"", "😀 We work in [laughs] silos."))
                .containsExactly("work in [laughs] silos");
    }

    @Test
    void doubtfulWordsAreEvidence() {
        assertThat(matches("silos", "We work in {silos}.")).containsExactly("silos");
        assertThat(matches("silos", "We work in [?silos?].")).containsExactly("silos");
    }

    private static List<String> matches(String rule, String text) {
        Turn turn = new Turn(
                1,
                "",
                Timing.NONE,
                TurnKind.SPEECH,
                List.of(),
                text,
                List.of(new Sentence(1, new Span(0, text.length()))),
                Map.of(),
                SpeechMarks.in(text));
        Transcript transcript = new Transcript("a", "notes", List.of(turn), Map.of(), Map.of());
        return new RuleSearch(rule)
                .in(transcript).stream()
                        .flatMap(match -> match.evidence().stream())
                        .map(span -> span.of(text))
                        .toList();
    }
}
