package org.understory.study.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.understory.model.Problem;
import org.understory.model.UserError;

/**
 * How a transcript of a study is read where its content does not tell: a small YAML file beside it, {@value #END} added to
 * its name, which goes where the transcript goes.
 *
 * @param format the format's name, or empty to tell it by content
 * @param textColumns columns of a table that hold what was said, or none
 * @param speakerColumn the column that says who, or empty
 * @param alternate speakers who take turns paragraph by paragraph, or none
 * @param directMessages whether direct messages of a chat are read
 */
public record ReadingFile(
        String format, List<String> textColumns, String speakerColumn, List<String> alternate, boolean directMessages) {

    /** What is added to the transcript's name. */
    public static final String END = ".reading.yaml";

    private static final List<String> KEYS =
            List.of("format", "text-column", "speaker-column", "alternate", "direct-messages");

    /** Freezes the lists. */
    public ReadingFile {
        textColumns = List.copyOf(textColumns);
        alternate = List.copyOf(alternate);
    }

    /** The file beside a transcript. */
    public static Path beside(Path transcript) {
        return transcript.resolveSibling(transcript.getFileName() + END);
    }

    /**
     * What stands beside a transcript, if anything does.
     *
     * @throws UserError with all its faults
     */
    public static Optional<ReadingFile> of(Path transcript) {
        Path file = beside(transcript);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read", "check that it is UTF-8 text and yours to read");
        }
    }

    private static ReadingFile parse(String where, String text) {
        FlatYaml file = FlatYaml.of(where, KEYS, text);
        String direct = file.text("direct-messages", "false");
        if (!List.of("true", "false").contains(direct)) {
            file.problems()
                    .add(new Problem(where, "direct-messages is \"" + direct + "\"", "write direct-messages: true"));
        }
        if (file.texts("alternate").size() == 1) {
            file.problems()
                    .add(new Problem(where, "alternate names one speaker only", "write alternate: [Interviewer, Ana]"));
        }
        if (!file.problems().isEmpty()) {
            throw new UserError(file.problems());
        }
        return new ReadingFile(
                file.text("format", ""),
                file.texts("text-column"),
                file.text("speaker-column", ""),
                file.texts("alternate"),
                direct.equals("true"));
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(
                "# How this transcript is read. Edit it, or delete it to have it told by" + " content.\n");
        line(text, "format", format.isEmpty() ? "" : FlatYaml.quoted(format));
        line(text, "text-column", textColumns.isEmpty() ? "" : FlatYaml.quoted(textColumns));
        line(text, "speaker-column", speakerColumn.isEmpty() ? "" : FlatYaml.quoted(speakerColumn));
        line(text, "alternate", alternate.isEmpty() ? "" : FlatYaml.quoted(alternate));
        line(text, "direct-messages", directMessages ? "true" : "");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(value.isEmpty() ? "" : key + ": " + value + "\n");
    }
}
