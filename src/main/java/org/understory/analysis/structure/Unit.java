package org.understory.analysis.structure;

import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;
import org.understory.analysis.Tally;

/** Within what two themes are voiced together. */
public enum Unit {
    /** Said in one sentence. */
    SENTENCE("sentence"),
    /** Said in one turn, note or answer. */
    TURN("turn"),
    /** Said by one participant, however far apart; what nobody in particular said is in none. */
    PARTICIPANT("participant");

    private final String noun;

    Unit(String noun) {
        this.noun = noun;
    }

    /** What one of them is called. */
    public String noun() {
        return noun;
    }

    /** The number of the unit that a sentence stands in, or -1 where it stands in none. */
    int of(Talk talk, int sentence) {
        return switch (this) {
            case SENTENCE -> sentence;
            case TURN -> talk.turnOf(sentence);
            case PARTICIPANT -> talk.personOf(talk.turnOf(sentence));
        };
    }

    /** How many there are that count. */
    int base(Material material) {
        Tally base = material.base(Groups.everything(material.talk())).get(0);
        return switch (this) {
            case SENTENCE -> base.sentences();
            case TURN -> base.turns();
            case PARTICIPANT -> base.people();
        };
    }
}
