package org.understory.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.analysis.Evaluation;
import org.understory.analysis.Judged;
import org.understory.coding.ReferenceAlignment;
import org.understory.coding.References;
import org.understory.coding.RuleBook;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Problem;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory evaluate}: a codebook's rules against sentences that people have coded. */
@Command(
        name = "evaluate",
        description =
                "Compares what a codebook's rules tag with what people coded: precision, recall, F1 and kappa for each "
                        + "theme, with 95 %% intervals, and every sentence on which they differ.",
        footer = "  understory evaluate -r codings.jsonl -c my-codebook.yaml transcript.txt")
final class EvaluateCommand extends ConsoleCommand {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-r", "--reference"},
            paramLabel = "FILE",
            required = true,
            description = "Reference codings, one JSON object a line: turn, exact, agreed, one_coder, transcript.",
            order = 1)
    private Path reference;

    @Mixin
    private CodebookOption codebook;

    @Option(names = "--figures-only", description = "Leave out the lists of sentences.", order = 3)
    private boolean figuresOnly;

    @Mixin
    private ReportOptions form;

    @Mixin
    private InputOptions input;

    EvaluateCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        RuleBook book = codebook.open();
        Codebook read = book.codebook();
        List<References.Reference> references = references();
        List<Transcript> transcripts = new Reading(console(), input).transcripts(paths);
        Map<String, List<Coding>> codings = new LinkedHashMap<>();
        Tagger tagger = new Tagger(book);
        input.parallel()
                .map(transcripts, tagger::tag)
                .forEach(list -> list.forEach(coding -> codings.computeIfAbsent(
                                key(coding.transcript(), coding.turn()), k -> new ArrayList<>())
                        .add(coding)));
        Evaluation evaluation = new Evaluation(read.themes(), judged(references, transcripts, codings));
        List<org.understory.report.Block> blocks = evaluation.blocks();
        form.print(
                new Report(
                        "Evaluation",
                        read.name() + " against " + reference.getFileName(),
                        List.of(new Report.Fact("Codebook", read.source() + " (" + read.hash() + ")")),
                        figuresOnly ? blocks.subList(0, 1) : blocks),
                console());
        return console().exitCode();
    }

    private List<References.Reference> references() {
        try (Reader in = Files.newBufferedReader(reference)) {
            return References.read(in, reference.toString());
        } catch (IOException e) {
            throw new UserError(
                    reference.toString(), "cannot be read as UTF-8 text", "check the path: ls -l " + reference);
        }
    }

    private List<Judged> judged(
            List<References.Reference> references, List<Transcript> transcripts, Map<String, List<Coding>> codings) {
        ReferenceAlignment alignment = new ReferenceAlignment(transcripts);
        List<Judged> judged = new ArrayList<>();
        for (References.Reference one : references) {
            alignment
                    .find(one)
                    .ifPresentOrElse(
                            place -> judged.add(judged(one, place, codings)),
                            () -> console()
                                    .problem(new Problem(
                                            reference + ", " + one.id(),
                                            "its sentence stands in none of the transcripts",
                                            "give the transcript that was coded, unchanged")));
        }
        return judged;
    }

    private static Judged judged(
            References.Reference one, ReferenceAlignment.Place place, Map<String, List<Coding>> codings) {
        Map<String, String> found = new LinkedHashMap<>();
        String text = place.turn().text();
        for (Coding coding :
                codings.getOrDefault(key(place.transcript().name(), place.turn().number()), List.of())) {
            if (coding.evidence().stream().anyMatch(place.span()::overlaps)
                    && coding.origin() instanceof Origin.Machine machine) {
                found.put(coding.theme(), machine.rule() + " \u201C" + words(coding.evidence(), text) + "\u201D");
            }
        }
        String where = place.transcript().name() + ":" + place.turn().number();
        return new Judged(where, place.span().of(text), one.agreed(), one.disputed(), found);
    }

    private static String words(List<Span> evidence, String text) {
        return String.join(
                " \u2026 ", evidence.stream().map(span -> span.of(text)).toList());
    }

    private static String key(String transcript, int turn) {
        return transcript + "\n" + turn;
    }
}
