package org.understory.analysis.comparison;

/**
 * An estimate with its 95 % interval.
 *
 * @param value the estimate
 * @param low the lower bound
 * @param high the upper bound, infinite where the figures set none
 */
public record Bounds(double value, double low, double high) {}
