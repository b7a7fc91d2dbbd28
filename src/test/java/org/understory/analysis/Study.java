package org.understory.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Theme;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.study.Cast;
import org.understory.study.Roster;
import org.understory.text.SpeechMarks;

/**
 * A small study for tests, written down turn by turn. A sentence is coded by ending it with the themes in brackets:
 * {@code "Nobody owns it. [agency silos]"}; the brackets are not part of the text.
 */
public final class Study {

    private final List<Theme> themes = new ArrayList<>();
    private final List<Participant> people = new ArrayList<>();
    private final List<String> facilitators = new ArrayList<>();
    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    private final List<Coding> codings = new ArrayList<>();
    private String current = "";

    public Study theme(String id, String group, String parent) {
        themes.add(new Theme(
                id,
                id.toUpperCase(java.util.Locale.ROOT),
                group,
                parent,
                "",
                "What " + id + " means.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        return this;
    }

    public Study person(String name, String department) {
        return person(name, Map.of("department", department));
    }

    public Study person(String name, Map<String, String> ofPerson) {
        people.add(new Participant(name, List.of(), Part.PARTICIPANT, ofPerson));
        return this;
    }

    public Study facilitator(String name) {
        facilitators.add(name);
        return this;
    }

    public Study transcript(String name) {
        return transcript(name, Map.of());
    }

    public Study transcript(String name, Map<String, String> ofAll) {
        current = name;
        turns.put(name, new ArrayList<>());
        attributes.put(name, ofAll);
        return this;
    }

    public Study says(String speaker, String... sentences) {
        return turn(speaker, TurnKind.SPEECH, Timing.NONE, sentences);
    }

    public Study turn(String speaker, TurnKind kind, Timing timing, String... sentences) {
        List<Turn> here = turns.get(current);
        StringBuilder text = new StringBuilder();
        List<Sentence> spans = new ArrayList<>();
        for (String written : sentences) {
            int bracket = written.endsWith("]") ? written.lastIndexOf(" [") : -1;
            String sentence = bracket < 0 ? written : written.substring(0, bracket);
            text.append(text.length() == 0 ? "" : " ");
            Sentence span = new Sentence(spans.size() + 1, new Span(text.length(), text.length() + sentence.length()));
            text.append(sentence);
            spans.add(span);
            if (bracket >= 0) {
                for (String theme :
                        written.substring(bracket + 2, written.length() - 1).split(" ")) {
                    codings.add(coding(current, here.size() + 1, span, theme));
                }
            }
        }
        String all = text.toString();
        here.add(
                new Turn(here.size() + 1, speaker, timing, kind, List.of(), all, spans, Map.of(), SpeechMarks.in(all)));
        return this;
    }

    /** A coding by the first rule of its theme; the evidence is the first character of the sentence. */
    public static Coding coding(String transcript, int turn, Sentence sentence, String theme) {
        int begin = sentence.span().begin();
        return new Coding(
                transcript,
                turn,
                sentence,
                theme,
                new Origin.Machine(theme + "/1", "0123456789ab", "0.1.0"),
                List.of(new Span(begin, begin + 1)),
                List.of(),
                Set.of());
    }

    public List<Theme> themes() {
        return themes;
    }

    public List<Coding> codings() {
        return codings;
    }

    public List<Transcript> transcripts() {
        List<Transcript> transcripts = new ArrayList<>();
        turns.forEach(
                (name, list) -> transcripts.add(new Transcript(name, "text", list, attributes.get(name), Map.of())));
        return transcripts;
    }

    public Talk talk(boolean facilitatorsCount) {
        return Talk.of(transcripts(), new Cast(Roster.of(people, facilitators)), facilitatorsCount);
    }

    /** The material with every group shown, however small. */
    public Material material() {
        return Material.of(everyGroup(talk(false)), themes, codings);
    }

    /** The material of a report broken down by some attributes. */
    public Material material(int minimum, String... by) {
        return Material.of(Breakdowns.of(talk(false), List.of(by), minimum), themes, codings);
    }

    /** Breakdowns by all that is known, that withhold nothing. */
    public static Breakdowns everyGroup(Talk talk) {
        Set<String> known = new TreeSet<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn)) {
                known.addAll(talk.voiceOf(turn).attributes().keySet());
            }
        }
        return Breakdowns.of(talk, List.copyOf(known), 1);
    }

    /** The material with its transcripts in another order. */
    public Material material(List<Transcript> transcripts, List<Coding> shuffled) {
        Talk talk = Talk.of(transcripts, new Cast(Roster.of(people, facilitators)), false);
        return Material.of(everyGroup(talk), themes, shuffled);
    }
}
