package org.understory.report;

/** One cell of a table: a value with its meaning, not yet formatted. */
public sealed interface Cell {

    /** Hands the cell to the writer's method for its kind and returns what that makes of it. */
    <R> R writeTo(CellWriter<R> writer);

    /**
     * Words.
     *
     * @param text as it should be read
     */
    record Text(String text) implements Cell {
        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.text(this);
        }
    }

    /**
     * A theme's name, which outputs may link to its quotations.
     *
     * @param id the theme's id
     * @param name the theme's name
     */
    record ThemeName(String id, String name) implements Cell {
        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.themeName(this);
        }
    }

    /**
     * How many.
     *
     * @param value not negative
     */
    record Count(long value) implements Cell {
        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.count(this);
        }
    }

    /**
     * A part of a whole.
     *
     * @param part how many
     * @param whole out of how many; more than 0 (use {@link Missing} otherwise)
     */
    record Share(long part, long whole) implements Cell {
        /** Insists on a base. */
        public Share {
            if (whole <= 0 || part < 0) {
                throw new IllegalArgumentException("no share of " + part + " in " + whole);
            }
        }

        /** Between 0 and 1. */
        public double value() {
            return (double) part / whole;
        }

        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.share(this);
        }
    }

    /**
     * Occurrences for so many units of exposure.
     *
     * @param events how many
     * @param exposure in how many units; more than 0
     * @param per the units the rate is stated for, such as 1000 words
     */
    record Rate(long events, long exposure, int per) implements Cell {
        /** Insists on exposure. */
        public Rate {
            if (exposure <= 0 || events < 0) {
                throw new IllegalArgumentException("no rate of " + events + " in " + exposure);
            }
        }

        /** Events per {@link #per} units. */
        public double value() {
            return (double) events * per / exposure;
        }

        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.rate(this);
        }
    }

    /**
     * A value with the interval around it.
     *
     * @param value the estimate
     * @param low lower bound
     * @param high upper bound
     * @param level such as 0.95
     * @param unit what the three are measured in
     */
    record Interval(double value, double low, double high, double level, Unit unit) implements Cell {
        /** An interval of plain numbers. */
        public Interval(double value, double low, double high, double level) {
            this(value, low, high, level, Unit.PLAIN);
        }

        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.interval(this);
        }
    }

    /** What an estimate is measured in; decides how it is written, never its value. */
    enum Unit {
        /** A number as it stands, such as a coefficient, a ratio or a rate. */
        PLAIN,
        /** A part of a whole between 0 and 1, read as a percentage. */
        SHARE,
        /** A difference of two shares, between -1 and 1, read as percentage points with its sign. */
        POINTS
    }

    /**
     * A number that is no count, such as an effect size.
     *
     * @param value as computed
     * @param decimals how many are worth showing to a reader; files carry more
     */
    record Decimal(double value, int decimals) implements Cell {
        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.decimal(this);
        }
    }

    /**
     * A probability, such as the p value of a test.
     *
     * @param value between 0 and 1
     */
    record Probability(double value) implements Cell {
        /** Insists on a probability. */
        public Probability {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("no probability: " + value);
            }
        }

        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.probability(this);
        }
    }

    /**
     * No value can be given.
     *
     * @param why in a few words, such as {@code nobody spoke}
     */
    record Missing(String why) implements Cell {
        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.missing(this);
        }
    }

    /**
     * A value exists and is withheld to protect people.
     *
     * @param why in a few words, such as {@code fewer than 5 people}
     */
    record Suppressed(String why) implements Cell {
        @Override
        public <R> R writeTo(CellWriter<R> writer) {
            return writer.suppressed(this);
        }
    }
}
