package org.understory.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Example;
import org.understory.model.Origin;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Theme;
import org.understory.model.Timing;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

/** Runs the sentences that a codebook gives as examples and counterexamples, as tests of its rules. */
public final class ExampleCheck {

    private final Codebook codebook;
    private final Tagger tagger;
    private final Function<String, List<Sentence>> splitter;

    /** A check of one codebook with the given way of splitting text into sentences. */
    public ExampleCheck(Codebook codebook, Function<String, List<Sentence>> splitter) {
        this.codebook = codebook;
        this.tagger = new Tagger(codebook);
        this.splitter = splitter;
    }

    /**
     * What became of one example.
     *
     * @param theme the theme it stands under
     * @param example the sentence
     * @param wanted whether it must be tagged with the theme, or must not
     * @param matches what the theme's rules found in it
     * @param instead the other themes it was tagged with
     */
    public record Result(Theme theme, Example example, boolean wanted, List<Match> matches, List<String> instead) {
        /** Freezes the lists. */
        public Result {
            matches = List.copyOf(matches);
            instead = List.copyOf(instead);
        }

        /** Whether it is as the author said. */
        public boolean passed() {
            return wanted != matches.isEmpty();
        }
    }

    /**
     * A rule and the words that triggered it.
     *
     * @param rule the rule's id
     * @param words the evidence, runs joined by an ellipsis
     */
    public record Match(String rule, String words) {}

    /** The results in codebook order, examples before counterexamples. */
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        for (Theme theme : codebook.themes()) {
            theme.examples().forEach(example -> results.add(check(theme, example, true)));
            theme.counterexamples().forEach(example -> results.add(check(theme, example, false)));
        }
        return results;
    }

    private Result check(Theme theme, Example example, boolean wanted) {
        String text = example.text();
        Turn turn = new Turn(1, "", Timing.NONE, TurnKind.SPEECH, List.of(), text, splitter.apply(text), Map.of());
        List<Coding> codings = new ArrayList<>();
        tagger.tag(codebook.source(), turn, codings);
        List<Match> matches = new ArrayList<>();
        List<String> instead = new ArrayList<>();
        for (Coding coding : codings) {
            if (coding.theme().equals(theme.id()) && coding.origin() instanceof Origin.Machine machine) {
                matches.add(new Match(machine.rule(), words(coding.evidence(), text)));
            } else if (!instead.contains(coding.theme())) {
                instead.add(coding.theme());
            }
        }
        return new Result(theme, example, wanted, matches, instead);
    }

    private static String words(List<Span> evidence, String text) {
        return String.join(" … ", evidence.stream().map(span -> span.of(text)).toList());
    }
}
