package org.understory.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.understory.coding.CodebookReader;
import org.understory.model.Codebook;

/**
 * A codebook of 20 themes and so many patterns, of the kinds people write: of 600, about 300 words, 120 phrases, 97
 * phrases with gaps, and wildcards, alternatives and near for the rest. The first 60 use words of middling frequency; of
 * the others all but one in a hundred lead with a word that this talk does not hold, as most of a large codebook does not
 * occur in any one study. So a larger codebook has more to look for and about as much to find: writing down what was
 * found costs the same for any engine, and with every pattern's words in the talk it would be most of the time.
 */
final class SyntheticCodebook {

    private SyntheticCodebook() {}

    static Codebook of(int patterns) {
        return of(patterns, 60);
    }

    /** The same with all patterns made of words of this talk: one that finds much. */
    static Codebook dense(int patterns) {
        return of(patterns, patterns);
    }

    private static Codebook of(int patterns, int frequent) {
        String[] words = SpokenCorpus.words();
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder yaml = new StringBuilder("name: benchmark\nthemes:\n");
        for (int theme = 0; theme < 20; theme++) {
            yaml.append("  - id: theme-").append(theme).append("\n    rules: |\n");
            for (int i = 0; i < patterns / 20; i++) {
                yaml.append("      ")
                        .append(pattern(words, random, i < frequent / 20))
                        .append('\n');
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
        if (frequent) {
            return words[2_000 + random.nextInt(10_000)];
        }
        String rare = words[20_000 + random.nextInt(20_000)];
        return random.nextInt(100) == 0 ? rare : "z" + rare;
    }

    private static String middling(String[] words, SplittableRandom random) {
        return words[150 + random.nextInt(2_000)];
    }
}
