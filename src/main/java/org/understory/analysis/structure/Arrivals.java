package org.understory.analysis.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.model.Transcript;

/**
 * What each participant or transcript brings, in the order of the study.
 *
 * @param noun participant or transcript
 * @param names what they are shown as; participants are numbered, never named
 * @param growth the themes
 * @param mentions how many pairs of a participant and a theme each adds that none before had
 */
public record Arrivals(String noun, List<String> names, Growth growth, int[] mentions) {

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

    /** Transcripts in the order of reading. */
    public static Arrivals ofTranscripts(Material material) {
        Talk talk = material.talk();
        List<Transcript> transcripts = talk.transcripts();
        List<BitSet> themes = new ArrayList<>();
        transcripts.forEach(any -> themes.add(new BitSet()));
        int[] mentions = new int[transcripts.size()];
        List<Entry> entries = material.outline().entries();
        for (int theme = 0; theme < entries.size(); theme++) {
            BitSet people = new BitSet();
            BitSet sentences = material.coded(entries.get(theme));
            for (int s = sentences.nextSetBit(0); s >= 0; s = sentences.nextSetBit(s + 1)) {
                int transcript = talk.transcriptIndexOf(talk.turnOf(s));
                int person = talk.personOf(talk.turnOf(s));
                themes.get(transcript).set(theme);
                if (person >= 0 && !people.get(person)) {
                    people.set(person);
                    mentions[transcript]++;
                }
            }
        }
        return new Arrivals(
                "transcript", transcripts.stream().map(Transcript::name).toList(), new Growth(themes), mentions);
    }
}
