/**
 * The engine: rules compiled once to flat immutable tables, and the loop that runs them over words.
 *
 * <p>How it works, in a page. A rule is a tree ({@link org.understory.coding.rule.Rule}); its phrases are the leaves.
 * {@code RuleCompiler} spells each phrase out into flat <em>sequences</em> of <em>classes</em> with a bounded gap before
 * each. A class is a set of <em>atoms</em> (a word with its inflections, a wildcard, …) that may stand in one place.
 * Atoms are tried against each distinct word once, the first time a thread meets it ({@code WordTable}); from then on a
 * word is a number with a row of the classes it belongs to and a row of the sequences it <em>triggers</em>: those of
 * which it may be the rarest word. Most words trigger nothing, so for most words the loop is one hash look-up and one
 * comparison. Only where a trigger is met are the words to its left and right compared.
 *
 * <p>Before that comparison a prefilter asks whether the sentence holds a word for every class of the sequence, by one
 * 64-bit mask. It can only spare work, never change an answer: the tests run the same cases with it on and off.
 *
 * <p>Matches of leaves are then put together rule by rule ({@code Expression}), but only for rules of which a leaf
 * matched, and the longest match of each theme in each sentence is handed on.
 *
 * <p>{@code CompiledRules} is immutable and shared by all threads; a {@code RuleMatcher} belongs to one thread.
 */
package org.understory.coding.match;
