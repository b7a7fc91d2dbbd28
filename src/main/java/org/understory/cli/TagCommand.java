package org.understory.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.understory.coding.CodingJson;
import org.understory.coding.Tagger;
import org.understory.ingest.TurnJson;
import org.understory.ingest.TurnLines;
import org.understory.model.Coding;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understory tag}: tags turns from standard input with a codebook. */
@Command(
        name = "tag",
        description =
                "Reads turns as ingest --jsonl prints them from standard input, tags them with a codebook, and prints "
                        + "one coding a line.",
        footer = {
            "  understory ingest --jsonl samples/first-look | understory tag --jsonl",
            "  understory ingest --jsonl *.vtt | understory tag --jsonl -c my-codebook.yaml"
        })
final class TagCommand extends ConsoleCommand {

    @Option(names = "--jsonl", required = true, description = "Read and print JSON Lines.", order = 1)
    private boolean jsonl;

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
        Tagger tagger = new Tagger(codebook.open());
        Reader in = new BufferedReader(new InputStreamReader(console().in(), StandardCharsets.UTF_8), 1 << 16);
        TurnLines lines = TurnJson.read(in, "standard input");
        lines.problems().forEach(console()::problem);
        Writer out = new BufferedWriter(new OutputStreamWriter(console().out(), StandardCharsets.UTF_8), 1 << 16);
        for (String text : new Parallel(jobs).map(lines.transcripts(), transcript -> tag(tagger, transcript))) {
            out.write(text);
        }
        out.flush();
        return console().exitCode();
    }

    private static String tag(Tagger tagger, Transcript transcript) {
        StringWriter text = new StringWriter();
        try (CodingJson json = new CodingJson(text)) {
            for (Turn turn : transcript.turns()) {
                List<Coding> codings = new java.util.ArrayList<>();
                tagger.tag(transcript.name(), turn, codings);
                for (Coding coding : codings) {
                    json.write(coding, turn);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
