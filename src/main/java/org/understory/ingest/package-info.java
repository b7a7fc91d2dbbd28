/**
 * From a file to a {@link org.understory.model.Transcript}. A file is read once, its bytes decoded, every format asked
 * how sure it is that the file is one of its own, and the surest reads it; the runner-up is reported. Names and
 * extensions are never trusted.
 *
 * <p>Each format is one {@code TranscriptReader} in {@link org.understory.ingest.format}; this package never sees them,
 * the list is handed in. Uses {@code model} and {@code text}.
 */
package org.understory.ingest;
