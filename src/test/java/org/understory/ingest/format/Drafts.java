package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.understory.ingest.Choices;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** What readers make of golden inputs and of texts written in a test. */
final class Drafts {

    private static final Path INPUTS = Path.of("src", "test", "resources", "ingest");

    private Drafts() {}

    static Draft golden(TranscriptReader reader, String file) {
        try {
            return reader.read(Decoder.decode(file, Files.readAllBytes(INPUTS.resolve(file))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Draft of(TranscriptReader reader, String... lines) {
        return of(reader, Choices.NONE, lines);
    }

    static Draft of(TranscriptReader reader, Choices choices, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return reader.read(Decoder.decode("test", bytes).withChoices(choices));
    }

    /** What is said of a text that cannot be read at all. */
    static Problem refusal(TranscriptReader reader, String... lines) {
        UserError error = catchThrowableOfType(UserError.class, () -> of(reader, lines));
        assertThat(error).isNotNull();
        assertThat(error.problems()).hasSize(1);
        return error.problems().get(0);
    }

    /** The units as {@code speaker: text}, or {@code [section / path] speaker: text}. */
    static List<String> said(Draft draft) {
        return draft.turns().stream()
                .map(turn ->
                        (turn.section().isEmpty() ? "" : turn.section() + " ") + turn.speaker() + ": " + turn.text())
                .toList();
    }
}
