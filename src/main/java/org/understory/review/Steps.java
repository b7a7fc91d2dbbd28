package org.understory.review;

import java.util.Optional;
import org.understory.model.Span;
import org.understory.model.Turn;
import org.understory.model.UserError;
import org.understory.model.Verdict;
import org.understory.study.log.Act;
import org.understory.study.log.LogEntry;
import org.understory.study.log.Selector;

/**
 * Makes of what the page asks an act for the log, and refuses what does not fit the study or the seat.
 *
 * @param study with the codebook and own earlier entries
 * @param seat who asks
 * @param folder the transcript it is about
 */
record Steps(Study study, Seat seat, Folder folder) {

    Act act(Step step) {
        return switch (step.action()) {
            case "code" -> new Act.Code(passage(step), theme(step.theme()));
            case "accept" -> new Act.Judge(judged(step), theme(step.theme()), Verdict.ACCEPTED);
            case "reject" -> new Act.Judge(judged(step), theme(step.theme()), Verdict.REJECTED);
            case "retag" -> new Act.Retag(judged(step), theme(step.theme()), theme(step.to()));
            case "memo" -> memo(step);
            case "finish" ->
                new Act.Finish(
                        folder.transcript().name(),
                        step.turn() == 0 ? Optional.empty() : Optional.of(passage(step)),
                        seat.isBlind());
            case "uncode" -> takeBack(own(step));
            default -> throw refused("is not something that can be done here");
        };
    }

    private Act memo(Step step) {
        if (step.note().isEmpty()) {
            throw refused("is a memo without words");
        }
        return new Act.Memo(passage(step), step.theme().isEmpty() ? "" : theme(step.theme()));
    }

    /** A verdict is on a draft or a disagreement that the seat sees. */
    private Selector judged(Step step) {
        Items items = study.items(seat, folder);
        Span span = span(step);
        boolean there = items.drafts().stream()
                        .anyMatch(draft -> draft.turn() == step.turn()
                                && draft.span().equals(span)
                                && draft.theme().equals(step.theme()))
                || items.differences().stream()
                        .anyMatch(difference -> difference.turn() == step.turn()
                                && difference.span().equals(span)
                                && difference.theme().equals(step.theme()));
        if (!there) {
            throw refused("is about a draft that is not there");
        }
        return passage(step);
    }

    private Selector passage(Step step) {
        return Selector.of(folder.transcript(), turn(step), span(step));
    }

    private Turn turn(Step step) {
        if (step.turn() < 1 || step.turn() > folder.transcript().turns().size()) {
            throw refused("is about a turn that is not there");
        }
        return folder.transcript().turns().get(step.turn() - 1);
    }

    private Span span(Step step) {
        int length = turn(step).text().length();
        if (step.begin() < 0 || step.end() <= step.begin() || step.end() > length) {
            throw refused("is about a passage that is not there");
        }
        return new Span(step.begin(), step.end());
    }

    private String theme(String id) {
        return study.desk().codebook().themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("names a theme that the codebook does not have"))
                .id();
    }

    /** A theme that was given to a draft instead of its own is taken back by rejecting the draft only. */
    private static Act takeBack(LogEntry entry) {
        return entry.act() instanceof Act.Retag retag
                ? new Act.Judge(retag.at(), retag.from(), Verdict.REJECTED)
                : new Act.Uncode(entry.id());
    }

    private LogEntry own(Step step) {
        return study.logs()
                .entry(step.target())
                .filter(one -> one.coder().equals(seat.coder().name()))
                .filter(one -> one.act() instanceof Act.Code
                        || one.act() instanceof Act.Memo
                        || one.act() instanceof Act.Retag)
                .orElseThrow(() -> refused("is about an entry that is not a coding or memo of yours"));
    }

    private static UserError refused(String what) {
        return new UserError("the step", what + "; nothing was saved", "Load the page again.");
    }
}
