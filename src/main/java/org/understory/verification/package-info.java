/**
 * Whether what a document shows still stands: its quotations against the words that were said, its figures and sentences
 * against those that the same command gives today.
 */
package org.understory.verification;
