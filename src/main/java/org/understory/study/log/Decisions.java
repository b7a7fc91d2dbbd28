package org.understory.study.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.understory.model.Problem;
import org.understory.model.Verdict;

/**
 * What people decided: the logs folded into what counts now. A pure function of the set of entries.
 *
 * <p>Of several decisions of one coder on one passage and theme the last by time, then id, counts. Passages are as they
 * were chosen; where they stand in the transcripts as these are now, anchoring says.
 *
 * @param codings themes that coders applied and did not take back
 * @param judgements what coders said of machine tags
 * @param memos what they noted
 * @param finished what they said to have read to the end
 * @param undone the ids of entries that were undone and not done again
 * @param ignored entries about entries that are not there or are somebody else's
 */
public record Decisions(
        List<Applied> codings,
        List<Judgement> judgements,
        List<Memo> memos,
        List<Finished> finished,
        Set<String> undone,
        List<Problem> ignored) {

    /** Freezes the collections. */
    public Decisions {
        codings = List.copyOf(codings);
        judgements = List.copyOf(judgements);
        memos = List.copyOf(memos);
        finished = List.copyOf(finished);
        undone = java.util.Collections.unmodifiableSet(new TreeSet<>(undone));
        ignored = List.copyOf(ignored);
    }

    /**
     * A theme that a coder applied to a passage.
     *
     * @param id the entry's id
     * @param time when
     * @param coder who
     * @param at the passage
     * @param theme the theme's id
     * @param note what the coder wrote about it, or empty
     */
    public record Applied(String id, Instant time, String coder, Selector at, String theme, String note) {}

    /**
     * What a coder said of a machine tag. A tag that was given another theme is rejected, and the other theme is among
     * the codings under the same id.
     *
     * @param id the entry's id
     * @param time when
     * @param coder who
     * @param at the sentence tagged
     * @param theme the theme it was tagged with
     * @param verdict accepted or rejected
     * @param note what the coder wrote about it, or empty
     */
    public record Judgement(
            String id, Instant time, String coder, Selector at, String theme, Verdict verdict, String note) {}

    /**
     * A memo.
     *
     * @param id the entry's id
     * @param time when
     * @param coder who
     * @param at the passage
     * @param theme the theme it is about, or empty
     * @param text what it says
     */
    public record Memo(String id, Instant time, String coder, Selector at, String theme, String text) {}

    /**
     * Something that a coder read to the end.
     *
     * @param id the entry's id
     * @param time when
     * @param coder who
     * @param transcript the transcript's name
     * @param at the passage, or empty for the whole transcript
     * @param blind whether they saw neither drafts nor other people's codings
     */
    public record Finished(
            String id, Instant time, String coder, String transcript, Optional<Selector> at, boolean blind) {}

    /** What a later decision of the same coder replaces. */
    private record Key(String coder, Selector at, String theme) {}

    /** Folds entries, in whatever order they come. */
    public static Decisions of(Collection<LogEntry> entries) {
        return new Fold(LogFolder.merge(entries, List.of()).entries()).decisions();
    }

    /** One folding. */
    private static final class Fold {

        private final List<LogEntry> entries;
        private final Map<String, LogEntry> byId = new HashMap<>();
        private final Set<String> undone = new LinkedHashSet<>();
        private final Set<String> takenBack = new LinkedHashSet<>();
        private final List<Problem> ignored = new ArrayList<>();
        private final Map<Key, Applied> codings = new LinkedHashMap<>();
        private final Map<Key, Judgement> judgements = new LinkedHashMap<>();
        private final List<Memo> memos = new ArrayList<>();
        private final List<Finished> finished = new ArrayList<>();

        /** Takes entries in their order. */
        Fold(List<LogEntry> entries) {
            this.entries = entries;
            entries.forEach(entry -> byId.put(entry.id(), entry));
        }

        Decisions decisions() {
            entries.forEach(this::undoOrRedo);
            entries.forEach(this::collectTakenBack);
            for (LogEntry entry : entries) {
                if (!undone.contains(entry.id()) && !takenBack.contains(entry.id())) {
                    take(entry);
                }
            }
            return new Decisions(
                    List.copyOf(codings.values()), List.copyOf(judgements.values()), memos, finished, undone, ignored);
        }

        private void undoOrRedo(LogEntry entry) {
            boolean undo = entry.act() instanceof Act.Undo;
            if ((undo || entry.act() instanceof Act.Redo) && mayTarget(entry)) {
                String target = entry.act().target().orElseThrow();
                if (undo) {
                    undone.add(target);
                } else {
                    undone.remove(target);
                }
            }
        }

        /** What was taken back is gone even where another machine's clock says that it came later. */
        private void collectTakenBack(LogEntry entry) {
            if (entry.act() instanceof Act.Uncode uncode && !undone.contains(entry.id()) && mayTarget(entry)) {
                takenBack.add(uncode.entry());
            }
        }

        /** Whether the entry is about an earlier one of the same coder that can be undone or taken back. */
        private boolean mayTarget(LogEntry entry) {
            LogEntry target = byId.get(entry.act().target().orElseThrow());
            boolean may = target != null
                    && target.coder().equals(entry.coder())
                    && !(target.act() instanceof Act.Undo)
                    && !(target.act() instanceof Act.Redo)
                    && (!(entry.act() instanceof Act.Uncode)
                            || target.act() instanceof Act.Code
                            || target.act() instanceof Act.Memo);
            if (!may) {
                ignored.add(new Problem(
                        "codings/" + entry.coder() + ".jsonl, entry " + entry.id(),
                        "is about an entry that is not there, not this coder's own, or not of a kind for it",
                        "it counts for nothing; add the missing log if there is one"));
            }
            return may;
        }

        private void take(LogEntry entry) {
            Act act = entry.act();
            if (act instanceof Act.Code code) {
                apply(entry, code.at(), code.theme());
            } else if (act instanceof Act.Uncode uncode
                    && takenBack.contains(uncode.entry())
                    && byId.get(uncode.entry()).act() instanceof Act.Code code) {
                codings.remove(new Key(entry.coder(), code.at(), code.theme()));
            } else if (act instanceof Act.Judge judge) {
                judge(entry, judge);
            } else if (act instanceof Act.Retag retag) {
                judge(entry, new Act.Judge(retag.at(), retag.from(), Verdict.REJECTED));
                apply(entry, retag.at(), retag.theme());
            } else if (act instanceof Act.Memo memo) {
                memos.add(new Memo(entry.id(), entry.time(), entry.coder(), memo.at(), memo.theme(), entry.note()));
            } else if (act instanceof Act.Finish finish) {
                finished.add(new Finished(
                        entry.id(), entry.time(), entry.coder(), finish.in(), finish.at(), finish.blind()));
            }
        }

        private void apply(LogEntry entry, Selector at, String theme) {
            Key key = new Key(entry.coder(), at, theme);
            codings.remove(key);
            codings.put(key, new Applied(entry.id(), entry.time(), entry.coder(), at, theme, entry.note()));
        }

        private void judge(LogEntry entry, Act.Judge judge) {
            Key key = new Key(entry.coder(), judge.at(), judge.theme());
            Judgement earlier = judgements.remove(key);
            if (earlier != null) {
                codings.values().removeIf(applied -> applied.id().equals(earlier.id()));
            }
            judgements.put(
                    key,
                    new Judgement(
                            entry.id(),
                            entry.time(),
                            entry.coder(),
                            judge.at(),
                            judge.theme(),
                            judge.verdict(),
                            entry.note()));
        }
    }
}
