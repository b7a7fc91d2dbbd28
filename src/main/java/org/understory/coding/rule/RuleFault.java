package org.understory.coding.rule;

/**
 * Something wrong in the text of a rule.
 *
 * @param offset where, in UTF-16 code units from the start of the rule
 * @param what what is wrong
 * @param remedy what to write instead
 */
public record RuleFault(int offset, String what, String remedy) {}
