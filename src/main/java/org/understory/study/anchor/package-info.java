/** Finds the passages that people chose again in the transcripts as these are now. Nothing is guessed. */
package org.understory.study.anchor;
