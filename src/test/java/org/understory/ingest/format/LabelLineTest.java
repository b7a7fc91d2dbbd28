package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Ana: hello ~ Ana ~ NaN ~ hello",
                "Interviewer1 : hello ~ Interviewer1 ~ NaN ~ hello",
                "MSM:\thello ~ MSM ~ NaN ~ hello",
                "Ana: ~ Ana ~ NaN ~ ''",
                "**Ana:** hello ~ Ana ~ NaN ~ hello",
                "**Mr Keith**: hello ~ Mr Keith ~ NaN ~ hello",
                "Ana: 00:00:19 ~ Ana ~ 19 ~ ''",
                "Ana: (03:40) hello ~ Ana ~ 220 ~ hello",
                "Ana (00:01:30): hello ~ Ana ~ 90 ~ hello",
                "[0:19] Ana: hello ~ Ana ~ 19 ~ hello",
                "**[00:19] SPEAKER_00:** hello ~ SPEAKER_00 ~ 19 ~ hello",
                "[SPEAKER_00]: hello ~ SPEAKER_00 ~ NaN ~ hello",
                "Mr David Hanson (Delyn) (Lab): hello ~ Mr David Hanson (Delyn) (Lab) ~ NaN ~ hello",
                "Last, First (ORG): hello ~ Last, First (ORG) ~ NaN ~ hello",
                "ivo Georgiev @ ambire: hello ~ ivo Georgiev @ ambire ~ NaN ~ hello",
                "Ana: [inaudible 00:10:35] so ~ Ana ~ NaN ~ [inaudible 00:10:35] so",
                "Ana: one: two ~ Ana ~ NaN ~ one: two",
            })
    void labelsAreTakenAsWritten(String line, String label, double start, String rest) {
        assertThat(LabelLine.of(line)).isEqualTo(new LabelLine(label, start, rest));
    }

    @Test
    void aNoBreakSpaceIsNoPartOfALabel() {
        assertThat(LabelLine.of("Ana\u00a0: hello").label()).isEqualTo("Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "Note: the following",
                "Date: 3 May",
                "10:30: the van came",
                "https://example.org/a: b",
                "see https://example.org",
                "It was late. Then I said: no",
                "Was it: yes? no",
                "Why? Because: no",
                "- audience: yes",
                "* presenter: yes",
                "no label here",
                "std::vector is one",
                "(he said): no (not bold",
                "and he went on and on and on and on and on for as long as anyone could bear: so",
            })
    void otherThingsAreNoLabels(String line) {
        LabelLine parsed = LabelLine.of(line);
        assertThat(parsed.exists() && Labels.looksLikeName(parsed.label()))
                .as(parsed.label())
                .isFalse();
    }
}
