package org.understory.study.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.understory.model.Span;

/** Names replaced, and nothing else. */
class PseudonymsTest {

    private static KeyRow row(String name, String pseudonym) {
        return new KeyRow(name, KeyRow.PARTICIPANT, pseudonym, "");
    }

    private final Pseudonyms names = new Pseudonyms(List.of(
            row("Zoë Quill", "P001"),
            row("Zoë", "P001"),
            row("Ana", "P002"),
            row("Ana Ibarra", "P002"),
            row("Seán O'Dowd", "P003"),
            new KeyRow("Harbour", KeyRow.OTHER, "N001", ""),
            new KeyRow("Mosaic", KeyRow.OTHER, "N002", "yes")));

    private String now(String text) {
        return names.replace(text).text();
    }

    @Test
    void possessivesCaseAccentsAndEmojiAreMinded() {
        assertThat(now("🌱Zoë's café, ZOË QUILL, zoe quill, Zoe\u0308’s 🌊"))
                .isEqualTo("🌱P001's café, P001, P001, P001’s 🌊");
        assertThat(now("sean o’dowd and ana ibarra")).isEqualTo("P003 and P002");
    }

    @Test
    void theLongestNameWinsAndWordsThatHoldOneStay() {
        assertThat(now("Ana Ibarra, Ana, Anatomy, Banana, ana, Zoës"))
                .isEqualTo("P002, P002, Anatomy, Banana, ana, Zoës");
    }

    @Test
    void othersAreReplacedOnlyWhenConfirmed() {
        assertThat(now("Harbour and Mosaic")).isEqualTo("Harbour and N002");
    }

    @Test
    void noNameSurvivesAndPassagesStandForTheSameWords() {
        String[] pieces = {
            "Zoë", "zoë quill", "Ana Ibarra's", "Seán O’Dowd", " 🌱 ", "café", "Ana", ", ", "\n", "Mosaic"
        };
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "-");
            }
            Replaced replaced = names.replace(text.toString());
            assertThat(names.count(replaced.text())).as(text.toString()).isZero();
            int cafe = text.indexOf("café");
            if (cafe >= 0) {
                assertThat(replaced.now(new Span(cafe, cafe + 4)).of(replaced.text()))
                        .isEqualTo("café");
            }
        }
    }
}
