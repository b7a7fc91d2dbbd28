package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Choices;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Source;
import org.understory.model.Problem;

class AlternatingTurnsTest {

    private static final Choices ASKED = new Choices(List.of(), "", List.of("Interviewer", "Zoë"), false);
    private static final String[] INTERVIEW = {
        "# First", "", "Where did you begin?", "", "In the post room,", "très tôt. 📮", "", "And then?", "It rained."
    };

    @Test
    void paragraphsGoToTheSpeakersInTurnAndTheMetadataSaysSo() {
        Draft draft = Drafts.of(new LabelledTextReader(), ASKED, INTERVIEW);

        assertThat(Drafts.said(draft))
                .containsExactly(
                        "[First] Interviewer: Where did you begin?",
                        "[First] Zoë: In the post room, très tôt. 📮",
                        "[First] Interviewer: And then?",
                        "[First] Zoë: It rained.");
        assertThat(draft.metadata()).containsEntry("speakers by", "--alternate Interviewer,Zoë");
        assertThat(draft.oddities())
                .extracting(Problem::what)
                .containsExactly(
                        "names nobody, and its paragraphs were given to Interviewer and Zoë in turn, as --alternate says");
    }

    @Test
    void underAHeadingTheFirstSpeakerBeginsAgain() {
        Draft draft = Drafts.of(new LabelledTextReader(), ASKED, "# A", "", "One?", "", "# B", "", "Two?", "", "Yes.");

        assertThat(Drafts.said(draft))
                .containsExactly("[A] Interviewer: One?", "[B] Interviewer: Two?", "[B] Zoë: Yes.");
    }

    @Test
    void withoutBlankLinesEachLineIsAParagraph() {
        assertThat(Drafts.said(Drafts.of(new LabelledTextReader(), ASKED, "One?", "Yes. Is it?", "So.", "Well.")))
                .containsExactly("Interviewer: One?", "Zoë: Yes. Is it?", "Interviewer: So.", "Zoë: Well.");
    }

    @Test
    void nothingIsAssumedUnlessItWasAskedFor() {
        assertThat(score(Choices.NONE, INTERVIEW)).isLessThan(20);
        assertThat(score(ASKED, INTERVIEW)).isGreaterThan(score(Choices.NONE, INTERVIEW) + 40);
    }

    @Test
    void labelsGoBeforeWhatWasAskedForAndNotesAreNoInterview() {
        Draft labelled =
                Drafts.of(new LabelledTextReader(), ASKED, "Bo: One?", "", "Ana: Yes.", "", "Bo: So.", "", "Ana: Oh.");

        assertThat(Drafts.said(labelled)).containsExactly("Bo: One?", "Ana: Yes.", "Bo: So.", "Ana: Oh.");
        assertThat(labelled.metadata()).isEmpty();
        assertThat(score(ASKED, "# Day", "- one", "- two", "- three")).isZero();
    }

    private static int score(Choices choices, String... lines) {
        Source source = Decoder.decode("test", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return new LabelledTextReader().score(source.withChoices(choices));
    }
}
