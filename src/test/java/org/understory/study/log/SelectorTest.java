package org.understory.study.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SelectorTest {

    @Test
    void positionsCountCodePoints() {
        Selector at = LogSamples.passage("🌱🌱 Naïve silos, she said.", 5, 10);
        assertThat(at).isEqualTo(new Selector("café/one.vtt", 3, 3, 8, "Naïve", "🌱🌱 ", " silos, she said."));
    }

    @Test
    void aStretchThatCutsACharacterIsWidened() {
        assertThat(LogSamples.passage("a🌱b🌱c", 2, 5).exact()).isEqualTo("🌱b🌱");
    }

    @Test
    void contextIsNeverLongerThanThirtyTwoCodePointsASide() {
        String text = "🌱".repeat(40) + "middle" + "🌳".repeat(40);
        Selector at = LogSamples.passage(text, 80, 86);
        assertThat(at.prefix()).isEqualTo("🌱".repeat(32));
        assertThat(at.suffix()).isEqualTo("🌳".repeat(32));
        assertThat(at.begin()).isEqualTo(40);
    }

    @Test
    void aPositionOfAnotherLengthThanTheQuotationIsRefused() {
        assertThatThrownBy(() -> new Selector("a", 1, 0, 2, "🌱", "", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
