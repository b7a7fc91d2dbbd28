package org.understory.report.render.html;

/**
 * A heading.
 *
 * @param anchor where it can be found
 * @param level 2 to 6
 * @param text what it says
 */
public record HeadingView(String anchor, int level, String text) {}
