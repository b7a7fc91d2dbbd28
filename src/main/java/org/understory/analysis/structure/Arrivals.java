package org.understory.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.model.Transcript;

/**
 * What each participant, workshop or transcript brings, in the order of the study.
 *
 * @param noun participant, workshop, session or transcript
 * @param names what they are shown as; participants are numbered, never named
 * @param growth the themes
 * @param mentions how many pairs of a participant and a theme each adds that none before had
 */
public record Arrivals(String noun, List<String> names, Growth growth, int[] mentions) {

    private static final int NOWHERE = -1;

    /** Participants in the order of their first turns. */
    public static Arrivals ofParticipants(Material material) {
        Talk talk = material.talk();
        BitSet people = new BitSet();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.counts(turn) && talk.personOf(turn) >= 0) {
                people.set(talk.personOf(turn));
            }
        }
        Presence presence = Presence.of(material, Unit.PARTICIPANT, true);
        Map<Integer, BitSet> themes = new LinkedHashMap<>();
        people.stream().forEach(person -> themes.put(person, new BitSet()));
        List<Entry> entries = material.outline().entries();
        for (int i = 0; i < entries.size(); i++) {
            int theme = i;
            presence.of(entries.get(i)).stream()
                    .forEach(person -> themes.get(person).set(theme));
        }
        List<String> names = new ArrayList<>();
        themes.keySet().forEach(person -> names.add(Integer.toString(names.size() + 1)));
        int[] mentions = themes.values().stream().mapToInt(BitSet::cardinality).toArray();
        return new Arrivals("participant", List.copyOf(names), new Growth(List.copyOf(themes.values())), mentions);
    }

    /**
     * The workshops or sessions of the speakers, where that is known of them and none is too small to be shown; else
     * transcripts, which may be several of one workshop. In the order of reading.
     */
    public static Arrivals ofSessions(Material material) {
        Talk talk = material.talk();
        for (String noun : Sessions.NOUNS) {
            int[] sessionOf = new int[talk.turns()];
            List<String> names = sessions(talk, noun, sessionOf);
            if (!names.isEmpty()
                    && fewest(talk, names.size(), sessionOf)
                            >= material.breakdowns().minimum()) {
                return of(material, noun, names, sessionOf);
            }
        }
        int[] transcriptOf = new int[talk.turns()];
        Arrays.setAll(transcriptOf, talk::transcriptIndexOf);
        List<String> names = talk.transcripts().stream().map(Transcript::name).toList();
        return of(material, "transcript", names, transcriptOf);
    }

    private static List<String> sessions(Talk talk, String attribute, int[] sessionOf) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int turn = 0; turn < sessionOf.length; turn++) {
            String name = talk.voiceOf(turn).attributes().getOrDefault(attribute, "");
            sessionOf[turn] = name.isEmpty() || !talk.counts(turn)
                    ? NOWHERE
                    : numbers.computeIfAbsent(name, any -> numbers.size());
        }
        return List.copyOf(numbers.keySet());
    }

    /** How many people the smallest session has. */
    private static int fewest(Talk talk, int sessions, int[] sessionOf) {
        BitSet[] people = new BitSet[sessions];
        Arrays.setAll(people, any -> new BitSet());
        for (int turn = 0; turn < sessionOf.length; turn++) {
            if (sessionOf[turn] != NOWHERE && talk.personOf(turn) >= 0) {
                people[sessionOf[turn]].set(talk.personOf(turn));
            }
        }
        return Arrays.stream(people).mapToInt(BitSet::cardinality).min().orElse(0);
    }

    private static Arrivals of(Material material, String noun, List<String> names, int[] sessionOf) {
        Talk talk = material.talk();
        List<BitSet> themes = new ArrayList<>();
        names.forEach(any -> themes.add(new BitSet()));
        int[] mentions = new int[names.size()];
        List<Entry> entries = material.outline().entries();
        for (int theme = 0; theme < entries.size(); theme++) {
            BitSet people = new BitSet();
            BitSet sentences = material.coded(entries.get(theme));
            for (int s = sentences.nextSetBit(0); s >= 0; s = sentences.nextSetBit(s + 1)) {
                int turn = talk.turnOf(s);
                int person = talk.personOf(turn);
                if (sessionOf[turn] == NOWHERE) {
                    continue;
                }
                themes.get(sessionOf[turn]).set(theme);
                if (person >= 0 && !people.get(person)) {
                    people.set(person);
                    mentions[sessionOf[turn]]++;
                }
            }
        }
        return new Arrivals(noun, names, new Growth(themes), mentions);
    }
}
