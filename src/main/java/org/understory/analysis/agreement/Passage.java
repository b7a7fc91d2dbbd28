package org.understory.analysis.agreement;

import org.understory.model.Span;

/**
 * A stretch of a transcript.
 *
 * @param transcript the transcript's name
 * @param turn the turn's number
 * @param span where in the turn's text, in UTF-16 units
 */
public record Passage(String transcript, int turn, Span span) {}
