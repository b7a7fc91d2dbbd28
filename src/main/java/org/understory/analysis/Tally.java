package org.understory.analysis;

/**
 * What a set of sentences amounts to.
 *
 * @param people distinct persons who spoke any of them; turns without a named speaker add none
 * @param turns distinct turns they stand in
 * @param sentences how many
 * @param words the words that begin in them
 */
public record Tally(int people, int turns, int sentences, long words) {}
