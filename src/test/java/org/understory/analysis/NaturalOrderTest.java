package org.understory.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersGoByValueAndCaseComesLast() {
        List<String> sorted =
                List.of("", "5–10", "10+", "DfE", "dfe", "HMT", "Workshop 2", "workshop 02 b", "Workshop 10", "Zoë");
        assertThat(sorted.stream().sorted(NaturalOrder.COMPARATOR.reversed()).sorted(NaturalOrder.COMPARATOR))
                .containsExactlyElementsOf(sorted);
    }

    @Test
    void namesThatOnlyLookAlikeStayApart() {
        assertThat(NaturalOrder.COMPARATOR.compare("HMT", "hmt")).isNotZero();
        assertThat(NaturalOrder.COMPARATOR.compare("w01", "w1")).isNotZero();
        assertThat(NaturalOrder.COMPARATOR.compare("w99999999999999999999", "w100000000000000000000"))
                .isNegative();
    }
}
