package org.understory.review;

import java.util.Optional;
import org.understory.study.log.Coder;

/** Seats to take in tests. */
final class Seats {

    private Seats() {}

    static Seat open(String coder) {
        return new Seat(Coder.of(coder), Seat.Kind.OPEN, Optional.empty());
    }

    static Seat blind(String coder) {
        return new Seat(Coder.of(coder), Seat.Kind.BLIND, Optional.empty());
    }

    static Seat sampled(String coder, Sample sample) {
        return new Seat(Coder.of(coder), Seat.Kind.BLIND, Optional.of(sample));
    }

    static Seat consensus() {
        return new Seat(Coder.CONSENSUS, Seat.Kind.ADJUDICATION, Optional.empty());
    }
}
