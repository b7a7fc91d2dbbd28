/**
 * Agreement between coders. {@code Work} is what a coder looked at and coded; {@code Grid} cuts the talk into units and
 * says of each what each coder said; {@code Ratings} is that as a matrix of units and coders; {@code Counts} is all that
 * the coefficients need of it, so small that a resample of participants is a sum of a few numbers for each. One class for
 * each {@code Coefficient}, and {@code Coefficients}, the list of them.
 *
 * <p>A coder who did not look at a passage said nothing of it, which is not "no": it is missing.
 */
package org.understory.analysis.agreement;
