package org.understory.analysis.statistic;

import java.util.BitSet;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;

/** The persons who speak turns that count, in all or in one group. */
final class Members {

    private Members() {}

    static BitSet all(Material material) {
        return of(material, Groups.everything(material.talk()), 0);
    }

    static BitSet of(Material material, Groups groups, int group) {
        Talk talk = material.talk();
        BitSet members = new BitSet();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && talk.personOf(turn) >= 0 && groups.of(turn) == group) {
                members.set(talk.personOf(turn));
            }
        }
        return members;
    }
}
