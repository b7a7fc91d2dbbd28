package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.model.Transcript;

/** Finds coded sentences by their words. */
class ReferenceAlignmentTest {

    private static References.Reference reference(String transcript, int turn, String exact) {
        return new References.Reference("s", transcript, turn, exact, Set.of(), Set.of());
    }

    private static String place(ReferenceAlignment alignment, References.Reference reference) {
        return alignment
                .find(reference)
                .map(place -> place.transcript().name() + ":" + place.turn().number() + "@"
                        + place.span().begin() + "-" + place.span().end())
                .orElse("nowhere");
    }

    @Test
    void whiteSpaceIsTakenAsEqual() {
        ReferenceAlignment alignment =
                new ReferenceAlignment(List.of(Talk.transcript("a", "Well,  we\u00A0have\nsilos. And more.")));
        assertThat(place(alignment, reference("", 1, "we have silos."))).isEqualTo("a:1@7-21");
        assertThat(place(alignment, reference("", 1, " And more. "))).isEqualTo("a:1@22-31");
        assertThat(place(alignment, reference("", 1, "wehave silos."))).isEqualTo("nowhere");
    }

    @Test
    void repeatedSentencesAreFoundOneAfterTheOther() {
        ReferenceAlignment alignment = new ReferenceAlignment(List.of(Talk.transcript("a", "Yes. No. Yes. Yes.")));
        assertThat(place(alignment, reference("", 1, "Yes."))).isEqualTo("a:1@0-4");
        assertThat(place(alignment, reference("", 1, "Yes."))).isEqualTo("a:1@9-13");
        assertThat(place(alignment, reference("", 1, "Yes."))).isEqualTo("a:1@14-18");
    }

    @Test
    void theTurnOfTheNumberComesFirstButOthersAreTried() {
        ReferenceAlignment alignment = new ReferenceAlignment(List.of(Talk.transcript("a", "One.", "Two.", "One.")));
        assertThat(place(alignment, reference("", 3, "One."))).isEqualTo("a:3@0-4");
        assertThat(place(alignment, reference("", 9, "Two."))).isEqualTo("a:2@0-4");
        assertThat(place(alignment, reference("", 0, "Two."))).isEqualTo("a:2@0-4");
    }

    @Test
    void equalTurnsOfTwoTranscriptsAreKeptApart() {
        Transcript one = Talk.transcript("one.txt", "Yes. Yes.");
        Transcript two = Talk.transcript("two.txt", "Yes. Yes.");
        ReferenceAlignment alignment = new ReferenceAlignment(List.of(one, two));
        assertThat(place(alignment, reference("one.txt", 1, "Yes."))).isEqualTo("one.txt:1@0-4");
        assertThat(place(alignment, reference("two.txt", 1, "Yes."))).isEqualTo("two.txt:1@0-4");
        assertThat(place(alignment, reference("one.txt", 1, "Yes."))).isEqualTo("one.txt:1@5-9");
        assertThat(place(alignment, reference("two.txt", 1, "Yes."))).isEqualTo("two.txt:1@5-9");
    }

    @Test
    void withoutANameTheTranscriptsAreTriedInTheirOrder() {
        List<Transcript> many = List.of("z.txt", "b.txt", "q.txt", "a.txt").stream()
                .map(name -> Talk.transcript(name, "Yes."))
                .toList();
        assertThat(place(new ReferenceAlignment(many), reference("", 1, "Yes.")))
                .isEqualTo("z.txt:1@0-4");
    }

    @Test
    void aNameIsTakenAtItsWordAsFarAsFoldersGo() {
        ReferenceAlignment alignment = new ReferenceAlignment(
                List.of(Talk.transcript("in/a.txt", "Yes."), Talk.transcript("in/b.txt", "No.")));
        assertThat(place(alignment, reference("a.txt", 1, "Yes."))).isEqualTo("in/a.txt:1@0-4");
        assertThat(place(alignment, reference("other/b.txt", 1, "No."))).isEqualTo("in/b.txt:1@0-3");
        assertThat(place(alignment, reference("c.txt", 1, "Yes."))).isEqualTo("nowhere");
        assertThat(place(alignment, reference("b.txt", 1, "Yes."))).isEqualTo("nowhere");
    }
}
