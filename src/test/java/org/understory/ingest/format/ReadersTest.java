package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Problem;
import org.understory.model.TurnKind;

/** What readers find besides the words: facts about the interview, attributes of people, what was left out. */
class ReadersTest {

    private static final Path INPUTS = Path.of("src", "test", "resources", "ingest");

    @Test
    void anOtterPreambleIsMetadata() throws IOException {
        Draft draft = golden(new OtterReader(), "otter/export.input.txt");

        assertThat(draft.metadata())
                .containsExactly(
                        entry("title", "Shed meeting"),
                        entry("summary keywords", "water, barrels, spanner"),
                        entry("speakers", "Ida, Unknown Speaker, Bo"),
                        entry("footer", "Transcribed by https://otter.ai"));
        assertThat(draft.oddities()).extracting(Problem::what).containsExactly("1 of 7 units name no speaker");
    }

    @Test
    void factsBeforeTheFirstLabelAreMetadata() throws IOException {
        assertThat(golden(new LabelledTextReader(), "labelled/interview.input.txt")
                        .metadata())
                .containsExactly(
                        entry("preamble", "Interview 7"),
                        entry("Date", "3 March 2026"),
                        entry("Venue", "the old library"),
                        entry("Participants", "one"),
                        entry("Recorded by", "hand"));
        assertThat(golden(new LabelledTextReader(), "labelled/rev-style.input.md")
                        .metadata())
                .containsEntry("speakers", "Sjoerd de Wit, Anna van Dam")
                .containsEntry("date", "2026-02-03");
    }

    @Test
    void meetCountsWhatItLeavesOut() throws IOException {
        Draft draft = golden(new GoogleMeetReader(), "meet/late.input.md");

        assertThat(draft.setAside()).containsExactly(entry("time headings", 2), entry("empty turns", 1));
        assertThat(draft.metadata())
                .containsEntry("attendees", "Ana Lima, Zoë Brandt")
                .containsEntry("ended after", "00:07:30");
    }

    @Test
    void teamsEventsAreCounted() throws IOException {
        assertThat(golden(new TeamsDocxReader(), "teams-docx/meeting.input.docx")
                        .setAside())
                .containsExactly(entry("event lines", 3));
    }

    @Test
    void whatZoomSavesBesidesMessagesIsCountedAndDirectMessagesAreSaidToBeLeftOut() throws IOException {
        Draft draft = golden(new ZoomChatReader(), "zoom-chat/client.input.txt");

        assertThat(draft.setAside())
                .containsExactly(entry("reactions", 2), entry("direct messages", 1), entry("quotations in replies", 1));
        assertThat(draft.oddities())
                .extracting(Problem::what)
                .containsExactly("a direct message, from one person to another, was left out");
        assertThat(draft.turns()).extracting(DraftTurn::kind).containsOnly(TurnKind.CHAT);
        assertThat(draft.turns()).extracting(DraftTurn::text).noneMatch(text -> text.contains("Nobody tell Ben"));
        assertThat(golden(new ZoomChatReader(), "zoom-chat/client-2020.input.txt")
                        .setAside())
                .containsExactly(entry("direct messages", 1));
        assertThat(golden(new ZoomChatReader(), "zoom-chat/client-2021.input.txt")
                        .setAside())
                .containsExactly(entry("direct messages", 1));
    }

    @Test
    void aWorkbookIsReadAsTheTableItHoldsAndItsOtherSheetsAreNamed() throws IOException {
        Draft notes = golden(new XlsxReader(), "xlsx/sticky-notes.input.xlsx");

        assertThat(notes.metadata())
                .containsExactly(
                        entry("columns", "words: Sticky note\nwho: Written by\nheading: Window\npassed over: Votes"),
                        entry("sheet", "Notes & votes"),
                        entry("title", "Greenhouse workshop"));
        assertThat(notes.oddities())
                .extracting(Problem::what)
                .containsExactly("of its sheets only 'Notes & votes' was read, not 'Read me'");
        assertThat(notes.turns()).extracting(DraftTurn::kind).containsOnly(TurnKind.NOTE);
        assertThat(notes.setAside()).containsExactly(entry("empty answers", 1));
        assertThat(notes.refused()).isEmpty();
        Draft survey = golden(new XlsxReader(), "xlsx/survey.input.xlsx");
        assertThat(survey.turns()).extracting(DraftTurn::kind).containsOnly(TurnKind.ANSWER);
        assertThat(survey.turns())
                .allSatisfy(turn -> assertThat(turn.timing().hasStart())
                        .as("a date is no time in a recording")
                        .isFalse());
        assertThat(survey.turns().get(0).attributes()).containsEntry("team", "Beds");
    }

