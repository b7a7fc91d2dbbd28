package org.understory.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.understory.model.Problem;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.UserError;

/**
 * Reads files into transcripts: decodes a file once, asks every format how sure it is, lets the surest read it, joins
 * what it found into turns and splits those into sentences. Safe for use by several threads if the splitter is.
 */
public final class Ingestion {

    /** The largest file that is read unless told otherwise: 64 MB. */
    public static final long DEFAULT_MAX_BYTES = 64L * 1024 * 1024;

    /** A format less sure than this is not believed. */
    static final int FLOOR = 20;

    private final List<TranscriptReader> readers;
    private final Function<String, List<Sentence>> splitter;
    private final long maxBytes;
    private final Choices choices;

    /**
     * @param readers the formats, the last of which reads any text that no other is sure of
     * @param splitter from the text of a turn to its sentences
     * @param maxBytes the largest file to read
     * @param choices what a person decided about the reading
     */
    public Ingestion(
            List<TranscriptReader> readers, Function<String, List<Sentence>> splitter, long maxBytes, Choices choices) {
        this.readers = List.copyOf(readers);
        this.splitter = splitter;
        this.maxBytes = maxBytes;
        this.choices = choices;
    }

    /** An ingestion that leaves all to the content. */
    public Ingestion(List<TranscriptReader> readers, Function<String, List<Sentence>> splitter, long maxBytes) {
        this(readers, splitter, maxBytes, Choices.NONE);
    }

    /** An ingestion with the usual limit of size. */
    public Ingestion(List<TranscriptReader> readers, Function<String, List<Sentence>> splitter) {
        this(readers, splitter, DEFAULT_MAX_BYTES);
    }

    /**
     * Reads a file as whatever its content says it is.
     *
     * @throws UserError where nothing can be read of it
     */
    public Ingested ingest(TranscriptFile file) {
        return ingest(file, "");
    }

    /**
     * Reads a file.
     *
     * @param format the id of the format to read it as, or empty to go by its content
     * @throws UserError where nothing can be read of it or there is no such format
     */
    public Ingested ingest(TranscriptFile file, String format) {
        check(format);
        return ingest(file, bytes(file), format);
    }

    /**
     * The bytes of a file, for somebody who has a use of his own for them.
     *
     * @throws UserError where it cannot be read or is too large
     */
    public byte[] bytes(TranscriptFile file) {
        return FileBytes.read(file, maxBytes);
    }

    /** The same as {@link #ingest(TranscriptFile, String)} with the {@link #bytes} that were read already. */
    public Ingested ingest(TranscriptFile file, byte[] bytes, String format) {
        return ingest(Decoder.decode(file.name(), bytes).withChoices(choices), file, format);
    }

    /** Whether a file is too large to be held, so that it is read only as it streams by, if at all. */
    public boolean isLarge(TranscriptFile file) {
        return FileBytes.isLarge(file, maxBytes);
    }

    /**
     * Reads a file of whatever size whose format allows it, and holds no more of it than a few rows at a time.
     *
     * @param format the id of the format to read it as, or empty to go by its head
     * @param turns where each turn goes, in file order, with its transcript but for the turns
     * @return what is known of the reading; its transcript has no turns
     * @throws UserError where nothing can be read of it, as it is too large and of no such format among others; turns may
     *     have gone their way before
     */
    public Ingested stream(TranscriptFile file, String format, BiConsumer<Transcript, Turn> turns) {
        try (LargeText large = LargeText.open(file)) {
            Source head = large.head().withChoices(choices);
            List<Scored> ranking = ranking(head);
            TranscriptReader reader = format.isEmpty() ? ranking.get(0).reader() : named(format);
            Transcript transcript = new Transcript(file.name(), reader.id(), List.of(), file.attributes(), Map.of());
            TurnJoiner joiner = new TurnJoiner(splitter, turn -> turns.accept(transcript, turn));
            Draft draft = reader.stream(head, large.text(), joiner::add)
                    .orElseThrow(() -> FileBytes.tooLarge(file, size(file), maxBytes));
            joiner.flush();
            if (joiner.count() == 0) {
                throw wordless(file, reader);
            }
            Recognition recognition = recognition(reader, ranking, format.isEmpty());
            List<Problem> oddities = new ArrayList<>(oddities(head, reader, recognition));
            oddities.addAll(large.oddities());
            oddities.addAll(draft.oddities());
            return new Ingested(
                    new Transcript(file.name(), reader.id(), List.of(), file.attributes(), draft.metadata()),
                    recognition,
                    head.charset().name(),
                    draft.setAside(),
                    oddities,
                    draft.refused());
        } catch (IOException | UncheckedIOException broken) {
            throw new UserError(
                    file.name(),
                    "could not be read (" + broken.getMessage() + ")",
                    "Copy it to a local disk and try again.");
        }
    }

