package org.understory.analysis.agreement;

/**
 * How far coders agree where somebody says yes: for two coders {@code 2 a / (2 a + b + c)}, the coefficient of Dice (1945),
 * Ecology 26, 297-302, which is F1; Cicchetti and Feinstein (1990), Journal of Clinical Epidemiology 43, 551-558, call it
 * positive agreement. For more coders the specific agreement of Fleiss, Levin and Paik (2003), Statistical Methods for
 * Rates and Proportions, 3rd ed., chapter 18: of two coders drawn at random, the chance that the second says yes if the
 * first does. Agreement on what is not there, which is easy for rare themes, does not count.
 */
public final class PositiveAgreement implements Coefficient {

    @Override
    public String id() {
        return "positive";
    }

    @Override
    public String title() {
        return "positive agreement";
    }

    @Override
    public String undefined(Counts counts) {
        if (counts.categories() != 2) {
            return "only for yes and no";
        }
        if (counts.pairable() == 0) {
            return "no unit was coded by two";
        }
        return counts.chosen(Ratings.YES) == 0 ? "nobody coded it" : "";
    }

    @Override
    public double of(Counts counts) {
        return counts.coincident(Ratings.YES) / counts.chosen(Ratings.YES);
    }
}
