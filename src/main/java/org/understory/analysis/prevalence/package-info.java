/**
 * What a sample that people coded says of the machine, and of how often themes are really there: precision, recall,
 * corrected shares of sentences, and how many more sentences would have to be read.
 */
package org.understory.analysis.prevalence;
