package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.model.Problem;

class LabelledTextReaderTest {

    private final LabelledTextReader reader = new LabelledTextReader();

    @Test
    void frontMatterIsMetadataAndNobodyEvenWhereItsKeyIsAlsoALabel() {
        Draft draft = Drafts.golden(reader, "labelled/front-matter.input.txt");

        assertThat(draft.metadata())
                .containsExactly(
                        entry("Project", "Garden paths"),
                        entry("Date", "3 March 2026"),
                        entry("Venue", "Salle Zoë"),
                        entry("Moderator", "Ana Lima"),
                        entry("Participants", "P1, P2"),
                        entry("Profile", "two keepers of bees"));
        assertThat(draft.setAside()).containsExactly(entry("lines of bots", 1));
    }

    @Test
    void eachInterviewOfAFileHasItsFacts() {
        assertThat(Drafts.golden(reader, "labelled/several-interviews.input.txt")
                        .metadata())
                .containsExactly(
                        entry("preamble", "All interviews, spring"),
                        entry("Name", "Åsa\nBo"),
                        entry("Age", "41\n29"),
                        entry("Interviewer", "Ana Lima"));
    }

    @Test
    void aKeyToTheCodesIsMetadata() {
        assertThat(Drafts.golden(reader, "labelled/client-coach.input.txt").metadata())
                .containsEntry("preamble", "Session with a client\n[I] – Interviewer\t[C] - Client");
    }

    @Test
    void whereOnlyTheModeratorIsNamedTheOthersAreNobodyAndThatIsSaid() {
        Draft draft = Drafts.golden(reader, "labelled/moderator-only.input.txt");

        assertThat(draft.oddities()).extracting(Problem::what).containsExactly("3 of 6 units name no speaker");
    }

    @Test
    void theRecordOfAnInquiryLosesOnlyWhatNobodySaid() {
        Draft draft = Drafts.golden(reader, "labelled/inquiry.input.md");

        assertThat(draft.turns().get(2).text()).endsWith("nobody asked us.\"\n*(Pause)*\nDo you recall it?");
        assertThat(draft.metadata()).containsExactly(entry("sworn", "PROFESSOR ÅSA ÖBERG"));
        assertThat(draft.setAside()).containsExactly(entry("times of day", 2));
    }

    @Test
    void numbersOfQuestionsAndBreaksAreCounted() {
        assertThat(Drafts.golden(reader, "labelled/committee.input.md").setAside())
                .containsExactly(entry("question numbers", 3));
        assertThat(Drafts.golden(reader, "labelled/podcast-stamps.input.md").setAside())
                .containsExactly(entry("breaks", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strengths\n\npeople\n\nRisks\n\nmoney\n\nStrengths\n\ntime\n\nRisks\n\nnone\n",
                "A - one thing\nB - another\nC - a third\n",
                "[laughs] We met.\n\n[sighs] We left.\n\n[laughs] So.\n",
                "T1\n\ttoo long\nT2\n\ttoo short\nT3\n\tfine\n",
                "I walked home and thought of it all.\n\nIt was late. Nobody came.\n\nSo I slept.\n",
            })
    void textsWithoutLabelsAreNotForcedToHaveThem(String text) {
        assertThat(reader.score(Decoder.decode("test", text.getBytes(StandardCharsets.UTF_8))))
                .isLessThan(20);
    }

    @Test
    void whoAnswersOnLinesBelowTheirLabelIsNoAgenda() {
        Draft draft = Drafts.of(
                reader,
                "Interviewer: One?",
                "",
                "Zoë:",
                "",
                "Yes.",
                "",
                "Interviewer: Two?",
                "",
                "Zoë:",
                "",
                "No.",
                "",
                "Interviewer: Thank you.");

        assertThat(Drafts.said(draft))
                .containsExactly(
                        "Interviewer: One?", "Zoë: Yes.", "Interviewer: Two?", "Zoë: No.", "Interviewer: Thank you.");
    }

    @Test
    void aMonologueUnderOneLabelStaysOnePersons() {
        Draft draft = Drafts.of(reader, "Zoë: It began in May.", "", "Then it rained.", "", "Zoë: And stopped.");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("Zoë", "Zoë");
    }
}
