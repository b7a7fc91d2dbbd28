package org.understory.verification;

import java.util.List;

/**
 * What came of checking a document.
 *
 * @param changes what does not stand, in reading order
 * @param remarks what is allowed and should be known: what a quotation leaves out, what was added since
 * @param quotations how many quotations were checked
 * @param figures how many figures and bases
 * @param statements how many other things said
 */
public record Verdict(List<Change> changes, List<String> remarks, int quotations, int figures, int statements) {

    /** Freezes the lists. */
    public Verdict {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /** Whether everything stands. */
    public boolean stands() {
        return changes.isEmpty();
    }
}
