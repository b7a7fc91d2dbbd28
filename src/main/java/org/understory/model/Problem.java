package org.understory.model;

/**
 * Something in the input that a person can mend.
 *
 * @param where the file, with line and column where they help; may hold further lines with the excerpt and a caret
 * @param what what is wrong, as a clause
 * @param remedy what to do or type next; never blank
 */
public record Problem(String where, String what, String remedy) {

    /** Insists on a remedy: a message that leaves people stuck is a bug. */
    public Problem {
        if (where.isBlank() || what.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem says where, what and what to do next");
        }
    }

    /** The message as people read it: {@code where: what} and, on a line of its own, what to do. */
    @Override
    public String toString() {
        return where + ": " + what + "\n  " + remedy.replace("\n", "\n  ");
    }
}
