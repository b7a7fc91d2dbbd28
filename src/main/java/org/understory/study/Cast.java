package org.understory.study;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.model.Voice;
import org.understory.model.Voice.Standing;

/**
 * Says who speaks each turn. Labels are looked up in the {@link Roster} once and remembered; not for use by several
 * threads at a time.
 *
 * <p>A listed person is one person under all their labels. A name outside the list is one person wherever it occurs. A
 * diariser's {@code Speaker 1} is one person within its transcript. {@code Unknown Speaker} is nobody. A note that nobody
 * signed and that begins with a listed person's name and a colon is that person's.
 */
public final class Cast implements BiFunction<Transcript, Turn, Voice> {

    private static final int LONGEST_LABEL = 70;

    private final Roster roster;
    private final Map<String, Voice> byLabel = new LinkedHashMap<>();
    private final Map<String, Voice> inCurrent = new LinkedHashMap<>();
    private String current = "";

    /** A cast drawn from a roster. */
    public Cast(Roster roster) {
        this.roster = roster;
    }

    /** Who speaks a turn of a transcript. */
    @Override
    public Voice apply(Transcript transcript, Turn turn) {
        if (!transcript.name().equals(current)) {
            current = transcript.name();
            inCurrent.clear();
        }
        String label = turn.speaker().isEmpty() && turn.kind() == TurnKind.NOTE ? author(turn.text()) : turn.speaker();
        Voice voice = inCurrent.computeIfAbsent(label, each -> within(transcript, each));
        return turn.attributes().isEmpty() ? voice : withAttributes(voice, byLabel.get(label), transcript, turn);
    }

    /** The listed person whom a note begins by naming, or empty: what else stands before a colon may be anything. */
    private String author(String note) {
        int colon = note.indexOf(": ");
        String label = colon > 0 && colon <= LONGEST_LABEL ? note.substring(0, colon) : "";
        return !label.isEmpty() && roster.match(label).isPresent() ? label : "";
    }

    private Voice within(Transcript transcript, String label) {
        Voice voice = byLabel.computeIfAbsent(label, this::byLabel);
        String key =
                voice.standing() == Standing.LOCAL ? "local:" + transcript.name() + "\n" + voice.key() : voice.key();
        Map<String, String> attributes = new LinkedHashMap<>(voice.attributes());
        add(attributes, transcript.attributes());
        return new Voice(key, voice.name(), voice.standing(), voice.part(), attributes, voice.near());
    }

    /** What a person is known for goes before what the turn says of its author, and that before the transcript's. */
    private static Voice withAttributes(Voice voice, Voice anywhere, Transcript transcript, Turn turn) {
        Map<String, String> attributes = new LinkedHashMap<>(anywhere.attributes());
        add(attributes, turn.attributes());
        add(attributes, transcript.attributes());
        return new Voice(voice.key(), voice.name(), voice.standing(), voice.part(), attributes, voice.near());
    }

    private Voice byLabel(String label) {
        Optional<Participant> person = label.isBlank() ? Optional.empty() : roster.match(label);
        return person.map(Cast::listed).orElseGet(() -> unlisted(label));
    }

    private static Voice listed(Participant person) {
        Map<String, String> attributes = new LinkedHashMap<>();
        add(attributes, person.attributes());
        return new Voice("listed:" + person.name(), person.name(), Standing.LISTED, person.part(), attributes, "");
    }

    private Voice unlisted(String label) {
        String normalised = Label.normalise(label);
        String name = label.strip();
        if (Anonymous.isNobody(normalised)) {
            return new Voice("", name, Standing.NOBODY, Part.PARTICIPANT, Map.of(), "");
        }
        if (Anonymous.isLocal(normalised)) {
            return new Voice(normalised, name, Standing.LOCAL, Part.PARTICIPANT, Map.of(), "");
        }
        String near = roster.near(label).orElse("");
        return new Voice("named:" + normalised, name, Standing.NAMED, Part.PARTICIPANT, Map.of(), near);
    }

    /** Fills in what is not yet known; what is blank is not known. */
    private static void add(Map<String, String> attributes, Map<String, String> more) {
        more.forEach((name, value) -> {
            if (!value.isBlank()) {
                attributes.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value.strip());
            }
        });
    }
}
