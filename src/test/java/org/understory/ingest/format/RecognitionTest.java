package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.ingest.Decoder;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;

/** Texts that look like a format and are of another, or of none. */
class RecognitionTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("an agenda", "Welcome 9:00\nTea 10:30\nTables 11:00\nEnd 12:30\n", "notes"),
                Arguments.of("prose with commas", "First, we met.\nSecond, we left.\nThird, we slept.\n", "notes"),
                Arguments.of("a letter", "From: Ana\nTo: Ben\nSubject: Beds\n\nDear Ben, it is so.\n", "notes"),
                Arguments.of("remarks", "Note: one.\nWe met.\nNote: two.\nNote: three.\nAll went.\n", "notes"),
                Arguments.of("week days", "Monday: rain\nTuesday: sun\nWednesday: rain\n", "notes"),
                Arguments.of("bullets with names", "# Day\n\n- Ana: yes\n- Ben: no\n- Ana: well\n", "notes"),
                Arguments.of(
                        "a talk about times",
                        "Ana: At 9:00 sharp.\nBen: At 0:05?\nAna: Yes  0:05\nBen: Oh.",
                        "labelled"),
                Arguments.of("a table of labels", "speaker,text\nAna,Yes: I do\nBen,No: I do not\n", "csv"),
                Arguments.of(
                        "SRT without a number",
                        "00:00:01,000 --> 00:00:02,000\na\n\n00:00:02,000 --> 00:00:03,000\nb",
                        "srt"),
                Arguments.of("VTT without its head", "00:01.000 --> 00:02.000\na\n\n00:02.000 --> 00:03.000\nb", "vtt"),
                Arguments.of("a participant's code", "P7 25/11/2021\n- one thing\n- another\n", "notes"),
                Arguments.of("brackets first", "[laughs] We met.\n\n[sighs] We left.\n", "notes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textsAreTakenForWhatTheyAre(String what, String text, String format) {
        Source source = Decoder.decode(what, text.getBytes(StandardCharsets.UTF_8));

        TranscriptReader best = Formats.all().stream()
                .max(Comparator.comparingInt(reader -> reader.score(source)))
                .orElseThrow();

        assertThat(best.id()).isEqualTo(format);
    }
}
