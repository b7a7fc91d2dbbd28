package org.understory.coding.match;

import java.util.Set;
import org.understory.coding.rule.Element;

/**
 * One place of a sequence.
 *
 * @param atoms what may stand there; empty for any word
 * @param gap how many words may come between the place before and this one at most
 */
record Slot(Set<Element> atoms, int gap) {

    boolean isAnyWord() {
        return atoms.isEmpty();
    }

    Slot withGap(int newGap) {
        return new Slot(atoms, newGap);
    }
}
