package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.model.Sentence;

/** Sentences and where they stand. */
class SentenceSplitterTest {

    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    private static final String[] PIECES = {
        "silo",
        "We",
        "don't",
        "know",
        "e.g.",
        "3.5",
        "Mr.",
        "U.K.",
        "😀",
        "cafe\u0301",
        "end.",
        "what?",
        "no!",
        "so...",
        "…",
        "\"Yes.\"",
        "(maybe)",
        ".",
        "?",
        "!!",
        "-",
        ",",
        "\n",
        "\n\n",
        "\t",
        "\u00A0",
        "\u2003",
        "  ",
        "\u200B",
        "A.B.C."
    };

    private static List<String> split(String text) {
        return SPLITTER.split(text).stream()
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    @Test
    void splitsTalk() {
        assertThat(split("We have silos. They hurt! Do they? Yes"))
                .containsExactly("We have silos.", "They hurt!", "Do they?", "Yes");
        assertThat(split("It costs 3.5 million, e.g. for the U.K. team.")).hasSize(1);
    }

    @Test
    void paragraphsNeverShareASentence() {
        assertThat(split("one thing\nanother thing\n\n\n  a third. And \n more"))
                .containsExactly("one thing", "another thing", "a third.", "And", "more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\n \t\u00A0\n"})
    void blankTextHasNone(String text) {
        assertThat(SPLITTER.split(text)).isEmpty();
    }

    static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Property(tries = 1_000)
    void offsetsAscendAreTrimmedAndLeaveNoWordOut(@ForAll long seed) {
        String text = text(seed);
        int reached = 0;
        int number = 0;
        WordScanner scanner = new WordScanner();
        for (Sentence sentence : SPLITTER.split(text)) {
            assertThat(sentence.number()).isEqualTo(++number);
            assertThat(sentence.span().begin()).isGreaterThanOrEqualTo(reached);
            String words = sentence.span().of(text);
            assertThat(words).isNotEmpty().doesNotContain("\n").isEqualTo(words.strip());
            scanner.reset(text, reached, sentence.span().begin());
            assertThat(scanner.next()).as("a word before %s", words).isFalse();
            reached = sentence.span().end();
        }
        scanner.reset(text, reached, text.length());
        assertThat(scanner.next()).as("a word after the last sentence").isFalse();
    }

    @Test
    void manyThreadsGiveTheSame() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(text(i));
        }
        List<List<Sentence>> alone = texts.stream().map(SPLITTER::split).toList();
        List<List<Sentence>> together = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> SPLITTER.split(texts.get(i)))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aTurnOfAMegabyteIsSplit() {
        assertThat(split("We talk and we talk and we talk. ".repeat(30_000))).hasSize(30_000);
        assertThat(split("a ".repeat(500_000))).hasSize(1);
    }
}
