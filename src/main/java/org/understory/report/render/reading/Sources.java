package org.understory.report.render.reading;

import java.util.List;
import java.util.stream.Stream;
import org.understory.report.Block;

/** Where a quotation comes from, in words. */
public final class Sources {

    private Sources() {}

    /** All that is known: whether it is only a note, speaker, attributes, transcript, turn, time, rule and id. */
    public static List<String> of(Block.Quote quote) {
        return known(Stream.concat(
                Stream.of(quote.verbatim() ? "" : "as noted", quote.speaker()), apartFromSpeaker(quote).stream()));
    }

    /** Attributes, transcript, turn, time, rule and id, those that are known. */
    public static List<String> apartFromSpeaker(Block.Quote quote) {
        return known(Stream.concat(apartFromSpeakerAndId(quote).stream(), Stream.of(quote.id())));
    }

    /** Attributes, transcript, turn, time and rule, those that are known. */
    public static List<String> apartFromSpeakerAndId(Block.Quote quote) {
        return known(Stream.of(
                quote.attributes(),
                quote.transcript(),
                "turn " + quote.turn(),
                quote.time(),
                quote.rule().isEmpty() ? "" : "rule " + quote.rule()));
    }

    private static List<String> known(Stream<String> parts) {
        return parts.map(VisibleText::line).filter(part -> !part.isEmpty()).toList();
    }
}
