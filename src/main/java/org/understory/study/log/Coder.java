package org.understory.study.log;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.model.UserError;

/**
 * The name of a coder, which is also the name of their log.
 *
 * @param name lower-case letters, digits, full stops, dashes and underscores
 */
public record Coder(String name) {

    /** Who holds what coders agreed on after talking about their differences; written by adjudication only. */
    public static final Coder CONSENSUS = new Coder("consensus");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,39}");

    /** Names of layers of a report, and of devices that some systems know instead of files. */
    private static final Set<String> RESERVED = Set.of("consensus", "machine", "reviewed", "con", "prn", "aux", "nul");

    /**
     * The coder that somebody typed: case makes no difference, nor how accents are encoded.
     *
     * @throws UserError if the name cannot be a file's name or is kept for something else
     */
    public static Coder of(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || name.endsWith(".")) {
            throw new UserError(
                    "the coder \"" + typed + "\"",
                    "is no name for a coder",
                    "use letters, digits, dashes, underscores and full stops, at most 40, such as ana");
        }
        if (RESERVED.contains(name)) {
            throw new UserError(
                    "the coder \"" + typed + "\"", "is a name kept for something else", "choose another, such as ana");
        }
        return new Coder(name);
    }

    /** The name of the coder's log. */
    public String file() {
        return name + ".jsonl";
    }
}
