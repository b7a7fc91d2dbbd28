package org.understory.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for what the user can mend; everything else that is thrown is our bug. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** An error made of at least one problem, all found at once. */
    public UserError(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a user error needs at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** An error made of one problem. */
    public UserError(String where, String what, String remedy) {
        this(List.of(new Problem(where, what, remedy)));
    }

    /** The problems, in the order they should be read. */
    public List<Problem> problems() {
        return problems;
    }
}
