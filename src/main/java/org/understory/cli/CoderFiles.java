package org.understory.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.analysis.agreement.Coder;
import org.understory.analysis.agreement.Passage;
import org.understory.analysis.agreement.Work;
import org.understory.coding.ReferenceAlignment;
import org.understory.coding.References;
import org.understory.model.Coding;
import org.understory.model.Problem;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;

/** What coders coded, from files that are no study: reference codings, one file for each coder. */
final class CoderFiles {

    private final Console console;
    private final List<Transcript> transcripts;

    CoderFiles(Console console, List<Transcript> transcripts) {
        this.console = console;
        this.transcripts = List.copyOf(transcripts);
    }

    /**
     * A coder and their file, as they are given on the command line.
     *
     * @param name the coder
     * @param file their codings
     */
    record Given(String name, Path file) {

        /** Takes {@code NAME=FILE} apart. */
        static Given of(String text) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1 || text.substring(0, sign).isBlank()) {
                throw new UserError(
                        "--coder " + text,
                        "is no name with a file",
                        "write it as --coder NAME=FILE, such as --coder ana=ana.jsonl");
            }
            return new Given(text.substring(0, sign).strip(), Path.of(text.substring(sign + 1)));
        }
    }

    /** The works of all coders, in the order given. */
    List<Work> read(List<Given> given) {
        refuseCopies(given);
        return given.stream().map(this::read).toList();
    }

    /** The same codings under two names would agree perfectly and mean nothing. */
    private static void refuseCopies(List<Given> given) {
        Map<String, Given> byText = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Given one : given) {
            Given other = byText.putIfAbsent(text(one.file()), one);
            if (other != null) {
                problems.add(new Problem(
                        "--coder " + one.name() + "=" + one.file(),
                        "holds the same codings as " + other.file() + " of " + other.name()
                                + ", word for word: agreement of a file with itself says nothing",
                        "give each coder's own file"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(problems);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read as UTF-8 text", "check the path: ls -l " + file);
        }
    }

    private Work read(Given given) {
        List<Passage> looked = new ArrayList<>();
        List<Work.Mark> marks = new ArrayList<>();
        ReferenceAlignment alignment = new ReferenceAlignment(transcripts);
        for (References.Reference one : references(given.file())) {
            alignment
                    .find(one)
                    .ifPresentOrElse(
                            place -> {
                                Passage passage = new Passage(
                                        place.transcript().name(), place.turn().number(), place.span());
                                looked.add(passage);
                                one.agreed().forEach(theme -> marks.add(new Work.Mark(theme, passage, true)));
                                one.disputed().forEach(theme -> marks.add(new Work.Mark(theme, passage, false)));
                            },
                            () -> console.problem(new Problem(
                                    given.file() + ", " + one.id(),
                                    "its sentence stands in none of the transcripts",
                                    "give the transcript that was coded, unchanged")));
        }
        return new Work(new Coder(given.name(), Coder.Kind.PERSON, Coder.Sight.UNKNOWN), looked, marks);
    }

    private static List<References.Reference> references(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            return References.read(in, file.toString());
        } catch (IOException e) {
            throw new UserError(file.toString(), "cannot be read as UTF-8 text", "check the path: ls -l " + file);
        }
    }

    /** The machine's work: it looks at everything, and tags whole sentences. */
    static Work machine(String name, List<Transcript> transcripts, List<Coding> codings) {
        List<Passage> looked = new ArrayList<>();
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                looked.add(new Passage(
                        transcript.name(),
                        turn.number(),
                        new Span(0, turn.text().length())));
            }
        }
        List<Work.Mark> marks = codings.stream()
                .map(coding -> new Work.Mark(
                        coding.theme(),
                        new Passage(
                                coding.transcript(),
                                coding.turn(),
                                coding.sentence().span()),
                        true))
                .toList();
        return new Work(new Coder(name, Coder.Kind.MACHINE, Coder.Sight.UNKNOWN), looked, marks);
    }
}
