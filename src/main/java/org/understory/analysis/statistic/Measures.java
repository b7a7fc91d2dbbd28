package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.analysis.Tally;
import org.understory.analysis.interval.WilsonInterval;
import org.understory.report.Cell;

/** The measures of a theme, and the base they are out of, said the same way in every table. */
final class Measures {

    private static final int WORDS = 1000;
    private static final String INDENT = "\u2003";

    private Measures() {}

    static Cell name(Entry entry) {
        return new Cell.ThemeName(
                entry.theme().id(), INDENT.repeat(entry.depth()) + entry.theme().name());
    }

    /** People out of those who spoke. */
    static Cell people(Tally tally, Tally base) {
        return base.people() == 0 ? nobody() : new Cell.Count(tally.people());
    }

    static Cell shareOfPeople(Tally tally, Tally base) {
        return base.people() == 0 ? nobody() : new Cell.Share(tally.people(), base.people());
    }

    /** The share with its interval (Wilson): how far it could be off if these people were drawn at random from many. */
    static Cell intervalOfPeople(Tally tally, Tally base) {
        if (base.people() == 0) {
            return nobody();
        }
        WilsonInterval interval = WilsonInterval.of(tally.people(), base.people());
        return new Cell.Interval(
                (double) tally.people() / base.people(), interval.low(), interval.high(), 0.95, Cell.Unit.SHARE);
    }

    static Cell shareOfWords(Tally tally, Tally base) {
        return base.words() == 0 ? silence() : new Cell.Share(tally.words(), base.words());
    }

    /** Coded sentences, each once for a theme, for a thousand words spoken. */
    static Cell rate(Tally tally, Tally base) {
        return base.words() == 0 ? silence() : new Cell.Rate(tally.sentences(), base.words(), WORDS);
    }

    private static Cell nobody() {
        return new Cell.Missing("nobody named");
    }

    private static Cell silence() {
        return new Cell.Missing("no words");
    }

    /** The base of everything that counts, in words. */
    static String base(Material material) {
        Talk talk = material.talk();
        Tally base = material.base(Groups.everything(talk)).get(0);
        StringBuilder text = new StringBuilder("n = ");
        text.append(count(base.people(), "participant")).append(" who spoke, ");
        text.append(count(base.turns(), "turn")).append(", ");
        text.append(count(base.sentences(), "sentence")).append(", ");
        text.append(count(base.words(), "word"));
        long nameless = nameless(talk);
        if (nameless > 0) {
            text.append("; ").append(count(nameless, "turn")).append(nameless == 1 ? " has" : " have");
            text.append(" no named speaker");
        }
        int facilitators = facilitators(talk).size();
        if (facilitators > 0) {
            text.append("; ").append(count(facilitators, "facilitator"));
            text.append(talk.facilitatorsCount() ? " counted in" : " left out");
        }
        return text.toString();
    }

    /** The base of one group, such as {@code n = 5 · 2 310 words}. */
    static String base(Tally base) {
        return "n = " + number(base.people()) + " · " + count(base.words(), "word");
    }

    /** Who stands in no column of a breakdown because too few share that their attribute is not known. */
    static String unplaced(Material material, String attribute) {
        return material.breakdowns()
                .decision(attribute)
                .filter(decision -> decision.unstated() > 0 && !decision.unstatedShown())
                .map(decision -> "; " + count(decision.unstated(), "participant") + " of whom no " + attribute
                        + " is known" + (decision.unstated() == 1 ? " is" : " are") + " in no column")
                .orElse("");
    }

    /** The names of the facilitators who speak, in the order of their first turns. */
    static Set<String> facilitators(Talk talk) {
        Set<String> names = new LinkedHashSet<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.voiceOf(turn).isFacilitator()) {
                names.add(talk.voiceOf(turn).name());
            }
        }
        return names;
    }

    private static long nameless(Talk talk) {
        long turns = 0;
        for (int turn = 0; turn < talk.turns(); turn++) {
            turns += talk.counts(turn) && talk.personOf(turn) < 0 ? 1 : 0;
        }
        return turns;
    }

    /** A name as part of an id: letters and digits in lower case, everything else one separator. */
    static String slug(String name, String separator) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", separator);
        String bare = slug.replaceAll("^" + separator + "|" + separator + "$", "");
        return bare.isEmpty() ? "x" : bare;
    }

    /** A name as part of a column's id that no column has yet. */
    static String uniqueSlug(String name, Set<String> taken) {
        String slug = slug(name, "_");
        String free = slug;
        for (int i = 2; !taken.add(free); i++) {
            free = slug + "_" + i;
        }
        return free;
    }
}
