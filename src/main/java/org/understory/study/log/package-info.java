/**
 * The logs of codings: what people decided, one append-only file of JSON Lines per coder. What a study holds is a pure
 * function of the set of entries: the order of files and lines is irrelevant and duplicates are harmless, so two copies
 * of a study merge by putting their logs together.
 */
package org.understory.study.log;
