package org.understory.coding;

import java.util.ArrayList;
import java.util.List;
import org.understory.coding.match.CompiledRules;
import org.understory.coding.match.Prefilter;
import org.understory.coding.match.RuleMatcher;
import org.understory.coding.match.ThemeMatch;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/**
 * Tags transcripts with a codebook's rules. The same text, codebook and engine give the same codings in the same order,
 * on any machine and with any number of threads. May be shared by threads; each uses a matcher of its own.
 */
public final class Tagger {

    /**
     * The version of the engine, part of every coding's provenance. It changes when the same text and codebook could
     * give other codings.
     */
    public static final String ENGINE = "2";

    private final Codebook codebook;
    private final CompiledRules rules;
    private final ThreadLocal<RuleMatcher> matcher;

    /** Compiles the codebook's rules. */
    public Tagger(RuleBook book) {
        this(book, Prefilter.ON);
    }

    /** The same from a codebook whose rules are yet to be parsed. */
    public Tagger(Codebook codebook) {
        this(RuleBook.of(codebook));
    }

    /** Compiles the codebook's rules for an engine with or without its prefilter. */
    public Tagger(RuleBook book, Prefilter prefilter) {
        this.codebook = book.codebook();
        this.rules = book.compile();
        this.matcher = ThreadLocal.withInitial(() -> new RuleMatcher(rules, prefilter));
    }

    /** The codebook it tags with. */
    public Codebook codebook() {
        return codebook;
    }

    /** The codings of a transcript: by turn, sentence and theme in codebook order, one for each theme in a sentence. */
    public List<Coding> tag(Transcript transcript) {
        List<Coding> codings = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            tag(transcript.name(), turn, codings);
        }
        return codings;
    }

    /** Adds the codings of one turn. */
    public void tag(String transcript, Turn turn, List<Coding> codings) {
        matcher.get().match(turn.spoken(), turn.sentences(), match -> codings.add(coding(transcript, turn, match)));
    }

    private Coding coding(String transcript, Turn turn, ThemeMatch match) {
        return new Coding(
                transcript,
                turn.number(),
                turn.sentences().get(match.sentence()),
                rules.theme(match.theme()),
                new Origin.Machine(rules.ruleId(match.rule()), codebook.hash(), ENGINE),
                match.evidence(),
                match.also().stream().map(rules::ruleId).toList(),
                match.flags());
    }
}
