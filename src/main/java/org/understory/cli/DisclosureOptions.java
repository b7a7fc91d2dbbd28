package org.understory.cli;

import org.understory.model.UserError;
import org.understory.study.folder.StudySettings;
import picocli.CommandLine.Option;

/** How many people a group needs to be shown, shared by all commands that show groups. */
final class DisclosureOptions {

    @Option(
            names = "--min-group",
            paramLabel = "N",
            converter = WholeNumber.class,
            description =
                    "Show no group of fewer participants than this by itself, and give nothing it could be found from; "
                            + "1 shows every group (default: what study.yaml says, or 5).",
            order = 9)
    private Integer minimum;

    /** The smallest group to show outside of a study. */
    int minimum() {
        return minimum(StudySettings.MINIMUM_GROUP);
    }

    /**
     * The smallest group to show.
     *
     * @param usual what the study says, where no option does
     */
    int minimum(int usual) {
        int smallest = minimum == null ? usual : minimum;
        if (smallest == 0) {
            throw new UserError("--min-group 0", "is no size of a group", "give at least 1");
        }
        return smallest;
    }
}
