package org.understory.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.understory.ingest.Ingested;
import org.understory.ingest.TurnJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory ingest}: reads transcripts and says what was read, or hands the turns on. */
@Command(
        name = "ingest",
        description = "Reads transcripts and says, for each, what it was taken for, who speaks, what was set aside and "
                + "what is odd. With --jsonl prints the turns for the next stage instead.",
        footer = {
            "  understory ingest meeting.vtt interviews/",
            "  understory ingest --jsonl *.vtt | understory tag --jsonl"
        })
final class IngestCommand extends ConsoleCommand {

    @Mixin
    private InputOptions input;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--jsonl", description = "Print one JSON object for each turn.", order = 1)
    private boolean jsonl;

    IngestCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        List<Ingested> read = new Reading(console(), input).read(paths);
        if (jsonl) {
            Writer out = new BufferedWriter(new OutputStreamWriter(console().out(), StandardCharsets.UTF_8), 1 << 16);
            read.forEach(ingested -> TurnJson.write(ingested.transcript(), out));
            out.flush();
            read.forEach(ingested -> ingested.oddities().forEach(console()::warning));
        } else {
            read.forEach(ingested -> ReadingNote.print(ingested, console().out()));
        }
        return console().exitCode();
    }
}
