package org.understory.analysis.agreement;

/** A measure of agreement between coders. */
public interface Coefficient {

    /** Machine name, such as {@code alpha}. */
    String id();

    /** For reading, such as {@code Krippendorff's alpha}. */
    String title();

    /** Why the counts have no value, in a few words; empty where they have one. */
    String undefined(Counts counts);

    /** The value, where there is one. */
    double of(Counts counts);
}
