package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.model.Problem;

/** The habits of SRT files and their faults. */
class SubRipReaderTest {

    @Test
    void whisperXIsToldByItsLabelsAndNoOtherProductIs() {
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_00]: Hi\n").metadata())
                .containsEntry("captions by", "WhisperX");
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\nAna: Hi\n\n2\n00:00:02,000 --> 00:00:03,000\nAna: Ho\n")
                        .metadata())
                .isEmpty();
    }

    @Test
    void theLastCaptionNeedsNothingAfterIt() {
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo 🌱")
                        .turns())
                .extracting(DraftTurn::text)
                .containsExactly("One", "Two 🌱");
    }

    @Test
    void aLabelHoldsUntilTheNextEvenWhereVoicesChangeOften() {
        Draft draft = read(
                captions("Zoë: One", "and two.", "Ben: Three", "Zoë: Four", "Ben: Five", "Zoë: Six", "Ben: Seven"));

        assertThat(draft.turns())
                .extracting(DraftTurn::speaker)
                .containsExactly("Zoë", "Zoë", "Ben", "Zoë", "Ben", "Zoë", "Ben");
    }

    @Test
    void whereLabelsOfOnePersonFollowEachOtherACaptionWithoutOneIsNobodys() {
        Draft draft =
                read(captions("Zoë: One", "Zoë: two.", "Mm.", "Ben: Four", "Ben: Five", "Zoë: Six", "Zoë: Seven"));

        assertThat(draft.turns())
                .extracting(DraftTurn::speaker)
                .containsExactly("Zoë", "Zoë", "", "Ben", "Ben", "Zoë", "Zoë");
        assertThat(draft.oddities()).extracting(Problem::what).containsExactly("1 of 7 units name no speaker");
    }

    @Test
    void styleTagsGoAndBracesStay() {
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}{\\c&HFFF000&}The {old} pond{\\i0}\n")
                        .turns())
                .extracting(DraftTurn::text)
                .containsExactly("The {old} pond");
    }

    @Test
    void aFileCutShortIsReadToTheCutAndTheCutIsNamed() {
        Draft draft = read("1\n00:00:01,000 --> 00:00:02,000\nOne, Zoë\n\n2\n00:00:02,000 --> 00");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("One, Zoë");
        assertThat(draft.refused())
                .extracting(Problem::where, Problem::what)
                .containsExactly(tuple("test, line 6", "this timing line is not whole: 00:00:02,000 --> 00"));
    }

    private static String captions(String... texts) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            file.append(i + 1)
                    .append("\n00:00:1")
                    .append(i)
                    .append(",000 --> 00:00:1")
                    .append(i)
                    .append(",900\n");
            file.append(texts[i]).append("\n\n");
        }
        return file.toString();
    }

    private static Draft read(String text) {
        Source source = Decoder.decode("test", text.getBytes(StandardCharsets.UTF_8));
        assertThat(new SubRipReader().score(source)).isEqualTo(97);
        return new SubRipReader().read(source);
    }
}
