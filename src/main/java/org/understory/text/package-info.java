/**
 * From text to sentences and words, with offsets kept. The only home of OpenNLP's tools: swapping the sentence model or
 * the stemmer touches this package and no other.
 *
 * <p>Uses {@code model} only.
 */
package org.understory.text;
