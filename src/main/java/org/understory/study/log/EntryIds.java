package org.understory.study.log;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Makes ids that no two machines make alike: 48 bits of time in milliseconds, then 80 random bits, as 26 letters and
 * digits in the manner of the ULID specification. They sort by time. Not for several threads at a time.
 */
public final class EntryIds {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int TIME_DIGITS = 10;
    private static final int BITS = 5;

    private final RandomGenerator random;

    /** Draws from the given generator, which has to be a secure one outside of tests. */
    public EntryIds(RandomGenerator random) {
        this.random = random;
    }

    /** A new id for something done at the given time. */
    public String next(Instant time) {
        char[] id = new char[LENGTH];
        long left = time.toEpochMilli();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            id[i] = DIGITS.charAt((int) (left & 31));
            left >>>= BITS;
        }
        for (int i = TIME_DIGITS; i < LENGTH; i++) {
            id[i] = DIGITS.charAt(random.nextInt(DIGITS.length()));
        }
        return new String(id);
    }
}
