package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "0:05, 5",
        "00:05, 5",
        "12:33, 753",
        "1:07:44, 4064",
        "00:05:49.620, 349.62",
        "00:43.810, 43.81",
        "'00:00:43,810', 43.81",
        "100:00:00, 360000",
        "75:30, 4530",
        "00:00:01.5, 1.5",
    })
    void timesAreSeconds(String text, double seconds) {
        assertThat(TimeText.seconds(text)).isCloseTo(seconds, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "43810",
                "::",
                "1:",
                ":30",
                "0:75",
                "1:75:00",
                "1:2:3:4",
                "0:05x",
                "0:05.",
                "10:30am",
                "v:05",
                "0:-5",
                "12.4",
                "http://a:80",
                "0:005"
            })
    void otherThingsAreNoTimes(String text) {
        assertThat(TimeText.isTime(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"[0:23], 23", "(03:40), 220", "'\\[30:07\\]', 1807", "[ 0:23 ], 23"})
    void bracketsMayStandRoundThem(String text, double seconds) {
        assertThat(TimeText.bracketed(text)).isEqualTo(seconds);
    }

    @Property(tries = 500, seed = "41")
    void everyTimeComesBack(
            @ForAll @IntRange(max = 40) int hours,
            @ForAll @IntRange(max = 59) int minutes,
            @ForAll @IntRange(max = 59) int seconds,
            @ForAll @IntRange(max = 999) int millis) {
        double expected = hours * 3600 + minutes * 60 + seconds + millis / 1000.0;
        String padded = String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", hours, minutes, seconds, millis);
        String unpadded = hours + ":" + minutes + ":" + seconds + "." + millis;

        assertThat(TimeText.seconds(padded)).isCloseTo(expected, within(1e-9));
        assertThat(TimeText.seconds(padded.replace('.', ','))).isCloseTo(expected, within(1e-9));
        assertThat(TimeText.seconds(unpadded, true)).isCloseTo(expected, within(1e-9));
    }

    @Property(tries = 300, seed = "42")
    void timingLinesComeBackWithTheirSettings(
            @ForAll @IntRange(max = 86_000_000) int start, @ForAll @IntRange(max = 100_000) int length) {
        String line = text(start) + " --> " + text(start + length) + " align:start position:0%";

        assertThat(VttTiming.isMeant(line)).isTrue();
        assertThat(VttTiming.of(line, false))
                .isEqualTo(new VttTiming(TimeText.seconds(text(start)), TimeText.seconds(text(start + length))));
        assertThat(VttTiming.of(line, false).start()).isCloseTo(start / 1000.0, within(1e-9));
    }

    private static String text(int millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
