package org.understory.analysis.agreement;

/**
 * Kappa adjusted for prevalence and bias (Byrt, Bishop and Carlin 1993, Journal of Clinical Epidemiology 46, 423-429):
 * chance is one in {@code q} categories, {@code (q Po - 1) / (q - 1)}, for yes and no {@code 2 Po - 1}. With more
 * categories it is the kappa of Brennan and Prediger (1981), Educational and Psychological Measurement 41, 687-699.
 */
public final class Pabak implements Coefficient {

    @Override
    public String id() {
        return "pabak";
    }

    @Override
    public String title() {
        return "PABAK";
    }

    @Override
    public String undefined(Counts counts) {
        if (counts.categories() < 2) {
            return "there is one category only";
        }
        return counts.pairable() == 0 ? "no unit was coded by two" : "";
    }

    @Override
    public double of(Counts counts) {
        int q = counts.categories();
        return (q * counts.agreement() / counts.pairable() - 1) / (q - 1);
    }
}
