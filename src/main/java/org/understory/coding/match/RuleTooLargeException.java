package org.understory.coding.match;

/** A rule that would take too much time or memory; the message completes the sentence "the rule …". */
public final class RuleTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleTooLargeException(String why) {
        super(why);
    }
}
