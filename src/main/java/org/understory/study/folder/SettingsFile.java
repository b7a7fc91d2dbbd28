package org.understory.study.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Reads and writes {@code study.yaml}. */
public final class SettingsFile {

    private static final List<String> KEYS = List.of("name", "unit", "minimum-group", "facilitators", "created-with");

    private SettingsFile() {}

    /**
     * Reads a file.
     *
     * @throws UserError with all its faults at once
     */
    public static StudySettings read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "check that it is UTF-8 text and yours to read");
        }
    }

    /** Reads the text of a file. */
    public static StudySettings parse(String where, String text) {
        FlatYaml file = FlatYaml.of(where, KEYS, text);
        StudySettings settings = settings(where, file);
        if (!file.problems().isEmpty()) {
            throw new UserError(file.problems());
        }
        return settings;
    }

    private static StudySettings settings(String where, FlatYaml file) {
        String unit = file.text("unit", StudySettings.SENTENCE);
        if (!unit.equals(StudySettings.SENTENCE)) {
            file.problems().add(new Problem(where, "the unit \"" + unit + "\" is not known", "write unit: sentence"));
        }
        return new StudySettings(
                file.text("name", "Study"),
                unit,
                minimumGroup(where, file),
                file.texts("facilitators"),
                file.text("created-with", ""));
    }

    private static int minimumGroup(String where, FlatYaml file) {
        String value = file.text("minimum-group", Integer.toString(StudySettings.MINIMUM_GROUP));
        if (value.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(value);
        }
        file.problems()
                .add(new Problem(
                        where,
                        "minimum-group: \"" + value + "\" is no whole number above 0",
                        "write minimum-group: 5"));
        return StudySettings.MINIMUM_GROUP;
    }

    /** The text of a new study's file. */
    public static String write(StudySettings settings) {
        return "# What this study says of itself. Edit it by hand; every command reads it anew.\n"
                + "name: " + FlatYaml.quoted(settings.name()) + "\n"
                + "\n# What is coded.\n"
                + "unit: " + settings.unit() + "\n"
                + "\n# Groups of fewer people than this are not to be reported on.\n"
                + "minimum-group: " + settings.minimumGroup() + "\n"
                + "\n# Who led the sessions and is left out of counts, one name a line:\n"
                + "# facilitators:\n#   - Claire Newell\n"
                + "facilitators: " + FlatYaml.quoted(settings.facilitators()) + "\n"
                + "\ncreated-with: " + FlatYaml.quoted(settings.createdWith()) + "\n";
    }
}
