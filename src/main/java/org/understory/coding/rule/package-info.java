/**
 * The rule language: from the text of a rule to a tree that prints back as source. Nothing here knows how rules are run.
 */
package org.understory.coding.rule;
