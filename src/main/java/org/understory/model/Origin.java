package org.understory.model;

/** Where a coding comes from. */
public sealed interface Origin {

    /**
     * Tagged by a rule.
     *
     * @param rule the id of the rule
     * @param codebookHash the codebook it stood in
     * @param engine the version of the engine that ran it
     */
    record Machine(String rule, String codebookHash, String engine) implements Origin {}

    /**
     * Applied by a person.
     *
     * @param coder who
     */
    record Person(String coder) implements Origin {}
}
