package org.understory.model;

/**
 * A rule as its author wrote it.
 *
 * @param id unique in the codebook: the theme's id, a slash and the rule's place in the theme, such as {@code silos/3}
 * @param text the rule in the rule language
 * @param line the line of the codebook file it starts on, from 1
 * @param column the column its first character stands in, from 1, in code points
 */
public record RuleSource(String id, String text, int line, int column) {}
