package org.understory.analysis.agreement;

import java.util.List;

/** The coefficients there are, in the order of a table's columns. */
public final class Coefficients {

    /** Those of a short table. */
    static final List<Coefficient> BRIEF = List.of(new PercentAgreement(), new KrippendorffAlpha());

    private static final List<Coefficient> ALL = List.of(
            new PercentAgreement(),
            new PositiveAgreement(),
            new CohenKappa(),
            new KrippendorffAlpha(),
            new FleissKappa(),
            new GwetAc1(),
            new Pabak());

    private Coefficients() {}

    /** All of them. */
    public static List<Coefficient> all() {
        return ALL;
    }
}
