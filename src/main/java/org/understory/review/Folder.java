package org.understory.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.understory.model.Coding;
import org.understory.model.RuleSource;
import org.understory.model.Sentence;
import org.understory.model.Theme;
import org.understory.model.Transcript;
import org.understory.review.Places.Place;
import org.understory.study.anchor.Anchoring;

/**
 * A transcript on the desk with what is fixed about it.
 *
 * @param id its place in the order of reading, from 1
 * @param transcript the transcript
 * @param drafts the machine's codings of it
 * @param rules the rules as written, by id
 * @param places where passages stand in it
 */
record Folder(int id, Transcript transcript, List<Coding> drafts, Map<String, String> rules, Places places) {

    /** A folder for each transcript of the desk, by name. */
    static Map<String, Folder> of(Desk desk, Anchoring anchoring) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (Theme theme : desk.codebook().themes()) {
            for (RuleSource rule : theme.rules()) {
                rules.put(rule.id(), rule.text());
            }
        }
        Map<String, List<Coding>> drafts = new LinkedHashMap<>();
        desk.transcripts().forEach(transcript -> drafts.put(transcript.name(), new ArrayList<>()));
        for (Coding coding : desk.drafts()) {
            drafts.get(coding.transcript()).add(coding);
        }
        Map<String, Folder> folders = new LinkedHashMap<>();
        for (Transcript transcript : desk.transcripts()) {
            folders.put(
                    transcript.name(),
                    new Folder(
                            folders.size() + 1,
                            transcript,
                            List.copyOf(drafts.get(transcript.name())),
                            rules,
                            new Places(transcript, anchoring)));
        }
        return folders;
    }

    /** The numbers of the sentences that a place reaches into. */
    List<Integer> sentencesIn(Place place) {
        return transcript.turns().get(place.turn() - 1).sentences().stream()
                .filter(sentence -> sentence.span().overlaps(place.span()))
                .map(Sentence::number)
                .toList();
    }
}
