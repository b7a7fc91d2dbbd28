package org.understory.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.understory.coding.CodebookReader;
import org.understory.model.Codebook;

/**
 * A codebook of 20 themes and so many patterns, of the kinds people write: of 600, about 300 words, 120 phrases, 97
 * phrases with gaps, and wildcards, alternatives and near for the rest. The first 60 use words of middling frequency;
 * the others lead with words as rare as the bulk of a real codebook's, so that a larger codebook has more to look for
 * and not many times more to find: writing down what was found costs the same for any engine.
 */
final class SyntheticCodebook {

    private SyntheticCodebook() {}

    static Codebook of(int patterns) {
        String[] words = SpokenCorpus.words();
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder yaml = new StringBuilder("name: benchmark\nthemes:\n");
        for (int theme = 0; theme < 20; theme++) {
            yaml.append("  - id: theme-").append(theme).append("\n    rules: |\n");
            for (int i = 0; i < patterns / 20; i++) {
                yaml.append("      ").append(pattern(words, random, i < 3)).append('\n');
            }
        }
        byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
        return CodebookReader.read("benchmark-" + patterns + ".yaml", bytes);
    }

    private static String pattern(String[] words, SplittableRandom random, boolean frequent) {
        int kind = random.nextInt(100);
        if (kind < 50) {
            return lead(words, random, frequent);
        }
        if (kind < 70) {
            return lead(words, random, frequent) + " " + middling(words, random);
        }
        if (kind < 86) {
            return middling(words, random) + " ~" + (1 + random.nextInt(4)) + " " + lead(words, random, frequent);
        }
        if (kind < 92) {
            return "(" + lead(words, random, frequent) + "|" + lead(words, random, frequent) + "|"
                    + middling(words, random) + ") ~2 " + lead(words, random, frequent);
        }
        if (kind < 96) {
            String word = lead(words, random, frequent);
            return word.substring(0, Math.min(5, word.length())) + "*";
        }
        return middling(words, random) + " near/4 " + lead(words, random, frequent);
    }

    private static String lead(String[] words, SplittableRandom random, boolean frequent) {
        return frequent ? words[2_000 + random.nextInt(10_000)] : words[20_000 + random.nextInt(20_000)];
    }

    private static String middling(String[] words, SplittableRandom random) {
        return words[150 + random.nextInt(2_000)];
    }
}
