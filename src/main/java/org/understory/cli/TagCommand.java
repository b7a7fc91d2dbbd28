package org.understory.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.understory.coding.CodingJson;
import org.understory.coding.Tagger;
import org.understory.ingest.TurnLine;
import org.understory.model.Coding;
import org.understory.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understory tag}: tags a study, or turns from standard input, with a codebook. */
@Command(
        name = "tag",
        description =
                "Tags a study with its codebook and shows what changed since the last time. With --jsonl reads turns "
                        + "as ingest --jsonl prints them from standard input, tags them with a codebook, and prints one coding "
                        + "a line.",
        footer = {
            "  understory tag --study my-study",
            "  understory ingest --jsonl samples/first-look | understory tag --jsonl",
            "  understory ingest --jsonl *.vtt | understory tag --jsonl -c my-codebook.yaml"
        })
final class TagCommand extends ConsoleCommand {

    /** Characters of input that are tagged at a time. */
    private static final int CHUNK = 1 << 19;

    @Option(
            names = "--jsonl",
            description = "Read turns from standard input and print codings, as JSON Lines.",
            order = 1)
    private boolean jsonl;

    @Mixin
    private StudyOption study;

    @Mixin
    private CodebookOption codebook;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Tag so many transcripts at a time (default: one for each processor).",
            order = 3)
    private int jobs;

    TagCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        if (!jsonl) {
            new StudyTag(console()).tag(study.open());
            return console().exitCode();
        }
        Tagger tagger = new Tagger(codebook.open());
        BufferedReader in = new BufferedReader(new InputStreamReader(console().in(), StandardCharsets.UTF_8), 1 << 16);
        Writer out = new BufferedWriter(new OutputStreamWriter(console().out(), StandardCharsets.UTF_8), 1 << 16);
        new Parallel(jobs).stream(chunks(in), chunk -> tag(tagger, chunk), tagged -> write(tagged, out));
        out.flush();
        return console().exitCode();
    }

    /** Some lines of the input and the number of the first, from 1. */
    private record Chunk(List<String> lines, long first) {}

    /** What became of a chunk. */
    private record Tagged(String json, List<Problem> problems) {}

    /** The input in chunks, so that memory does not grow with it. */
    private static Iterator<Chunk> chunks(BufferedReader in) {
        return new Iterator<>() {
            private long next = 1;
            private Chunk ahead = read();

            private Chunk read() {
                List<String> lines = new ArrayList<>();
                long first = next;
                int size = 0;
                try {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        lines.add(line);
                        next++;
                        size += line.length();
                        if (size >= CHUNK) {
                            break;
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new Chunk(lines, first);
            }

            @Override
            public boolean hasNext() {
                return !ahead.lines.isEmpty();
            }

            @Override
            public Chunk next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Chunk chunk = ahead;
                ahead = read();
                return chunk;
            }
        };
    }

    private static Tagged tag(Tagger tagger, Chunk chunk) {
        StringWriter text = new StringWriter(CHUNK / 4);
        List<Problem> problems = new ArrayList<>();
        List<Coding> codings = new ArrayList<>();
        try (CodingJson json = new CodingJson(text)) {
            for (int i = 0; i < chunk.lines.size(); i++) {
                if (chunk.lines.get(i).isBlank()) {
                    continue;
                }
                try {
                    TurnLine line = TurnLine.parse(chunk.lines.get(i));
                    codings.clear();
                    tagger.tag(line.transcript(), line.turn(), codings);
                    for (Coding coding : codings) {
                        json.write(coding, line.turn());
                    }
                } catch (TurnLine.MalformedException e) {
                    problems.add(TurnLine.problem("standard input", chunk.first + i, e));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tagged(text.toString(), problems);
    }

    private void write(Tagged tagged, Writer out) {
        tagged.problems.forEach(console()::problem);
        try {
            out.write(tagged.json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
