package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.understory.ingest.Ingested;
import org.understory.ingest.Ingestion;
import org.understory.ingest.TranscriptFile;
import org.understory.ingest.TranscriptFiles;
import org.understory.ingest.format.Formats;
import org.understory.model.Problem;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;
import org.understory.text.SentenceCache;
import org.understory.text.SentenceSplitter;

/** Reads all transcripts that the options name; what one file lacks keeps no other from being read. */
final class Reading {

    private final Console console;
    private final InputOptions options;

    /** What the parameter {@code PATH} says of itself in help. */
    static final String PATHS = "Transcripts, or folders of them. The format is told by content, never by name.";

    /** Where the turns of tables go that are too large to be held, if they may go anywhere. */
    private final Optional<BiConsumer<Transcript, Turn>> turns;

    /** A reading that holds what it reads: files too large for that are refused. */
    Reading(Console console, InputOptions options) {
        this(console, options, Optional.empty());
    }

    private Reading(Console console, InputOptions options, Optional<BiConsumer<Transcript, Turn>> turns) {
        this.console = console;
        this.options = options;
        this.turns = turns;
    }

    /**
     * A reading that hands each turn of a table too large to be held on as it is met; what comes of such a table in the
     * end has no turns.
     */
    Reading streaming(BiConsumer<Transcript, Turn> sink) {
        return new Reading(console, options, Optional.of(sink));
    }

    /**
     * A file that was read, or why it was not.
     *
     * @param name the transcript's name
     * @param ingested what was read, unless nothing could be
     * @param problems what could not be read
     */
    record Outcome(String name, Optional<Ingested> ingested, List<Problem> problems) {}

    /** The files that could be read, in order; problems of the others are shown. */
    List<Ingested> read(List<Path> paths) {
        List<Ingested> read = new ArrayList<>();
        each(paths, true, outcome -> outcome.ingested().ifPresent(read::add));
        return read;
    }

    /**
     * Hands on each file as soon as it and those before it are read; no more than a few are held. Problems are shown.
     *
     * @param progress whether to show how far the reading has come, as it should be unless the results show it
     */
    void each(List<Path> paths, boolean progress, Consumer<Outcome> sink) {
        each(TranscriptFiles.expand(paths), progress, sink);
    }

    /** The same for files that were listed. */
    void each(TranscriptFiles.Listing listing, boolean progress, Consumer<Outcome> sink) {
        listing.problems().forEach(console::problem);
        SentenceSplitter splitter = new SentenceSplitter();
        ingestion(splitter::split).check(options.format());
        try (Progress bar =
                console.progress("reading", progress ? listing.files().size() : 0)) {
            options.parallel().stream(listing.files().iterator(), file -> step(file, splitter), step -> {
                Outcome outcome = step.outcome().orElseGet(() -> stream(step.file(), splitter));
                outcome.problems().forEach(console::problem);
                sink.accept(outcome);
                bar.step();
            });
        }
    }

    /** The same without what is known of the reading. */
    List<Transcript> transcripts(List<Path> paths) {
        List<Transcript> transcripts =
                read(paths).stream().map(Ingested::transcript).toList();
        if (transcripts.isEmpty()) {
            throw new UserError(
                    "nothing to do", "no transcript could be read", "name files or folders that hold transcripts");
        }
        return transcripts;
    }

    private Ingestion ingestion(Function<String, List<Sentence>> splitter) {
        return new Ingestion(Formats.all(), splitter, options.maxBytes(), options.choices());
    }

    /** A file that was read, or that is to be streamed when those before it are done. */
    private record Step(TranscriptFile file, Optional<Outcome> outcome) {}

    private Step step(TranscriptFile file, SentenceSplitter splitter) {
        boolean streams = turns.isPresent() && ingestion(splitter::split).isLarge(file);
        return new Step(file, streams ? Optional.empty() : Optional.of(read(file, splitter)));
    }

    private Outcome stream(TranscriptFile file, SentenceSplitter splitter) {
        try {
            Ingested ingested = ingestion(splitter::split).stream(file, options.format(), turns.orElseThrow());
            return new Outcome(file.name(), Optional.of(withAttributes(ingested)), ingested.refused());
        } catch (UserError e) {
            return new Outcome(file.name(), Optional.empty(), e.problems());
        }
    }

    private Outcome read(TranscriptFile file, SentenceSplitter splitter) {
        try {
            Ingested ingested = options.cache()
                    .map(folder -> remembered(file, new SentenceCache(folder, splitter), splitter))
                    .orElseGet(() -> ingestion(splitter::split).ingest(file, options.format()));
            return new Outcome(file.name(), Optional.of(withAttributes(ingested)), ingested.refused());
        } catch (UserError e) {
            return new Outcome(file.name(), Optional.empty(), e.problems());
        }
    }

    /** Reads a file with the sentences that an earlier run found in the same bytes, if there was one. */
    private Ingested remembered(TranscriptFile file, SentenceCache cache, SentenceSplitter splitter) {
        byte[] bytes = ingestion(splitter::split).bytes(file);
        SentenceCache.Document document = cache.open(bytes);
        Ingested ingested = ingestion(document).ingest(file, bytes, options.format());
        document.keep();
        return ingested;
    }

    private Ingested withAttributes(Ingested ingested) {
        if (options.set().isEmpty()) {
            return ingested;
        }
        Transcript old = ingested.transcript();
        Map<String, String> attributes = new LinkedHashMap<>(old.attributes());
        options.set()
                .forEach((name, value) ->
                        attributes.put(name.strip().toLowerCase(java.util.Locale.ROOT), value.strip()));
        return new Ingested(
                new Transcript(old.name(), old.format(), old.turns(), attributes, old.metadata()),
                ingested.recognition(),
                ingested.encoding(),
                ingested.setAside(),
                ingested.oddities(),
                ingested.refused());
    }
}
