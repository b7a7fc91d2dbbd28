/**
 * What every other package speaks of, as records without behaviour worth a name of its own: transcripts and their turns
 * and sentences, participants, themes and codebooks, codings and where they come from, and the problems a person can
 * mend.
 *
 * <p>Two conventions hold everywhere. Offsets are UTF-16 code units of a turn's text while they are inside the program
 * ({@link org.understory.model.Span}) and Unicode code points wherever they leave it. What is not known is an empty
 * string, an empty list or {@code NaN}, never {@code null}.
 */
package org.understory.model;
