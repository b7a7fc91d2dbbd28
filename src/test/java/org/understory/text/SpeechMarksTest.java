package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.model.Mark;
import org.understory.model.MarkKind;

class SpeechMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[inaudible]|INAUDIBLE",
                "[inaudible 00:10:35]|INAUDIBLE",
                "(inaudible)|INAUDIBLE",
                "[unintelligible due to traffic]|INAUDIBLE",
                "[unclear 12:04]|INAUDIBLE",
                "[???]|INAUDIBLE",
                "[crosstalk 00:14:30]|CROSSTALK",
                "[cross talk]|CROSSTALK",
                "(speaking over each other)|CROSSTALK",
                "[laugh]|LAUGHTER",
                "(laughs)|LAUGHTER",
                "(Both laugh.)|LAUGHTER",
                "\\[laughs\\]|LAUGHTER",
                "[General laughter]|LAUGHTER",
                "<laughs>|LAUGHTER",
                "[Music]|MUSIC",
                "[MUSIC PLAYING]|MUSIC",
                "♪♪♪|MUSIC",
                "♪ la la la ♪|MUSIC",
                "🎵|MUSIC",
                "*(Pause)*|PAUSE",
                "(long pause)|PAUSE",
                "[BLANK_AUDIO]|PAUSE",
                "[clears throat]|SOUND",
                "[neighbor's dog barking in background]|SOUND",
                "[a kettle in the background]|SOUND",
                "(The participant reads the text …)|EVENT",
                "*(12.4 pm)*|EVENT",
                "[end of recording]|EVENT",
                "BREAK IN tape, switch sides|EVENT",
                "[00:10:35]|TIME",
                "{}|DOUBTFUL",
                "{McMahon}|DOUBTFUL",
                "[?phrase?]|DOUBTFUL",
                "[a chick on the make?]|DOUBTFUL",
                "****|MASKED",
                "f***|MASKED",
                "s**t|MASKED",
            })
    void marksAreKnownByWhatTheySay(String mark, MarkKind kind) {
        String before = "Élan 😀 and then ";

        List<Mark> marks = SpeechMarks.in(before + mark + (mark.startsWith("BREAK") ? "" : " so."));

        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).kind()).isEqualTo(kind);
        assertThat(marks.get(0).span().begin()).isEqualTo(before.length());
        assertThat(marks.get(0).span().length()).isEqualTo(mark.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "she [the manager] said so",
                "we asked [name removed] about it",
                "at [REDACTED] we laugh a lot",
                "they (the silent majority, so to speak) agreed",
                "I said (and I laughed when I said it) that it was over",
                "the clear brief (which nobody had read) was dropped",
                "[music department] people",
                "[silos are the problem here]",
                "it went from 5 to 10 (15 %) in a year",
                "see (above)",
                "a [...] b",
                "[]",
                "2 * 3 * 4",
                "this is **bold** and *slanted*",
                "press <Enter> now",
                "{ \"a\": 1 }",
                "{a = b}",
                "unclosed [laughs",
                "[laughs\nover the line]",
                "BREAK in the day",
            })
    void otherBracketsAreNoMarks(String text) {
        assertThat(SpeechMarks.in(text)).isEmpty();
    }

    @Test
    void marksComeInOrderAndDoNotOverlap() {
        String text = "[laughs] Well (the short [inaudible] version) *(Pause)* (laughs)(coughs) ♪♪ end";

        List<Mark> marks = SpeechMarks.in(text);

        assertThat(marks.stream().map(mark -> mark.span().of(text)))
                .containsExactly("[laughs]", "[inaudible]", "*(Pause)*", "(laughs)", "(coughs)", "♪♪");
    }

    @Test
    void hostileTextTakesNoTimeToSpeakOf() {
        for (String piece :
                List.of("[", "(", "*(", "\\[", "{", "<", "♪ a ", "[(", "*", "a*", "BREAK IN tape ", "12:")) {
            assertThat(SpeechMarks.in(piece.repeat(50_000))).isNotNull();
            assertThat(SpeechMarks.in("[" + piece.repeat(50_000) + "]")).isNotNull();
        }
    }
}
