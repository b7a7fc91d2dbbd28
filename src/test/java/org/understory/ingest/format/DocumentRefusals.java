package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Reads made-up documents as the surest format, as a run would, and gives what is said of those that are refused. */
final class DocumentRefusals {

    private DocumentRefusals() {}

    static Draft read(byte[] document) {
        Source source = Decoder.decode("a file", document);
        return surest(source).read(source);
    }

    /** What the turns say, with who says it. */
    static List<String> said(byte[] document) {
        return read(document).turns().stream()
                .map(turn -> turn.speaker() + ": " + turn.text())
                .toList();
    }

    static TranscriptReader surest(Source source) {
        TranscriptReader best = Formats.all().get(0);
        int most = -1;
        for (TranscriptReader reader : Formats.all()) {
            int score = reader.score(source);
            best = score > most ? reader : best;
            most = Math.max(most, score);
        }
        return best;
    }

    static Problem refusal(byte[] document) {
        UserError error = catchThrowableOfType(UserError.class, () -> read(document));
        if (error == null) {
            throw new AssertionError("was read");
        }
        return error.problems().get(0);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
