package org.understory.report.render.html;

import java.util.List;

/**
 * What a page shows of findings.
 *
 * @param anchor where they can be found
 * @param title what they are about
 * @param note how they were arrived at, or empty
 * @param findings in reading order
 */
public record FindingsView(String anchor, String title, String note, List<FindingView> findings) {

    /**
     * A finding.
     *
     * @param kind class of its element
     * @param strength how far it is carried, in words
     * @param text the sentence
     * @param detail its figures, or empty
     * @param target the anchor of what it rests on, or empty
     */
    public record FindingView(String kind, String strength, String text, String detail, String target) {}
}
