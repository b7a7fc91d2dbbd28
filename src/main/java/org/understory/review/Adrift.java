package org.understory.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.understory.study.anchor.Anchor;
import org.understory.study.anchor.Anchoring;
import org.understory.study.anchor.Place;
import org.understory.study.log.Decisions;
import org.understory.study.log.Selector;

/** The passages that are not where they were when somebody decided on them: shown, so that nothing vanishes unseen. */
final class Adrift {

    private final Anchoring anchoring;
    private final Map<Selector, Set<String>> coders = new LinkedHashMap<>();

    Adrift(Decisions decisions, Anchoring anchoring) {
        this.anchoring = anchoring;
        decisions.codings().forEach(one -> take(one.at(), one.coder()));
        decisions.judgements().forEach(one -> take(one.at(), one.coder()));
        decisions.memos().forEach(one -> take(one.at(), one.coder()));
        decisions.finished().forEach(one -> one.at().ifPresent(at -> take(at, one.coder())));
    }

    private void take(Selector at, String coder) {
        if (!(anchoring.find(at) instanceof Anchor.Held)) {
            coders.computeIfAbsent(at, any -> new TreeSet<>()).add(coder);
        }
    }

    /** Writes those that a seat sees; of others' passages who is blind learns nothing. */
    void write(JsonGenerator json, Seat seat) throws IOException {
        json.writeArrayFieldStart("adrift");
        for (Map.Entry<Selector, Set<String>> one : coders.entrySet()) {
            if (!seat.isBlind() || one.getValue().contains(seat.coder().name())) {
                Set<String> names = seat.isBlind() ? Set.of(seat.coder().name()) : one.getValue();
                ReviewJson.object(json, fields -> write(fields, anchoring.find(one.getKey()), names));
            }
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Anchor anchor, Set<String> names) throws IOException {
        Selector at = anchor.at();
        json.writeStringField("quote", at.exact());
        json.writeStringField("from", at.transcript() + ", turn " + at.turn());
        ReviewJson.strings(json, "coders", names);
        json.writeStringField("now", now(anchor));
        json.writeArrayFieldStart("places");
        for (Place place : places(anchor)) {
            ReviewJson.object(json, fields -> {
                fields.writeStringField("transcript", place.transcript().name());
                fields.writeNumberField("turn", place.turn().number());
            });
        }
        json.writeEndArray();
    }

    private static String now(Anchor anchor) {
        return anchor instanceof Anchor.Moved ? "moved" : anchor instanceof Anchor.Ambiguous ? "ambiguous" : "lost";
    }

    private static List<Place> places(Anchor anchor) {
        return anchor instanceof Anchor.Ambiguous ambiguous
                ? ambiguous.places()
                : anchor.where().stream().toList();
    }
}
