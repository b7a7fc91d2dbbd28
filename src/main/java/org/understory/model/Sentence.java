package org.understory.model;

/**
 * A sentence within a turn: the unit of coding.
 *
 * @param number its place in the turn, from 1
 * @param span where it stands in the turn's text
 */
public record Sentence(int number, Span span) {}
