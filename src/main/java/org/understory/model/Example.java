package org.understory.model;

/**
 * A sentence in a codebook that shows what a theme is, or is not.
 *
 * @param text the sentence
 * @param line the line of the codebook file it starts on, from 1
 */
public record Example(String text, int line) {}
