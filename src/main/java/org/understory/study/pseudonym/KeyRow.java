package org.understory.study.pseudonym;

/**
 * A line of the key.
 *
 * @param name as texts have it
 * @param kind {@value #PARTICIPANT} or {@value #OTHER}
 * @param pseudonym what stands in its place
 * @param confirm {@code yes}, {@code no}, or empty: yes for participants and no for others
 */
public record KeyRow(String name, String kind, String pseudonym, String confirm) {

    /** Somebody who took part, or led. */
    public static final String PARTICIPANT = "participant";

    /** Any other name. */
    public static final String OTHER = "other";

    /** Whether the name is to be replaced. */
    public boolean counts() {
        return confirm.equals("yes") || confirm.isEmpty() && kind.equals(PARTICIPANT);
    }
}
