package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Offsets converted there and back. */
class CodePointsTest {

    @Property(tries = 300)
    void thereAndBackIsTheSameInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(50) : 'a' + random.nextInt(26));
        }
        CodePoints points = new CodePoints(text.toString());
        for (int i = 0; i < 50; i++) {
            int point = random.nextInt(length + 1);
            int unit = points.toUnit(point);
            assertThat(unit).isEqualTo(text.offsetByCodePoints(0, point));
            assertThat(points.fromUnit(unit)).isEqualTo(point);
        }
    }

    @Test
    void anOffsetBeyondTheTextIsRefused() {
        for (String text : new String[] {"ab", "a😀"}) {
            CodePoints points = new CodePoints(text);
            assertThatThrownBy(() -> points.toUnit(3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> points.toUnit(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
