package org.understory.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Problem;

class RosterTest {

    private static final Roster ROSTER = Roster.of(
            List.of(
                    person("Claire Newell", "CN", "Claire (host)"),
                    person("Seán O'Brien"),
                    person("José García"),
                    person("Zoë Müller-Weiß"),
                    person("Łukasz Bjørn"),
                    person("Anne Lee"),
                    person("Anné Lee"),
                    person("Smith, John"),
                    person("P07"),
                    person("Ada 🌱")),
            List.of());

    private static Participant person(String name, String... aliases) {
        return new Participant(name, List.of(aliases), Part.PARTICIPANT, Map.of());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Claire Newell           | Claire Newell",
                "claire newell           | Claire Newell",
                "CLAIRE   NEWELL:        | Claire Newell",
                "Claire\u00A0Newell\u00A0 | Claire Newell",
                "Claire\u200B Newell     | Claire Newell",
                "Claire\u2009Newell :    | Claire Newell",
                "CN                      | Claire Newell",
                "Claire (host)           | Claire Newell",
                "Claire Newell (HMT)     | Claire Newell",
                "Claire Newell [DfE]     | Claire Newell",
                "Newell, Claire          | Claire Newell",
                "Newell, Claire (HMT)    | Claire Newell",
                "Ｃlaire Newell           | Claire Newell",
                "Seán O\u2019Brien       | Seán O'Brien",
                "Seán O\u02BCBrien       | Seán O'Brien",
                "SEAN O`BRIEN            | Seán O'Brien",
                "Sea\u0301n O'Brien      | Seán O'Brien",
                "Jose Garcia             | José García",
                "Garcia, Jose            | José García",
                "JOSÉ GARCÍA             | José García",
                "Zoë Müller\u2013Weiß    | Zoë Müller-Weiß",
                "Zoe Muller-Weiss        | Zoë Müller-Weiß",
                "ZOË MÜLLER\u2011WEISS   | Zoë Müller-Weiß",
                "Lukasz Bjorn            | Łukasz Bjørn",
                "Anne Lee                | Anne Lee",
                "Anné Lee                | Anné Lee",
                "John Smith              | Smith, John",
                "Smith, John             | Smith, John",
                "p07                     | P07",
                "Ada \uD83C\uDF31\uFE0F  | Ada 🌱",
            })
    void aLabelNamesAPerson(String label, String name) {
        assertThat(ROSTER.match(label)).map(Participant::name).contains(name);
    }

    @ParameterizedTest(name = "{0} is nobody listed")
    @CsvSource(
            delimiter = '|',
            value = {
                "Annè Lee",
                "Claire",
                "Claire Newel",
                "Newell Claire",
                "Claire Newell @ Mayvin",
                "Ada",
                "P7",
                "Unknown Speaker",
                "()",
                "''"
            })
    void nothingIsGuessed(String label) {
        assertThat(ROSTER.match(label == null ? "" : label)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: did you mean {1}?")
    @CsvSource({
        "Claire Newel,Claire Newell",
        "Clare Newell,Claire Newell",
        "Jsoé García,José García",
        "Claire,Claire Newell"
    })
    void aNearNameIsSuggestedAndNotUsed(String label, String near) {
        assertThat(ROSTER.match(label)).isEmpty();
        assertThat(ROSTER.near(label)).contains(near);
    }

    @Test
    void aNameFarFromAllSuggestsNothing() {
        assertThat(ROSTER.near("Priya Patel")).isEmpty();
    }

    @Test
    void aFirstNameThatTwoShareSuggestsNeither() {
        Roster roster = Roster.of(List.of(person("Tom Hardcastle"), person("Tom Featherstone")), List.of());
        assertThat(roster.near("Tom")).isEmpty();
    }

    @Test
    void aNamedFacilitatorIsOneWhateverTheListSays() {
        Roster roster = Roster.of(List.of(person("Claire Newell")), List.of("newell, claire", "Host", "Host"));
        assertThat(roster.people()).extracting(Participant::name).containsExactly("Claire Newell", "Host");
        assertThat(roster.people()).extracting(Participant::part).containsOnly(Part.FACILITATOR);
        assertThat(roster.match("HOST:")).isPresent();
    }

    @Test
    void facilitatorsAloneMakeNoList() {
        assertThat(Roster.of(List.of(), List.of("Host")).hasList()).isFalse();
    }

    @Test
    void aFacilitatorWhoNeverSpeaksIsAskedAbout() {
        Roster roster = Roster.of(List.of(), List.of("Clare Newell", "Tom"));
        assertThat(roster.facilitatorsWhoNeverSpeak(List.of("Claire Newell", "Tom")))
                .extracting(Problem::toString)
                .containsExactly("--facilitator \"Clare Newell\": nobody of that name speaks\n"
                        + "  did you mean --facilitator \"Claire Newell\"?");
    }
}
