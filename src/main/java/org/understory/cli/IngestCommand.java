package org.understory.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.understory.ingest.Ingested;
import org.understory.ingest.TurnJson;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code understory ingest}: reads transcripts and says what was read, or hands the turns on. */
@Command(
        name = "ingest",
        description = "Reads transcripts and says, for each, what it was taken for, who speaks, what was set aside and "
                + "what is odd. In a study, adds them to it. With --jsonl prints the turns for the next stage instead, with --json the same for "
                + "machines.",
        footer = {
            "  understory ingest meeting.vtt interviews/",
            "  understory ingest --study my-study corrected.vtt --replace",
            "  understory ingest --jsonl *.vtt | understory tag --jsonl"
        })
final class IngestCommand extends ConsoleCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--jsonl", description = "Print one JSON object for each turn.", order = 1)
    private boolean jsonl;

    @Option(names = "--json", description = "Print what was found of each file as one JSON object.", order = 2)
    private boolean json;

    @Option(
            names = "--replace",
            description = "In a study: put a corrected transcript in the place of the one of the same name.",
            order = 3)
    private boolean replace;

    @Mixin
    private StudyOption study;

    /** In a table too large to be held, so many people are told apart. */
    private static final int MOST_SPEAKERS = 10_000;

    private ReadingCount streamed = new ReadingCount(MOST_SPEAKERS);

    IngestCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        if (jsonl && json) {
            throw new ParameterException(
                    spec.commandLine(), "--jsonl and --json ask for different things: the turns, or what was found");
        }
        Optional<StudyFolder> folder = jsonl || json ? Optional.empty() : study.find();
        if (folder.isPresent()) {
            new StudyIngest(console(), input, replace).into(folder.get(), paths);
            return console().exitCode();
        }
        Writer out = new BufferedWriter(new OutputStreamWriter(console().out(), StandardCharsets.UTF_8), 1 << 16);
        Consumer<Reading.Outcome> sink = jsonl ? turns(out) : json ? objects(out) : this::note;
        boolean seen = console().terminal() && !json && !jsonl;
        new Reading(console(), input)
                .streaming(jsonl ? (transcript, turn) -> turn(out, transcript, turn) : this::count)
                .each(paths, !seen, sink);
        write(out::flush);
        return console().exitCode();
    }

    private void note(Reading.Outcome outcome) {
        outcome.ingested().ifPresent(ingested -> {
            ReadingNote.print(summary(ingested), console().out(), console().width());
            if (console().terminal()) {
                console().out().flush();
            }
        });
    }

    private Consumer<Reading.Outcome> turns(Writer out) {
        return outcome -> outcome.ingested().ifPresent(ingested -> {
            TurnJson.write(ingested.transcript(), out);
            ingested.oddities().forEach(console()::warning);
        });
    }

    private Consumer<Reading.Outcome> objects(Writer out) {
        return outcome -> write(() -> out.write(ReadingJson.line(outcome, this::summary) + "\n"));
    }

    private static void turn(Writer out, Transcript transcript, Turn turn) {
        write(() -> out.append(TurnJson.line(transcript, turn)).append('\n'));
    }

    private void count(Transcript transcript, Turn turn) {
        if (turn.number() == 1) {
            streamed = new ReadingCount(MOST_SPEAKERS);
        }
        streamed.add(turn);
    }

    /** What was counted while the file streamed by, or is counted now if it did not. */
    private ReadingSummary summary(Ingested ingested) {
        return ingested.transcript().turns().isEmpty() ? streamed.of(ingested) : ReadingSummary.of(ingested);
    }

    /** Something that writes and may fail. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
