/** One class per statistic, and {@code Statistics}, the list of them. */
package org.understory.analysis.statistic;
