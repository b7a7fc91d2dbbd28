package org.understory.analysis.structure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.understory.analysis.Talk;

/**
 * To which workshop or session each transcript belongs, where all of its participants of whom it is known were in the same one:
 * a workshop may have several transcripts, such as what was recorded and what was written on notes.
 *
 * @param noun workshop or session; empty if nothing is known, or if every transcript has one of its own
 * @param names for each transcript, in the order of the talk, its workshop or session, or empty
 */
public record Sessions(String noun, List<String> names) {

    /** What people call that to which several transcripts may belong, as an attribute of speakers or transcripts. */
    static final List<String> NOUNS = List.of("workshop", "session");

    /** Those of a talk. */
    public static Sessions of(Talk talk) {
        return NOUNS.stream()
                .map(noun -> new Sessions(noun, names(talk, noun)))
                .filter(Sessions::gather)
                .findFirst()
                .orElseGet(() -> new Sessions("", List.of()));
    }

    /** The workshop or session of a transcript, or empty. */
    public String of(int transcript) {
        return names.isEmpty() ? "" : names.get(transcript);
    }

    /** Whether two transcripts share one; else the transcript itself says as much. */
    private boolean gather() {
        Set<String> seen = new HashSet<>();
        return names.stream().anyMatch(name -> !name.isEmpty() && !seen.add(name));
    }

    private static List<String> names(Talk talk, String noun) {
        List<Set<String>> stated = Stream.generate(() -> (Set<String>) new HashSet<String>())
                .limit(talk.transcripts().size())
                .toList();
        for (int turn = 0; turn < talk.turns(); turn++) {
            String name = talk.voiceOf(turn).attributes().getOrDefault(noun, "");
            if (talk.counts(turn) && !name.isEmpty()) {
                stated.get(talk.transcriptIndexOf(turn)).add(name);
            }
        }
        String[] names = new String[stated.size()];
        Arrays.setAll(
                names, i -> stated.get(i).size() == 1 ? stated.get(i).iterator().next() : "");
        return List.of(names);
    }
}
