package org.understory.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.understory.coding.CodebookReader;
import org.understory.model.Codebook;

/**
 * A codebook of 20 themes and so many patterns, of the kinds people write: of 600, about 300 words, 120 phrases, 97
 * phrases with gaps, and wildcards, alternatives and near for the rest. Their words are of middling frequency, so that
 * about one sentence in seven gets a theme from 600 patterns.
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
                yaml.append("      ").append(pattern(words, random)).append('\n');
            }
        }
        byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
        return CodebookReader.read("benchmark-" + patterns + ".yaml", bytes);
    }

    private static String pattern(String[] words, SplittableRandom random) {
        int kind = random.nextInt(100);
        if (kind < 50) {
            return rare(words, random);
        }
        if (kind < 70) {
            return rare(words, random) + " " + middling(words, random);
        }
        if (kind < 86) {
            return middling(words, random) + " ~" + (1 + random.nextInt(4)) + " " + rare(words, random);
        }
        if (kind < 92) {
            return "(" + rare(words, random) + "|" + rare(words, random) + "|" + middling(words, random) + ") ~2 "
                    + rare(words, random);
        }
        if (kind < 96) {
            String word = rare(words, random);
            return word.substring(0, Math.min(5, word.length())) + "*";
        }
        return middling(words, random) + " near/4 " + rare(words, random);
    }

    private static String rare(String[] words, SplittableRandom random) {
        return words[2_000 + random.nextInt(30_000)];
    }

    private static String middling(String[] words, SplittableRandom random) {
        return words[150 + random.nextInt(2_000)];
    }
}
