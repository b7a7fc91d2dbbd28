/**
 * Groups of participants held against each other: who is compared ({@code Cohort}), the tests ({@code FisherExact},
 * {@code HomogeneityTest}, {@code BenjaminiHochberg}), sizes of effects with intervals ({@code CramersV},
 * {@code Resampled}), what hangs on one person ({@code Influence}), and the words that tell groups apart.
 *
 * <p>A participant is one unit however much they say. Nothing here makes sentences; {@code analysis.statistic} does.
 */
package org.understory.analysis.comparison;
