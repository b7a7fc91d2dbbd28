package org.understory.analysis;

/**
 * How often machine and reference say yes and no to a theme.
 *
 * @param both yes and yes
 * @param machineOnly machine yes, reference no
 * @param referenceOnly machine no, reference yes
 * @param neither no and no
 */
public record Confusion(long both, long machineOnly, long referenceOnly, long neither) {

    /** Nothing counted yet. */
    public static final Confusion NONE = new Confusion(0, 0, 0, 0);

    /** The two together. */
    public Confusion plus(Confusion other) {
        return new Confusion(
                both + other.both,
                machineOnly + other.machineOnly,
                referenceOnly + other.referenceOnly,
                neither + other.neither);
    }

    /** One more sentence. */
    public Confusion plus(boolean machine, boolean reference) {
        return plus(new Confusion(
                machine && reference ? 1 : 0,
                machine && !reference ? 1 : 0,
                !machine && reference ? 1 : 0,
                !machine && !reference ? 1 : 0));
    }

    /** How many the machine says yes to. */
    public long machine() {
        return both + machineOnly;
    }

    /** How many the reference says yes to. */
    public long reference() {
        return both + referenceOnly;
    }

    /** All sentences. */
    public long all() {
        return both + machineOnly + referenceOnly + neither;
    }

    /** The harmonic mean of precision and recall; {@code NaN} where neither side says yes. */
    public double f1() {
        return 2.0 * both / (machine() + reference());
    }

    /**
     * Cohen's kappa (Cohen 1960, Educational and Psychological Measurement 20, 37-46): agreement beyond what the two
     * margins give by chance; {@code NaN} where chance already gives full agreement.
     */
    public double kappa() {
        double n = all();
        double observed = (both + neither) / n;
        double expected = (machine() / n) * (reference() / n) + (1 - machine() / n) * (1 - reference() / n);
        return (observed - expected) / (1 - expected);
    }
}
