package org.understory.cli;

import java.util.Locale;

/** Times as people read them. */
final class Clock {

    private Clock() {}

    /** Seconds as {@code 5:07} or {@code 1:05:07}. */
    static String of(double seconds) {
        long whole = (long) seconds;
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
