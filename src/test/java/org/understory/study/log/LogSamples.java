package org.understory.study.log;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

/** Invented talk and a clock that stands still. */
final class LogSamples {

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.008Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private LogSamples() {}

    static EntryIds ids(long seed) {
        return new EntryIds(new SplittableRandom(seed));
    }

    static Turn turn(int number, String text) {
        List<Sentence> sentences = List.of(new Sentence(1, new Span(0, text.length())));
        return new Turn(number, "Zoë", Timing.NONE, TurnKind.SPEECH, List.of(), text, sentences, Map.of());
    }

    static Selector passage(String text, int begin, int end) {
        Turn turn = turn(3, text);
        Transcript transcript = new Transcript("café/one.vtt", "webvtt", List.of(turn), Map.of(), Map.of());
        return Selector.of(transcript, turn, new Span(begin, end));
    }
}