    private static long size(TranscriptFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException gone) {
            return 0;
        }
    }

    private UserError wordless(TranscriptFile file, TranscriptReader reader) {
        return new UserError(
                file.name(),
                "was read as " + reader.title() + " and holds no words that anybody said",
                "Open it and look; if it is of another format, name it with --format (" + ids() + ").");
    }

    private Ingested ingest(Source source, TranscriptFile file, String format) {
        if (!source.binary() && source.text().isBlank()) {
            throw new UserError(
                    file.name(),
                    "holds nothing but white space",
                    "Export the transcript again, or leave this file out of the folder.");
        }
        List<Scored> ranking = ranking(source);
        TranscriptReader reader = format.isEmpty() ? chosen(source, ranking) : named(format);
        Recognition recognition = recognition(reader, ranking, format.isEmpty());
        Draft draft = reader.read(source);
        List<Turn> turns = TurnJoiner.join(draft.turns(), splitter);
        if (turns.isEmpty()) {
            throw wordless(file, reader);
        }
        Transcript transcript = new Transcript(file.name(), reader.id(), turns, file.attributes(), draft.metadata());
        List<Problem> oddities = new ArrayList<>(oddities(source, reader, recognition));
        oddities.addAll(draft.oddities());
        oddities.addAll(Lookalikes.in(file.name(), turns));
        String encoding = source.binary() ? "" : source.charset().name();
        return new Ingested(transcript, recognition, encoding, draft.setAside(), oddities, draft.refused());
    }

    private record Scored(TranscriptReader reader, int score) {}

    /** All formats, surest first; equals in the order of the list. */
    private List<Scored> ranking(Source source) {
        return readers.stream()
                .map(reader -> new Scored(reader, reader.score(source)))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .toList();
    }

    private TranscriptReader chosen(Source source, List<Scored> ranking) {
        Scored best = ranking.get(0);
        if (best.score() >= FLOOR) {
            return best.reader();
        }
        if (source.binary()) {
            String extension = extension(source.name());
            boolean promised = readers.stream().anyMatch(r -> r.extensions().contains(extension));
            throw new UserError(
                    source.name(),
                    promised
                            ? "is not what its name ends in (." + extension + ") and is no text either"
                            : "is a binary file, not a transcript",
                    "Export the transcript as text, WebVTT, SRT, DOCX or CSV, or leave this file out of the folder.");
        }
        return readers.get(readers.size() - 1);
    }

    private static Recognition recognition(TranscriptReader reader, List<Scored> ranking, boolean byContent) {
        int score = ranking.stream()
                .filter(s -> s.reader() == reader)
                .mapToInt(Scored::score)
                .findFirst()
                .orElse(0);
        Scored other = ranking.stream()
                .filter(s -> s.reader() != reader)
                .findFirst()
                .filter(s -> s.score() > 0)
                .orElse(null);
        return new Recognition(
                reader.id(),
                score,
                other == null ? "" : other.reader().id(),
                other == null ? 0 : other.score(),
                byContent && score < FLOOR);
    }

    private List<Problem> oddities(Source source, TranscriptReader reader, Recognition recognition) {
        List<Problem> oddities = new ArrayList<>();
        if (recognition.belowFloor()) {
            oddities.add(new Problem(
                    source.name(),
                    "is of no format that is known and was read as " + reader.title()
                            + ", one turn for each paragraph, nobody named",
                    "If somebody speaks in it, name its format with --format (" + ids() + ")."));
        }
        String extension = extension(source.name());
        boolean promisedByOther = readers.stream().anyMatch(r -> r.extensions().contains(extension));
        if (promisedByOther && !reader.extensions().contains(extension)) {
            oddities.add(new Problem(
                    source.name(),
                    "its name ends in ." + extension + " but its content is " + reader.title(),
                    "It was read by its content; rename it if that misleads people."));
        }
        if (!source.binary() && source.charset().equals(Decoder.WINDOWS_1252)) {
            oddities.add(new Problem(
                    source.name(),
                    "is not UTF-8 and was read as windows-1252",
                    "Look at an accented letter or a curly quote; if it is wrong, save the file as UTF-8."));
        }
        return oddities;
    }

    private TranscriptReader named(String format) {
        return offered()
                .filter(reader -> reader.id().equals(format.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(format));
    }

    /**
     * Makes sure that there is a format before any file is read as it.
     *
     * @param format an id, or empty to go by content
     * @throws UserError where there is none of that id
     */
    public void check(String format) {
        if (!format.isEmpty()) {
            named(format);
        }
    }

    private UserError unknown(String format) {
        String near = NearName.among(offered().map(TranscriptReader::id).toList(), format)
                .map(id -> "Did you mean " + id + "? ")
                .orElse("");
        return new UserError("--format " + format, "there is no such format", near + "The formats are: " + ids() + ".");
    }

    private Stream<TranscriptReader> offered() {
        return readers.stream().filter(TranscriptReader::isOffered);
    }

    private String ids() {
        return offered().map(TranscriptReader::id).collect(Collectors.joining(", "));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
