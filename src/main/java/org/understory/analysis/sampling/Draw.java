package org.understory.analysis.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;

/**
 * Draws a stratified random sample of the sentences that count: without replacement, each sentence of a stratum with the
 * same chance.
 *
 * <p>Every sentence has a random number of its own, made of the seed and of where it stands; of each stratum those with
 * the smallest are drawn (permanent random numbers: Ohlsson 1995, in Business Survey Methods, chapter 9). The draw so
 * depends neither on the order of files nor on other files, and a larger sample of the same seed and strata holds the smaller one.
 */
public final class Draw {

    private final Talk talk;
    private final long seed;
    private final MessageDigest digest;

    private Draw(Talk talk, long seed) {
        this.talk = talk;
        this.seed = seed;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was drawn of a stratum.
     *
     * @param stratum the stratum
     * @param sentences the indices of the sentences drawn, ascending
     */
    public record Drawn(Stratum stratum, List<Integer> sentences) {
        /** Freezes the list. */
        public Drawn {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Draws.
     *
     * @param material with the machine's tags
     * @param by an attribute of the speakers by which to stratify, or nothing
     * @param size how many sentences; all of them where there are fewer
     * @param seed where chance starts
     * @return every stratum, with what was drawn of it
     * @throws org.understory.model.UserError where of no speaker the attribute is known
     */
    public static List<Drawn> of(Material material, Optional<String> by, int size, long seed) {
        List<Stratum> strata = Strata.of(material, by, size);
        int[] sizes = Allocation.of(strata, size);
        Draw draw = new Draw(material.talk(), seed);
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            drawn.add(new Drawn(strata.get(i), draw.from(strata.get(i), sizes[i])));
        }
        return drawn;
    }

    private List<Integer> from(Stratum stratum, int size) {
        Map<Integer, Long> numbers = new HashMap<>();
        stratum.sentences().forEach(sentence -> numbers.put(sentence, number(sentence)));
        Comparator<Integer> byNumber = (one, other) -> Long.compareUnsigned(numbers.get(one), numbers.get(other));
        return stratum.sentences().stream()
                .sorted(byNumber)
                .limit(size)
                .sorted()
                .toList();
    }

    private long number(int sentence) {
        int turn = talk.turnOf(sentence);
        String place = seed + "\n" + talk.transcriptOf(turn).name() + "\n"
                + talk.turn(turn).number() + "\n" + talk.sentence(sentence).number();
        return ByteBuffer.wrap(digest.digest(place.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
