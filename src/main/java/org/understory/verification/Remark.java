package org.understory.verification;

/**
 * What is allowed and should be known.
 *
 * @param where the quotation or section, or empty for the document
 * @param what what a sign stands for, what was added since
 */
public record Remark(String where, String what) {

    @Override
    public String toString() {
        return where.isEmpty() ? what : where + ": " + what;
    }
}
