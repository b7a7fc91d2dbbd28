package org.understory.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes any amount of text that is like talk to an engine: sentences of about ten words whose frequencies fall off as
 * words do in speech, with hesitations, contractions, hyphens and the odd accent. The same seed makes the same bytes on
 * every machine; no file is needed.
 */
final class SpokenCorpus {

    /** Distinct words: about what a few hundred hours of talk hold. */
    static final int VOCABULARY = 40_000;

    private static final String[] COMMON =
            ("the and to of a i it that in you is we be was so what they this for but on do have like just not with are"
                            + " as there or if at can about know think get it's all one my our your their them he she up out how when then"
                            + " more from no go would people who make really because say me us some time very by an way see will could thing"
                            + " something want need where which these those well right good got work going kind been any much back here take"
                            + " come don't that's i'm we're other over even only into than too own look had has did let give tell find put keep"
                            + " day year team nobody never always still")
                    .split(" ");
    private static final String[] ONSETS =
            "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl sp st str t th tr v w".split(" ");
    private static final String[] NUCLEI = "a e i o u ai ea ee ie oa oo ou é".split(" ");
    private static final String[] CODAS = "b ck d ft g l ll m n nd ng nt p r rd rt s sk st t th ve x".split(" ");

    private final String[] words;
    private final double[] cumulative;
    private final SplittableRandom random;

    SpokenCorpus(long seed) {
        random = new SplittableRandom(seed);
        words = words(new SplittableRandom(20_261_123));
        cumulative = new double[words.length];
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += 1.0 / (i + 2.7);
            cumulative[i] = sum;
        }
    }

    /** The vocabulary, most frequent first; the same for every seed. */
    static String[] words() {
        return words(new SplittableRandom(20_261_123));
    }

    private static String[] words(SplittableRandom random) {
        List<String> words = new ArrayList<>(List.of(COMMON));
        java.util.Set<String> seen = new java.util.HashSet<>(words);
        while (words.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(words.size() < 2_000 ? 2 : 4);
            for (int i = 0; i < syllables; i++) {
                word.append(ONSETS[random.nextInt(ONSETS.length)]).append(NUCLEI[random.nextInt(NUCLEI.length)]);
            }
            word.append(CODAS[random.nextInt(CODAS.length)]);
            if (seen.add(word.toString())) {
                words.add(word.toString());
            }
        }
        return words.toArray(String[]::new);
    }

    /** The next sentence, without a line end. */
    String sentence() {
        StringBuilder sentence = new StringBuilder();
        int length = 3 + random.nextInt(8) + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                sentence.append(random.nextInt(12) == 0 ? ", " : random.nextInt(60) == 0 ? "-" : " ");
            }
            if (random.nextInt(25) == 0) {
                sentence.append("um, ");
            }
            String word = word();
            sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        return sentence.append(random.nextInt(9) == 0 ? '?' : '.').toString();
    }

    private String word() {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = java.util.Arrays.binarySearch(cumulative, at);
        return words[found < 0 ? Math.min(words.length - 1, -found - 1) : found];
    }

    /** At least so many bytes of sentences, one a line, in UTF-8. */
    byte[] bytes(int size) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(size + 256);
        while (out.size() < size) {
            out.writeBytes((sentence() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
