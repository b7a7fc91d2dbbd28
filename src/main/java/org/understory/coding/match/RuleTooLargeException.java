package org.understory.coding.match;

/** A rule that would take too much time or memory; the message completes the sentence "the rule …". */
public final class RuleTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    RuleTooLargeException(String why) {
        this("", why);
    }

    RuleTooLargeException(String rule, String why) {
        super(why);
        this.rule = rule;
    }

    /** The id of the rule. */
    public String rule() {
        return rule;
    }
}
