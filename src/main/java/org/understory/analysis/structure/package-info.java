/**
 * How themes hang together: which are voiced together ({@code Presence}, {@code Together}), and when the last of them
 * came up ({@code Growth}, {@code SaturationPoint}).
 *
 * <p>Only what counts is counted, and nothing here makes sentences; {@code analysis.statistic} does.
 */
package org.understory.analysis.structure;
