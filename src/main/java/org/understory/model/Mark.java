package org.understory.model;

/**
 * A transcriber's mark in what somebody said, such as {@code [inaudible 00:10:35]} or {@code (laughs)}.
 *
 * @param span where it stands in the turn's text, its brackets included
 * @param kind what it stands for
 */
public record Mark(Span span, MarkKind kind) {}
