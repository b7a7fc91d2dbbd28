package org.understory.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.understory.coding.CodebookReader;
import org.understory.exchange.CodebookFile;
import org.understory.exchange.CodebookImporter;
import org.understory.exchange.Identities;
import org.understory.exchange.Imported;

/** Our own YAML beside the formats of other tools. Lives here because it needs both {@code coding} and {@code exchange}. */
final class OwnCodebook implements CodebookImporter {

    private static final Pattern THEMES = Pattern.compile("(?m)^themes[ \\t]*:");
    private static final Pattern FIELD =
            Pattern.compile("(?m)^[ \\t]*(?:-[ \\t]+)?(?:id|rules|definition|unless)[ \\t]*:");

    /** What is said of comments, which no format but this file itself can keep. */
    static final String COMMENTS = "left out: comments, the lines that start with a hash";

    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*#");

    @Override
    public String id() {
        return "yaml";
    }

    @Override
    public String title() {
        return "an Understory codebook";
    }

    @Override
    public boolean recognises(CodebookFile file) {
        return THEMES.matcher(file.text()).find() && FIELD.matcher(file.text()).find();
    }

    @Override
    public Imported read(CodebookFile file) {
        long comments = COMMENT.matcher(file.text()).results().count();
        return new Imported(
                CodebookReader.read(file.source(), file.bytes()),
                Identities.none(),
                comments == 0 ? List.of() : List.of(COMMENTS + " (" + comments + ")"));
    }
}
