package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.understory.ingest.Draft;

class GoogleMeetReaderTest {

    private final GoogleMeetReader reader = new GoogleMeetReader();

    @Test
    void theSummaryBeforeATranscriptIsSetAside() {
        Draft draft = Drafts.golden(reader, "meet/gemini.input.md");

        assertThat(draft.setAside())
                .containsExactly(
                        entry("lines of the summary", 13),
                        entry("time headings", 2),
                        entry("lines of bots", 1),
                        entry("empty turns", 1));
        assertThat(draft.metadata())
                .containsEntry("title", "Beds and paths - Transcript")
                .containsEntry("ended after", "00:07:30");
    }

    @Test
    void withoutAHeadingTheDisclaimerOpensTheTranscript() {
        Draft draft = Drafts.of(
                reader,
                "Summary",
                "Ana: she spoke.",
                "Ana: at length.",
                "**This editable transcript was computer generated and might contain errors.**",
                "Ana Lima: Hello.",
                "Bo Ek: Hm.",
                "Ana Lima: So.");

        assertThat(Drafts.said(draft)).containsExactly("Ana Lima: Hello.", "Bo Ek: Hm.", "Ana Lima: So.");
    }

    @Test
    void aMeetingAboutNotesLosesNothing() {
        Draft draft = Drafts.of(
                reader,
                "Ana Lima: Hello.",
                "Summary",
                "Bo Ek: Hm.",
                "Ana Lima: So.",
                "Meeting ended after 00:09:32 👋");

        assertThat(Drafts.said(draft)).containsExactly("Ana Lima: Hello. Summary", "Bo Ek: Hm.", "Ana Lima: So.");
    }
}
