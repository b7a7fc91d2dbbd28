package org.understory.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Problem;

/**
 * The people of a study, found by the labels that transcripts give them.
 *
 * <p>A label is tried as written, then without an affiliation in brackets, then turned from {@code Last, First}; all of
 * that first with its accents and then without. The first form that belongs to anybody decides: to one person, and the
 * label is theirs; to several, and it is nobody's. Nothing is guessed.
 */
public final class Roster {

    private final boolean listed;
    private final List<Participant> people;
    private final List<String> asked;
    private final Map<String, Set<Integer>> written = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> unaccented = new LinkedHashMap<>();

    private Roster(boolean listed, List<Participant> people, List<String> asked) {
        this.listed = listed;
        this.people = people;
        this.asked = asked;
        for (int i = 0; i < people.size(); i++) {
            index(i);
        }
    }

    /**
     * A roster of the listed people and of those named as facilitators.
     *
     * @param participants as {@link ParticipantsFile} reads them; empty where there is no list
     * @param facilitators names or labels; those of listed people make these facilitators whatever the list says
     */
    public static Roster of(List<Participant> participants, List<String> facilitators) {
        List<Participant> people = new ArrayList<>(participants);
        Roster roster = new Roster(!participants.isEmpty(), List.copyOf(people), List.copyOf(facilitators));
        for (String name : facilitators) {
            Optional<Participant> known = roster.match(name);
            if (known.isPresent()) {
                people.set(people.indexOf(known.get()), asFacilitator(known.get()));
            } else if (!name.isBlank()) {
                people.add(new Participant(name.strip(), List.of(), Part.FACILITATOR, Map.of()));
            }
            roster = new Roster(roster.listed, List.copyOf(people), roster.asked);
        }
        return roster;
    }

    private static Participant asFacilitator(Participant person) {
        return new Participant(person.name(), person.aliases(), Part.FACILITATOR, person.attributes());
    }

    private void index(int person) {
        List<String> names = new ArrayList<>(List.of(people.get(person).name()));
        names.addAll(people.get(person).aliases());
        for (String name : names) {
            String normalised = Label.normalise(name);
            Set<String> keys = new LinkedHashSet<>(List.of(normalised));
            keys.addAll(Label.reversed(normalised));
            for (String key : keys) {
                written.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(person);
                unaccented
                        .computeIfAbsent(Label.withoutAccents(key), any -> new LinkedHashSet<>())
                        .add(person);
            }
        }
    }

    /** Whether there is a list of participants, so that a name outside it is worth a question. */
    public boolean hasList() {
        return listed;
    }

    /** The listed people and the facilitators, in the order of the list and then of the options. */
    public List<Participant> people() {
        return people;
    }

    /** The person a label names, or nothing where it names nobody listed or more than one. */
    public Optional<Participant> match(String label) {
        List<String> forms = Label.forms(Label.normalise(label));
        for (String form : forms) {
            if (written.containsKey(form)) {
                return only(written.get(form));
            }
        }
        for (String form : forms) {
            Set<Integer> found = unaccented.get(Label.withoutAccents(form));
            if (found != null) {
                return only(found);
            }
        }
        return Optional.empty();
    }

    private Optional<Participant> only(Set<Integer> found) {
        return found.size() == 1 ? Optional.of(people.get(found.iterator().next())) : Optional.empty();
    }

    /** A listed name that an unmatched label nearly is: for the question "did you mean …", never used to match. */
    public Optional<String> near(String label) {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (Participant person : people) {
            spellings.putIfAbsent(person.name(), person.name());
            person.aliases().forEach(alias -> spellings.putIfAbsent(alias, person.name()));
        }
        return NearName.of(label, spellings);
    }

    /**
     * A problem for each name given as a facilitator's that none of the labels is.
     *
     * @param labels the speaker labels that occur, in order
     */
    public List<Problem> facilitatorsWhoNeverSpeak(Collection<String> labels) {
        Set<Participant> heard = new LinkedHashSet<>();
        labels.forEach(label -> match(label).ifPresent(heard::add));
        List<Problem> problems = new ArrayList<>();
        for (String name : asked) {
            if (match(name).filter(heard::contains).isEmpty()) {
                problems.add(neverSpeaks(name, List.copyOf(new LinkedHashSet<>(labels))));
            }
        }
        return problems;
    }

    private static Problem neverSpeaks(String name, List<String> labels) {
        String remedy = NearName.of(name, labels)
                .map(near -> "did you mean --facilitator \"" + near + "\"?")
                .orElse(labels.isEmpty() ? "no speaker is named at all" : "who speaks: " + String.join(", ", labels));
        return new Problem("--facilitator \"" + name + "\"", "nobody of that name speaks", remedy);
    }
}
