package org.understory.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.model.Voice;
import org.understory.model.Voice.Standing;

class CastTest {

    private static final Participant CLAIRE =
            new Participant("Claire Newell", List.of("CN"), Part.PARTICIPANT, Map.of("department", "HMT", "role", ""));

    private final Cast cast = new Cast(Roster.of(List.of(CLAIRE), List.of("Host")));

    private Voice voice(String transcript, String label) {
        return voice(transcript, label, Map.of());
    }

    private Voice voice(String transcript, String label, Map<String, String> ofTurn) {
        Turn turn = new Turn(1, label, Timing.NONE, TurnKind.SPEECH, List.of(), "Yes.", List.of(), ofTurn);
        Map<String, String> ofTranscript = Map.of("Department", "from folder", "role", "from folder");
        return cast.apply(new Transcript(transcript, "x", List.of(turn), ofTranscript, Map.of()), turn);
    }

    @Test
    void aListedPersonIsOneUnderAllLabelsEverywhere() {
        Voice voice = voice("a", "Claire Newell (HMT):");
        assertThat(voice.standing()).isEqualTo(Standing.LISTED);
        assertThat(voice.name()).isEqualTo("Claire Newell");
        assertThat(voice.key()).isEqualTo(voice("b", "CN").key());
    }

    @Test
    void anUnlistedNameIsOnePersonAcrossTranscriptsHoweverItIsSpelt() {
        Voice voice = voice("a", "Katy Steward");
        assertThat(voice.standing()).isEqualTo(Standing.NAMED);
        assertThat(voice.key()).isEqualTo(voice("b", "KATY\u00A0STEWARD:").key());
    }

    @Test
    void anUnlistedNameComesWithTheNameItNearlyIs() {
        assertThat(voice("a", "Clare Newell").near()).isEqualTo("Claire Newell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Speaker 1",
                "SPEAKER_00",
                "spk_0",
                "Interviewee",
                "Interviewer 2",
                "Unknown Speaker 3",
                "Female voice",
                "Male 1",
                "Participant 12",
                "A",
                "0"
            })
    void aDiarisersLabelIsOnePersonWithinItsTranscript(String label) {
        assertThat(voice("a", label).standing()).isEqualTo(Standing.LOCAL);
        assertThat(voice("a", label).key())
                .isEqualTo(voice("a", label).key())
                .isNotEqualTo(voice("b", label).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Unknown Speaker", "UNKNOWN", "Unknown\u00A0speaker:", "Unidentified Speaker"})
    void nobodyIsNobody(String label) {
        assertThat(voice("a", label).isSomebody()).isFalse();
        assertThat(voice("a", label).key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3", "BSR02", "MSM", "Guest-Smith", "Agentha", "Guests", "Man Ray", "Lady Hallett"})
    void codesAndNamesAreOnePersonEverywhere(String label) {
        assertThat(voice("a", label).standing()).isEqualTo(Standing.NAMED);
    }

    @Test
    void whatAPersonIsKnownForGoesBeforeTheTurnAndThatBeforeTheTranscript() {
        assertThat(voice("a", "CN").attributes()).isEqualTo(Map.of("department", "HMT", "role", "from folder"));
        assertThat(voice("a", "CN", Map.of("Role", "analyst", "department", "DfE"))
                        .attributes())
                .isEqualTo(Map.of("department", "HMT", "role", "analyst"));
        assertThat(voice("a", "Katy").attributes())
                .isEqualTo(Map.of("department", "from folder", "role", "from folder"));
    }

    @Test
    void aFacilitatorMayBeADiarisersLabel() {
        Cast led = new Cast(Roster.of(List.of(), List.of("Speaker 1")));
        Turn turn = new Turn(1, "SPEAKER 1", Timing.NONE, TurnKind.SPEECH, List.of(), "", List.of(), Map.of());
        Voice voice = led.apply(new Transcript("a", "x", List.of(turn), Map.of(), Map.of()), turn);
        assertThat(voice.isFacilitator()).isTrue();
        assertThat(voice("a", "Host").isFacilitator()).isTrue();
    }

    @Test
    void aNoteThatBeginsWithAListedNameIsThatPersons() {
        assertThat(noted(TurnKind.NOTE, "Claire Newell (HMT): wants a bench").name())
                .isEqualTo("Claire Newell");
        assertThat(noted(TurnKind.NOTE, "Wanted: a bench").standing()).isEqualTo(Standing.NOBODY);
        assertThat(noted(TurnKind.NOTE, "ask Claire Newell: she knows").standing())
                .isEqualTo(Standing.NOBODY);
        assertThat(noted(TurnKind.SPEECH, "Claire Newell: you know").standing()).isEqualTo(Standing.NOBODY);
    }

    private Voice noted(TurnKind kind, String text) {
        Turn turn = new Turn(1, "", Timing.NONE, kind, List.of(), text, List.of(), Map.of());
        return cast.apply(new Transcript("notes", "x", List.of(turn), Map.of(), Map.of()), turn);
    }
}
