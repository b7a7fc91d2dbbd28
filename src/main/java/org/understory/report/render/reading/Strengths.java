package org.understory.report.render.reading;

import org.understory.report.Block.Strength;

/** How far a finding is carried, in words. */
public final class Strengths {

    private Strengths() {}

    /** A word or two to stand before the finding. */
    public static String of(Strength strength) {
        return switch (strength) {
            case FOUND -> "Found";
            case UNCERTAIN -> "Uncertain";
            case NOT_FOUND -> "Not found";
            case TOO_FEW -> "Too few to tell";
        };
    }
}
