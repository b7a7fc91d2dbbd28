/**
 * Other tools' formats: REFI-QDA projects and codebooks, and the codebooks of Taguette, QualCoder, qc, quanteda and LIWC.
 *
 * <p>Uses {@code model} only.
 */
package org.understory.exchange;
