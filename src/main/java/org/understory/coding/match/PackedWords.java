package org.understory.coding.match;

/**
 * What is known of words of up to sixteen plain characters, by the numbers these characters make. The numbers are the
 * whole word, so nothing else needs comparing, and one cache line tells everything about most words of a corpus.
 */
final class PackedWords {

    /** Words of up to eight characters, in pairs: the characters and what is known. */
    private long[] shorts = new long[1 << 13];

    private int shortCount;
    private int shortShift = shiftFor(shorts.length / 2);

    /** Words of nine to sixteen characters, in fours: the characters in two parts, what is known, and nothing. */
    private long[] mediums = new long[1 << 12];

    private int mediumCount;

    private static int shiftFor(int places) {
        return Long.numberOfLeadingZeros(places - 1L);
    }

    /** What is known of a word of up to eight characters; 0 for a word that was never put. */
    long shortWord(long packed) {
        long[] words = shorts;
        int slot = slotOf(packed);
        while (words[slot] != packed) {
            if (words[slot] == 0) {
                return 0;
            }
            slot = slot + 2 & words.length - 1;
        }
        return words[slot + 1];
    }

    /** What is known of a word of nine to sixteen characters; 0 for a word that was never put. */
    long mediumWord(long packed, long rest) {
        long[] words = mediums;
        int slot = slotOf(packed, rest);
        while (words[slot] != packed || words[slot + 1] != rest) {
            if (words[slot] == 0) {
                return 0;
            }
            slot = slot + 4 & words.length - 1;
        }
        return words[slot + 2];
    }

    /** Remembers a word that is not there yet. */
    void put(long packed, long rest, long known) {
        if (rest == 0) {
            putShort(packed, known);
            shortCount++;
            if (shortCount * 3 > shorts.length) {
                growShorts();
            }
        } else {
            putMedium(packed, rest, known);
            mediumCount++;
            if (mediumCount * 6 > mediums.length) {
                growMediums();
            }
        }
    }

    private int slotOf(long packed) {
        return (int) (packed * 0x9E3779B97F4A7C15L >>> shortShift) << 1;
    }

    private int slotOf(long packed, long rest) {
        long mixed = (packed ^ rest * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) << 2 & mediums.length - 1;
    }

    private void putShort(long packed, long known) {
        int slot = slotOf(packed);
        while (shorts[slot] != 0) {
            slot = slot + 2 & shorts.length - 1;
        }
        shorts[slot] = packed;
        shorts[slot + 1] = known;
    }

    private void putMedium(long packed, long rest, long known) {
        int slot = slotOf(packed, rest);
        while (mediums[slot] != 0) {
            slot = slot + 4 & mediums.length - 1;
        }
        mediums[slot] = packed;
        mediums[slot + 1] = rest;
        mediums[slot + 2] = known;
    }

    private void growShorts() {
        long[] old = shorts;
        shorts = new long[old.length * 2];
        shortShift = shiftFor(old.length);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                putShort(old[i], old[i + 1]);
            }
        }
    }

    private void growMediums() {
        long[] old = mediums;
        mediums = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 4) {
            if (old[i] != 0) {
                putMedium(old[i], old[i + 1], old[i + 2]);
            }
        }
    }
}
