package org.understory.verification;

import java.util.List;

/**
 * What came of checking a document.
 *
 * @param changes what does not stand, in reading order
 * @param remarks what is allowed and should be known: what a quotation leaves out, what was added since
 * @param standing the ids of the quotations that stand, in reading order
 * @param checked how much was checked
 */
public record Verdict(List<Change> changes, List<Remark> remarks, List<String> standing, Checked checked) {

    /** Freezes the lists. */
    public Verdict {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
        standing = List.copyOf(standing);
    }

    /**
     * How much was checked.
     *
     * @param quotations how many quotations
     * @param figures how many figures and bases
     * @param statements how many other things said
     */
    public record Checked(int quotations, int figures, int statements) {}

    /** Whether everything stands. */
    public boolean stands() {
        return changes.isEmpty();
    }
}
