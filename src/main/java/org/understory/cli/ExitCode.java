package org.understory.cli;

/** How the program ends. */
final class ExitCode {

    /** All well. */
    static final int OK = 0;
    /** Something in the input was refused or a check failed; the rest was still done. */
    static final int REFUSED = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** A bug of ours. */
    static final int BUG = 70;

    private ExitCode() {}
}
