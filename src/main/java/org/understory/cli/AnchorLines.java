package org.understory.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
import org.understory.study.anchor.Anchor;
import org.understory.study.anchor.Place;
import org.understory.study.log.Selector;

/** Says what became of passages when transcripts were corrected. */
final class AnchorLines {

    private static final int SHOWN = 60;

    private AnchorLines() {}

    /** How many of each kind there are. */
    static String summary(List<Anchor> anchors) {
        List<String> parts = new ArrayList<>();
        parts.add(count(anchors, Anchor.Held.class) + " where they were");
        parts.add(count(anchors, Anchor.Moved.class) + " moved");
        parts.add(count(anchors, Anchor.Ambiguous.class) + " ambiguous");
        parts.add(count(anchors, Anchor.Lost.class) + " lost");
        return Phrases.count(anchors.size(), "passage") + " decided on: " + String.join(", ", parts);
    }

    private static long count(List<Anchor> anchors, Class<? extends Anchor> kind) {
        return anchors.stream().filter(kind::isInstance).count();
    }

    /** A line for each passage that is not where it was. */
    static void print(List<Anchor> anchors, PrintStream out) {
        for (Anchor anchor : anchors) {
            if (!(anchor instanceof Anchor.Held)) {
                out.println(Safe.line("  " + outcome(anchor) + ": " + quote(anchor.at())));
            }
        }
    }

    private static String outcome(Anchor anchor) {
        String from = anchor.at().transcript() + ", turn " + anchor.at().turn();
        if (anchor instanceof Anchor.Moved moved) {
            return "moved from " + from + " to " + moved.place();
        }
        if (anchor instanceof Anchor.Ambiguous ambiguous) {
            return "ambiguous, was in " + from + ", now may be in "
                    + ambiguous.places().stream().map(Place::toString).collect(Collectors.joining(" or "));
        }
        return "lost, was in " + from;
    }

    private static String quote(Selector at) {
        String exact = at.exact().replace('\n', ' ');
        return "\""
                + (exact.length() <= SHOWN ? exact : exact.substring(0, exact.offsetByCodePoints(0, SHOWN / 2)) + "…")
                + "\"";
    }
}
