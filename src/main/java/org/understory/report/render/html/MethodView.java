package org.understory.report.render.html;

/**
 * How the figures of a chapter were made.
 *
 * @param anchor where it can be found
 * @param chapter whose figures
 * @param text one paragraph
 */
public record MethodView(String anchor, String chapter, String text) {

    static final String ANCHOR = "method";
    static final String TITLE = "Method";
}
