package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.understory.ingest.Draft;
import org.understory.model.Problem;

class ElanReaderTest {

    private static final String OPEN = "<ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"\">";
    private static final String SLOTS =
            "<TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t1\" TIME_VALUE=\"500\"/><TIME_SLOT TIME_SLOT_ID=\"t2\"/></TIME_ORDER>";

    @Test
    void dependentTiersAreCountedAndLeftOut() {
        Draft draft = Drafts.golden(new ElanReader(), "eaf/kitchen.input.eaf");

        assertThat(draft.setAside())
                .containsExactly(entry("empty annotations", 1), entry("annotations of dependent tiers", 1));
        assertThat(draft.metadata()).containsEntry("author", "Åsa");
        assertThat(draft.oddities()).isEmpty();
    }

    @Test
    void aFileThatBreaksOffIsReadUpToThereAndTheLineIsNamed() {
        Draft draft = Drafts.of(
                new ElanReader(),
                OPEN,
                SLOTS,
                "<TIER TIER_ID=\"A\">",
                annotation("Hello."),
                "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a2\"");

        assertThat(Drafts.said(draft)).containsExactly("A: Hello.");
        assertThat(draft.refused()).extracting(Problem::where).containsExactly("test, line 5");
    }

    @Test
    void aTierOfTheSamePersonIsPointedOut() {
        Draft draft = Drafts.of(
                new ElanReader(),
                OPEN,
                SLOTS,
                "<TIER TIER_ID=\"talk\" PARTICIPANT=\"Ana\">" + annotation("Hello.") + "</TIER>",
                "<TIER TIER_ID=\"hands\" PARTICIPANT=\"Ana\">" + annotation("waves") + "</TIER>",
                "</ANNOTATION_DOCUMENT>");

        assertThat(draft.oddities())
                .extracting(Problem::what)
                .containsExactly("the tier 'hands' is one more of Ana and was read as speech, too");
    }

    @Test
    void filesWithoutSpeechOnATierOfItsOwnAreRefused() {
        Problem problem = Drafts.refusal(new ElanReader(), OPEN, SLOTS, "</ANNOTATION_DOCUMENT>");

        assertThat(problem.what()).isEqualTo("has no tier of its own time with words in it");
    }

    @Test
    void entitiesAreNeitherFetchedNorUnfolded() {
        Problem problem = Drafts.refusal(
                new ElanReader(),
                "<!DOCTYPE ANNOTATION_DOCUMENT [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>",
                OPEN,
                SLOTS,
                "<TIER TIER_ID=\"A\">",
                annotation("&secret;"),
                "</TIER></ANNOTATION_DOCUMENT>");

        assertThat(problem.what()).startsWith("has no tier of its own time with words in it");
    }

    private static String annotation(String words) {
        return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\" TIME_SLOT_REF1=\"t1\" TIME_SLOT_REF2=\"t2\">"
                + "<ANNOTATION_VALUE>" + words + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
    }
}
