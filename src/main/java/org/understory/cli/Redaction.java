package org.understory.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.ingest.Ingestion;
import org.understory.ingest.TranscriptFile;
import org.understory.ingest.TurnJson;
import org.understory.ingest.format.Formats;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.study.anchor.Place;
import org.understory.study.log.Selector;
import org.understory.text.SentenceSplitter;

/**
 * What is left of a transcript without some turns, as it will be read: turns of one person that now follow on each other
 * become one.
 *
 * @param name what the copy is called
 * @param bytes the copy; none where nothing is left
 * @param transcript the copy as it is read
 * @param shifts where each turn that is left stands in it, by the number it had
 */
record Redaction(String name, byte[] bytes, Transcript transcript, Map<Integer, Shift> shifts) {

    private static final String FORMAT = "jsonl";

    /** What is added to the transcript's name. */
    static final String SUFFIX = ".redacted.jsonl";

    /**
     * Where a turn went.
     *
     * @param turn the turn that holds it now
     * @param offset where in that turn's text it begins, in UTF-16 units
     */
    record Shift(Turn turn, int offset) {}

    /** What is left of a transcript, or nothing where the copy would not be read as the same words of the same people. */
    static Optional<Redaction> of(Transcript transcript, Set<Integer> gone) {
        List<Turn> left = transcript.turns().stream()
                .filter(turn -> !gone.contains(turn.number()))
                .toList();
        return of(transcript.name() + SUFFIX, left);
    }

    /** A transcript of these turns under a name, or nothing where it would not be read as them. */
    static Optional<Redaction> of(String name, List<Turn> left) {
        if (left.isEmpty()) {
            Transcript nothing = new Transcript(name, FORMAT, List.of(), Map.of(), Map.of());
            return Optional.of(new Redaction(name, new byte[0], nothing, Map.of()));
        }
        byte[] bytes = TurnJson.whole(new Transcript(name, FORMAT, left, Map.of(), Map.of()))
                .getBytes(StandardCharsets.UTF_8);
        Transcript read = read(name, bytes);
        return align(left, read.turns()).map(shifts -> new Redaction(name, bytes, read, shifts));
    }

    private static Transcript read(String name, byte[] bytes) {
        try {
            Path trial = Files.createTempFile("understory", "." + FORMAT);
            try {
                Files.write(trial, bytes);
                InputOptions options = InputOptions.ofStudy();
                SentenceSplitter splitter = new SentenceSplitter();
                return new Ingestion(Formats.all(), splitter::split, options.maxBytes(), options.choices())
                        .ingest(new TranscriptFile(trial, name, Map.of()), "")
                        .transcript();
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Map<Integer, Shift>> align(List<Turn> left, List<Turn> read) {
        Map<Integer, Shift> shifts = new HashMap<>();
        int at = 0;
        int offset = 0;
        for (Turn turn : left) {
            if (at < read.size() && offset >= read.get(at).text().length()) {
                at++;
                offset = 0;
            }
            if (at == read.size()
                    || !read.get(at).speaker().equals(turn.speaker())
                    || !read.get(at).text().startsWith(turn.text(), offset)) {
                return Optional.empty();
            }
            shifts.put(turn.number(), new Shift(read.get(at), offset));
            offset += turn.text().length() + 1;
        }
        boolean whole = at == read.size() - 1 && offset >= read.get(at).text().length();
        return whole ? Optional.of(shifts) : Optional.empty();
    }

    /** A passage that is left, as it stands in the copy. */
    Selector at(Place place) {
        Shift shift = shifts.get(place.turn().number());
        Span span = new Span(place.span().begin() + shift.offset(), place.span().end() + shift.offset());
        return Selector.of(transcript, shift.turn(), span);
    }
}
