package org.understory.ingest.format;

/**
 * One word as a speech service heard it.
 *
 * @param line where it stands in the file
 * @param speaker who said it, or empty
 * @param start seconds, or {@code NaN}
 * @param end seconds, or {@code NaN}
 * @param text the word, perhaps with its punctuation
 */
record SpokenWord(int line, String speaker, double start, double end, String text) {}
