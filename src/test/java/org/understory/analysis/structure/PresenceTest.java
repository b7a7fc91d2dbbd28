package org.understory.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Study;
import org.understory.model.Coding;
import org.understory.model.Origin;

class PresenceTest {

    private static final Study STUDY = new Study()
            .theme("a", "", "")
            .theme("b", "", "")
            .transcript("t")
            .says("Ana", "First. [a b]", "Second. [a b]");

    /** The first sentence's a is Eve's and its b is Finn's; the second one's are the machine's. */
    private static Material material() {
        List<Coding> codings = new ArrayList<>(STUDY.codings());
        codings.set(0, by("Eve", codings.get(0)));
        codings.set(1, by("Finn", codings.get(1)));
        return STUDY.material(STUDY.transcripts(), codings);
    }

    private static Coding by(String coder, Coding coding) {
        return new Coding(
                coding.transcript(),
                coding.turn(),
                coding.sentence(),
                coding.theme(),
                new Origin.Person(coder),
                List.of(),
                List.of(),
                Set.of());
    }

    @Test
    void whatTwoCodersSawDoesNotMeet() {
        Material material = material();
        List<Entry> entries = material.outline().entries();
        Presence apart = Presence.of(material, Unit.SENTENCE, false);
        assertThat(apart.together(entries.get(0), entries.get(1))).isEqualTo(new Together(1, 2, 2, 2, 2));
        Presence oneCoder = Presence.of(material, Unit.SENTENCE, true);
        assertThat(oneCoder.together(entries.get(0), entries.get(1))).isEqualTo(new Together(2, 2, 2, 2, 2));
    }

    @Test
    void noUnitsGiveNoFigures() {
        Together none = new Together(0, 0, 0, 0, 0);
        assertThat(none.expected()).isEmpty();
        assertThat(none.lift()).isEmpty();
        assertThat(none.jaccard()).isEmpty();
    }
}
