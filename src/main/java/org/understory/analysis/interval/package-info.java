/**
 * How far a figure can be trusted: intervals of proportions ({@code WilsonInterval}, {@code ClopperPearsonInterval}) and
 * the bootstrap that draws whole participants ({@code ClusterBootstrap}), and orders for permutation tests ({@code
 * Shuffles}). The one home of seeded chance.
 *
 * <p>Everything is a function of its arguments and the seed: the same on every machine and with any number of threads.
 */
package org.understory.analysis.interval;
