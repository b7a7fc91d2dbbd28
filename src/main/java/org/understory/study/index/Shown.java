package org.understory.study.index;

/**
 * A machine tag as the last tagging showed it, to tell what changed since.
 *
 * @param transcript the transcript's name
 * @param quote the sentence tagged
 * @param theme the theme
 * @param rule the rule that gave it
 */
public record Shown(String transcript, String quote, String theme, String rule) {}
