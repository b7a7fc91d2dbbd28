package org.understory.coding.rule;

/** Ends the parsing of one rule; its reader collects the faults of all rules. */
public final class RuleSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RuleFault fault;

    RuleSyntaxException(int offset, String what, String remedy) {
        super(what);
        this.fault = new RuleFault(offset, what, remedy);
    }

    /** What is wrong and where. */
    public RuleFault fault() {
        return fault;
    }
}
