package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.ingest.Draft;
import org.understory.model.Problem;

class ChatReaderTest {

    @Test
    void rolesAndAgesAreAttributesAndAnalystsTiersAreLeftOut() {
        Draft draft = Drafts.golden(new ChatReader(), "cha/garden.input.cha");

        assertThat(draft.turns().get(1).attributes())
                .containsExactly(
                        entry("name", "Ines Ruiz"),
                        entry("role", "Participant"),
                        entry("age", "41;"),
                        entry("sex", "female"));
        assertThat(draft.setAside()).containsExactly(entry("dependent tiers", 2));
        assertThat(draft.metadata()).containsEntry("Comment", "invented talk").containsEntry("Languages", "eng, fra");
        assertThat(draft.oddities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a [//] b [///] c . | a b c.",
                "she goed [: went] [*] home . | she goed home.",
                "<no no> [x 3] no ! | no no no!",
                "&=laughs oh &=points:window . | [laughs] oh [points].",
                "(un)til (.) wait(ing) (1.5) here ? | until waiting here?",
                "&-um &+tr try &~gaga . | um tr try gaga.",
                "0is he there ? | he there?",
                "+\" so she said +//. | so she said.",
                "we [>] or +/? | we or?",
                "New_York at 9:30 . | New York at 930.",
                "ça va [= how are you] ? | ça va?",
                "[- fra] oui . | oui.",
            })
    void codesAreTakenOutOfTheWords(String utterance, String words) {
        assertThat(ChatWords.of(utterance).text()).isEqualTo(words);
    }

    @Test
    void faultyLinesAreNamedAndTheOthersRead() {
        Draft draft = Drafts.of(
                new ChatReader(),
                "@Begin",
                "@Participants:\tANA Adult",
                "*ANA:\thello .",
                "*BEN:\thi .",
                "*BEN:\tagain .",
                "*ANA no colon .",
                "loose words");

        assertThat(Drafts.said(draft)).containsExactly("ANA: hello.", "BEN: hi.", "BEN: again.");
        assertThat(draft.refused()).extracting(Problem::where).containsExactly("test, line 6", "test, line 7");
        assertThat(draft.oddities())
                .extracting(Problem::what)
                .containsExactly("*BEN speaks but is not among the @Participants", "the file stops without @End");
    }
}
