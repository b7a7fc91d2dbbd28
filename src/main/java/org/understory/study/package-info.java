/**
 * The study: who took part, and how the names in transcripts are matched to people. The folder with its logs of codings
 * and verdicts and its index will live here, and with it the only use of JDBC.
 *
 * <p>Uses {@code model} only.
 */
package org.understory.study;
