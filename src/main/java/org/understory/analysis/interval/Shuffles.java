package org.understory.analysis.interval;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Orders drawn at random for permutation tests, each as likely as any other (Durstenfeld 1964, Communications of the ACM
 * 7, 420). What is drawn depends on the seed, the number of things and the number of the shuffle only.
 *
 * @param number how many shuffles, more than 0
 * @param seed where chance starts
 */
public record Shuffles(int number, long seed) {

    /** What is done with one order. */
    @FunctionalInterface
    public interface Sink {
        /** Takes in an order of the numbers from 0; the array is used again for the next one. */
        void drawn(int[] order);
    }

    /** Insists on shuffles. */
    public Shuffles {
        if (number <= 0) {
            throw new IllegalArgumentException("no test of " + number + " shuffles");
        }
    }

    /** Draws all orders of so many things. */
    public void draw(int things, Sink sink) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int[] order = new int[things];
        for (int i = 0; i < things; i++) {
            order[i] = i;
        }
        for (int shuffle = 0; shuffle < number; shuffle++) {
            for (int i = things - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            sink.drawn(order);
        }
    }

    /** The p value when so many shuffles were as extreme as what was observed, which is one of the orders itself. */
    public double p(int asExtreme) {
        return (asExtreme + 1.0) / (number + 1.0);
    }
}
