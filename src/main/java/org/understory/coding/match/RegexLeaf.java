package org.understory.coding.match;

import com.google.re2j.Pattern;

/**
 * A regular expression of a rule.
 *
 * @param leaf its leaf
 * @param pattern compiled by an engine that is linear in the text
 */
record RegexLeaf(int leaf, Pattern pattern) {}
