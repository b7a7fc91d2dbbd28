package org.understory.review;

import java.util.Locale;
import java.util.Optional;
import org.understory.study.log.Coder;

/**
 * Somebody's place at the desk: who reviews, and what they may see.
 *
 * @param coder in whose log steps are written
 * @param kind what is shown
 * @param sample the sentences to judge, where a sample is drawn
 */
public record Seat(Coder coder, Kind kind, Optional<Sample> sample) {

    /** What somebody at a desk sees. */
    public enum Kind {
        /** Drafts of the machine and everybody's codings. */
        OPEN,
        /** The text and one's own codings only, so that agreement means something. */
        BLIND,
        /** Where coders disagree, side by side; what is decided is the consensus. */
        ADJUDICATION
    }

    /** Whether drafts and other people's codings are kept from the coder. */
    public boolean isBlind() {
        return kind == Kind.BLIND;
    }

    /** Tells seats apart: what a page says it was opened as, for a browser may have been opened at another seat since. */
    String id() {
        return coder.name() + " " + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What the page says of the seat, or empty for the usual one. */
    String title() {
        String how = switch (kind) {
            case OPEN -> "";
            case BLIND -> "blind: no drafts, no other coders";
            case ADJUDICATION -> "adjudication: what is settled is the consensus";
        };
        return sample.map(drawn -> (how.isEmpty() ? "" : how + " · ") + drawn.title())
                .orElse(how);
    }
}
