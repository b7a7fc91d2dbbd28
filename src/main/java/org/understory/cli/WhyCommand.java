package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.understory.analysis.QuoteId;
import org.understory.coding.RuleBook;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Flag;
import org.understory.model.Origin;
import org.understory.model.RuleSource;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code understory why}: where a quotation's tags come from. */
@Command(
        name = "why",
        description =
                "Shows the sentence that a quotation's id names, in its context, with each theme it was tagged with: the "
                        + "rule, the words that triggered it, the codebook and the engine.",
        footer = "  understory why 3f9a2c1d samples/first-look")
final class WhyCommand extends ConsoleCommand {

    private static final int SHORTEST_ID = 4;

    @Parameters(index = "0", paramLabel = "ID", description = "The id beside a quotation, or its first digits.")
    private String id;

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "1..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private CodebookOption codebook;

    @Mixin
    private InputOptions input;

    WhyCommand(Console console) {
        super(console);
    }

    /** A sentence with its place. */
    private record Found(Transcript transcript, Turn turn, Sentence sentence) {}

    @Override
    int execute() {
        RuleBook book = codebook.open();
        List<Transcript> transcripts = new Reading(console(), input).transcripts(paths);
        Map<String, Found> found = find(transcripts, wanted());
        if (found.isEmpty()) {
            throw new UserError(
                    id,
                    "names no sentence of these transcripts",
                    "give the same transcripts as the report was made from; ids change when the text does");
        }
        if (found.size() > 1) {
            throw new UserError(
                    id,
                    "is the beginning of several ids: " + String.join(", ", found.keySet()),
                    "write more of the id");
        }
        found.forEach((whole, place) -> print(book, whole, place));
        return console().exitCode();
    }

    private String wanted() {
        String typed = id.strip().toLowerCase(Locale.ROOT);
        if (typed.length() < SHORTEST_ID || !typed.matches("[0-9a-f]+")) {
            throw new UserError(id, "is no id", "copy the id beside a quotation, such as 3f9a2c1d");
        }
        return typed;
    }

    private static Map<String, Found> find(List<Transcript> transcripts, String wanted) {
        Map<String, Found> found = new TreeMap<>();
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                for (Sentence sentence : turn.sentences()) {
                    String id = QuoteId.of(transcript.name(), turn, sentence.span());
                    if (id.startsWith(wanted)) {
                        found.put(id, new Found(transcript, turn, sentence));
                    }
                }
            }
        }
        return found;
    }

    private void print(RuleBook book, String whole, Found place) {
        Codebook read = book.codebook();
        Turn turn = place.turn;
        String speaker = turn.hasSpeaker() ? turn.speaker() : "nobody named";
        say(whole + "  " + place.transcript.name() + ", turn " + turn.number() + ", " + speaker + time(turn));
        say("");
        int at = turn.sentences().indexOf(place.sentence);
        for (int i = Math.max(0, at - 1); i <= Math.min(turn.sentences().size() - 1, at + 1); i++) {
            say((i == at ? "  > " : "    ")
                    + turn.sentences().get(i).span().of(turn.text()).replace('\n', ' '));
        }
        say("");
        List<Coding> codings = new ArrayList<>();
        new Tagger(book).tag(place.transcript.name(), turn, codings);
        codings.removeIf(coding -> !coding.sentence().equals(place.sentence));
        if (codings.isEmpty()) {
            say("  no theme: no rule of " + read.source() + " matches it");
        }
        codings.forEach(coding -> print(read, coding, turn));
    }

    private void print(Codebook read, Coding coding, Turn turn) {
        if (!(coding.origin() instanceof Origin.Machine machine)) {
            return;
        }
        RuleSource rule = rule(read, machine.rule());
        say("  " + coding.theme());
        say("    rule      " + rule.id() + "  " + rule.text());
        say("              " + read.source() + ":" + rule.line() + ", codebook " + machine.codebookHash() + ", engine "
                + machine.engine());
        say("    evidence  " + evidence(coding, turn));
        if (!coding.flags().isEmpty()) {
            say("    flags     "
                    + String.join(", ", coding.flags().stream().map(Flag::id).toList()));
        }
        for (String other : coding.also()) {
            say("    also      " + other + "  " + rule(read, other).text());
        }
    }

    private static String evidence(Coding coding, Turn turn) {
        List<String> words = new ArrayList<>();
        for (Span span : coding.evidence()) {
            words.add("\u201C" + span.of(turn.text()) + "\u201D");
        }
        return String.join(" \u2026 ", words);
    }

    private static RuleSource rule(Codebook codebook, String id) {
        return codebook.themes().stream()
                .flatMap(theme -> theme.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String time(Turn turn) {
        return turn.timing().hasStart() ? ", " + Clock.of(turn.timing().start()) : "";
    }

    private void say(String line) {
        console().out().println(Safe.line(line));
    }
}
