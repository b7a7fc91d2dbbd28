package org.understory.analysis.structure;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.Talk;
import org.understory.model.Coding;
import org.understory.model.Flag;

/**
 * The sentences of a theme by direction: those that say it is there and those that say it is absent or overcome. What is
 * only wished for, supposed or asked says neither.
 *
 * @param present sentences of a coding without these flags
 * @param absent sentences with a negated coding
 */
public record Directions(List<Reference> present, List<Reference> absent) {

    private static final Set<Flag> NEITHER = EnumSet.of(Flag.NEGATED, Flag.HYPOTHETICAL, Flag.QUESTIONED);

    /** Freezes the lists. */
    public Directions {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }

    /** The directions of references; a sentence has one at most, and a negated coding decides. */
    public static Directions of(List<Reference> references) {
        return new Directions(
                references.stream()
                        .filter(one -> !isAbsent(one) && one.codings().stream().anyMatch(Directions::isPlain))
                        .toList(),
                references.stream().filter(Directions::isAbsent).toList());
    }

    private static boolean isAbsent(Reference reference) {
        return reference.codings().stream().anyMatch(coding -> coding.flags().contains(Flag.NEGATED));
    }

    private static boolean isPlain(Coding coding) {
        return coding.flags().stream().noneMatch(NEITHER::contains);
    }

    /** The persons who say any of these sentences. */
    public static BitSet people(Talk talk, List<Reference> references) {
        BitSet people = new BitSet();
        references.forEach(reference -> {
            int person = talk.personOf(talk.turnOf(reference.sentence()));
            if (person >= 0) {
                people.set(person);
            }
        });
        return people;
    }
}
