package org.understory.cli;

import java.util.List;
import org.understory.coding.CodebookLint;
import org.understory.coding.Codebooks;
import org.understory.coding.ExampleCheck;
import org.understory.model.Codebook;
import org.understory.model.Problem;
import org.understory.text.SentenceSplitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code understory codebook check}: runs a codebook's examples as tests. */
@Command(
        name = "check",
        description =
                "Reads a codebook and reports every fault, warns of rules that are dead, shadowed, doubled or too broad, and "
                        + "runs its examples and counterexamples as tests.",
        footer = {"  understory codebook check my-codebook.yaml", "  understory codebook check mission-led"})
final class CodebookCheckCommand extends ConsoleCommand {

    @Parameters(
            paramLabel = "CODEBOOK",
            description = "A codebook file, or the name of one that comes with the program.")
    private String codebook;

    CodebookCheckCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Codebook read = Codebooks.open(codebook);
        List<Problem> warnings = CodebookLint.of(read);
        warnings.forEach(console()::warning);
        List<ExampleCheck.Result> results = new ExampleCheck(read, new SentenceSplitter()::split).run();
        results.stream()
                .filter(result -> !result.passed())
                .forEach(result -> console().problem(problem(read, result)));
        long failed = results.stream().filter(result -> !result.passed()).count();
        int rules =
                read.themes().stream().mapToInt(theme -> theme.rules().size()).sum();
        console()
                .out()
                .printf(
                        java.util.Locale.ROOT,
                        "%s: %d themes, %d rules, %d examples as tests: %d passed, %d failed%n",
                        read.source(),
                        read.themes().size(),
                        rules,
                        results.size(),
                        results.size() - failed,
                        failed);
        return console().exitCode();
    }

    private static Problem problem(Codebook codebook, ExampleCheck.Result result) {
        String where = codebook.source() + ":" + result.example().line();
        String sentence = "\u201C" + result.example().text() + "\u201D";
        if (result.wanted()) {
            return new Problem(
                    where,
                    "not tagged " + result.theme().id() + ": " + sentence
                            + (result.instead().isEmpty()
                                    ? ""
                                    : " (tagged " + String.join(", ", result.instead()) + ")"),
                    "add a rule that matches it, or move it to the counterexamples");
        }
        ExampleCheck.Match match = result.matches().get(0);
        return new Problem(
                where,
                "tagged " + result.theme().id() + " by " + match.rule() + " on \u201C" + match.words() + "\u201D: "
                        + sentence,
                "narrow that rule, or add what it must not match under unless:");
    }
}
