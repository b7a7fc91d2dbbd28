package org.understory.study.folder;

import java.util.List;

/**
 * What a study says of itself.
 *
 * @param name for reading
 * @param unit what is coded: {@code sentence}
 * @param minimumGroup groups of fewer people are not reported on
 * @param facilitators names of people who led sessions and are left out of counts
 * @param createdWith the version of the program that made the study, or empty
 */
public record StudySettings(String name, String unit, int minimumGroup, List<String> facilitators, String createdWith) {

    /** The smallest group that is reported on unless the study says otherwise. */
    public static final int MINIMUM_GROUP = 5;

    /** The unit of coding. */
    public static final String SENTENCE = "sentence";

    /** Freezes the list. */
    public StudySettings {
        facilitators = List.copyOf(facilitators);
    }

    /** The settings of a new study. */
    public static StudySettings of(String name, String version) {
        return new StudySettings(name, SENTENCE, MINIMUM_GROUP, List.of(), version);
    }
}
