/**
 * From sentences to codings: reads codebooks and tags transcripts with them.
 *
 * <p>Three layers, each knowing only the one below: {@link org.understory.coding.rule} is the rule language and knows
 * nothing of running it; {@link org.understory.coding.match} compiles rules and runs them; this package reads the
 * codebook file and turns matches into codings with their provenance. Uses {@code model} and {@code text}.
 */
package org.understory.coding;