    @Test
    void shortColumnsAreAttributes() throws IOException {
        Draft notes = golden(new CsvReader(), "csv/sticky-notes.input.csv");
        Draft survey = golden(new CsvReader(), "csv/survey.input.csv");

        assertThat(notes.turns()).extracting(DraftTurn::kind).containsOnly(TurnKind.NOTE);
        assertThat(notes.turns().get(0).attributes()).containsExactly(entry("department", "HMT"));
        assertThat(notes.turns().get(3).attributes()).isEmpty();
        assertThat(notes.setAside()).containsExactly(entry("empty answers", 1));
        assertThat(survey.turns()).extracting(DraftTurn::kind).containsOnly(TurnKind.ANSWER);
        assertThat(survey.turns().get(0).attributes())
                .containsEntry("which department are you in?", "HMT")
                .containsEntry("how long have you been here?", "3 years");
    }

    @Test
    void aTableOfTurnsIsSpeech() throws IOException {
        assertThat(golden(new CsvReader(), "csv/transcript.input.csv").turns())
                .extracting(DraftTurn::kind)
                .containsOnly(TurnKind.SPEECH);
    }

    @Test
    void wordsThatWereNotReadAreNamed() {
        Draft draft = read(
                new CsvReader(),
                "author,note,what else there is to say of it\nAna,Yes,a long story that goes on and on and on\n");

        assertThat(draft.oddities())
                .extracting(Problem::what)
                .containsExactly("the column 'what else there is to say of it' holds words and was not read");
    }

    @Test
    void notesNameNobodyAndAreNoSpeech() throws IOException {
        assertThat(golden(new NotesReader(), "notes/bullets.input.md").turns()).allSatisfy(turn -> {
            assertThat(turn.kind()).isEqualTo(TurnKind.NOTE);
            assertThat(turn.speaker()).isEmpty();
        });
    }

    @Test
    void skippedBlocksOfCaptionsAreCounted() throws IOException {
        assertThat(golden(new WebVttReader(), "vtt/skipped-blocks.input.vtt").setAside())
                .containsExactly(entry("notes", 4), entry("style blocks", 2));
        assertThat(golden(new WebVttReader(), "vtt/youtube-rolling.input.vtt").setAside())
                .containsExactly(entry("repeated caption lines", 4));
    }

    @Test
    void theProductOfCaptionsIsAFact() throws IOException {
        assertThat(golden(new WebVttReader(), "vtt/zoom.input.vtt").metadata()).containsEntry("captions by", "Zoom");
        assertThat(golden(new WebVttReader(), "vtt/teams-current.input.vtt").metadata())
                .containsEntry("captions by", "Teams");
        assertThat(golden(new WebVttReader(), "vtt/teams-2020.input.vtt").metadata())
                .containsEntry("captions by", "Teams (2020)");
    }

    @Test
    void captionsWithoutBlankLinesBetweenThemAreRead() {
        Draft draft = read(
                new WebVttReader(),
                "WEBVTT\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo\n3\n00:03.000 --> 00:04.000\n\nThree\n");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("One", "Two", "Three");
    }

    @Test
    void repeatedLinesOfSpeechAreKept() {
        Draft draft = read(
                new WebVttReader(),
                "WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nNo.\n");

        assertThat(draft.turns()).hasSize(3);
    }

    @Test
    void webexNamesTheSpeakerInTheId() {
        Draft draft = read(
                new WebVttReader(),
                "WEBVTT\n\n1 \"\" (0)\n00:00:01.000 --> 00:00:02.000\nHm.\n\n2 \"Alan Dickens\" (1262511360)\n"
                        + "00:00:02.000 --> 00:00:03.000\nYes: indeed.\n");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("", "Alan Dickens");
    }

    @Test
    void referencesCannotMakeTags() {
        Draft draft = read(
                new WebVttReader(),
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A&lt;b&gt;>x &lt;v Eve&gt; &amp;amp; y</v>\n");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("A<b>");
        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("x <v Eve> &amp; y");
    }

    private static Draft golden(TranscriptReader reader, String file) throws IOException {
        return reader.read(Decoder.decode(file, Files.readAllBytes(INPUTS.resolve(file))));
    }

    private static Draft read(TranscriptReader reader, String text) {
        return reader.read(Decoder.decode("test", text.getBytes(StandardCharsets.UTF_8)));
    }
}
