package org.understory.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.understory.analysis.agreement.Coder;
import org.understory.analysis.agreement.Passage;
import org.understory.analysis.agreement.Work;
import org.understory.model.Problem;
import org.understory.model.Span;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.model.Verdict;
import org.understory.study.anchor.Anchoring;
import org.understory.study.log.Decisions;
import org.understory.study.log.Decisions.Applied;
import org.understory.study.log.Decisions.Finished;
import org.understory.study.log.Decisions.Judgement;
import org.understory.study.log.Selector;

/**
 * What the coders of a study coded, from its logs. A coder looked at what they said to have finished and at nothing else.
 * What coders agreed on afterwards, the consensus, is nobody's independent coding and left out unless it is named.
 */
final class CoderLogs {

    private static final String CONSENSUS = org.understory.study.log.Coder.CONSENSUS.name();

    private final Consumer<Problem> lost;
    private final List<Transcript> transcripts;
    private final Decisions decisions;
    private final Anchoring anchoring;
    private final boolean blindOnly;

    /**
     * The logs of a study.
     *
     * @param lost is told of each passage that is no longer found
     * @param blindOnly whether only what was finished blind counts as looked at
     */
    CoderLogs(Consumer<Problem> lost, OpenStudy study, boolean blindOnly) {
        this.lost = lost;
        this.transcripts = study.transcripts();
        this.decisions = study.decisions();
        this.anchoring = new Anchoring(transcripts);
        this.blindOnly = blindOnly;
    }

    /**
     * The works of the coders named, or of everybody where nobody is; in the order of their names, the consensus last. With
     * the consensus alone, everybody is held against it.
     */
    List<Work> read(List<String> names) {
        Set<String> known = coders();
        Set<String> wanted = new TreeSet<>();
        boolean consensus = false;
        for (String name : names) {
            boolean together = name.strip().equalsIgnoreCase(CONSENSUS);
            consensus |= together;
            if (!together) {
                wanted.add(known(name, known));
            }
        }
        List<Work> works = new ArrayList<>(
                (wanted.isEmpty() ? known : wanted).stream().map(this::work).toList());
        if (consensus) {
            works.add(consensus(known.stream().map(this::work).toList()));
        }
        return works;
    }

    private String known(String name, Set<String> known) {
        String coder = org.understory.study.log.Coder.of(name).name();
        if (!known.contains(coder)) {
            throw new UserError(
                    "--coder " + name,
                    "nobody of that name has finished anything" + (blindOnly ? " blind" : ""),
                    known.isEmpty()
                            ? "mark what was read to the end as finished when reviewing"
                            : "use one of: " + String.join(", ", known));
        }
        return coder;
    }

    private Work consensus(List<Work> coders) {
        List<Work.Mark> given = new ArrayList<>();
        List<Work.Mark> refused = new ArrayList<>();
        decisions.codings().stream()
                .filter(one -> one.coder().equals(CONSENSUS))
                .forEach(one -> mark(CONSENSUS, one.at(), one.theme(), given));
        decisions.judgements().stream()
                .filter(one -> one.coder().equals(CONSENSUS))
                .forEach(one ->
                        mark(CONSENSUS, one.at(), one.theme(), one.verdict() == Verdict.ACCEPTED ? given : refused));
        if (given.isEmpty() && refused.isEmpty()) {
            throw new UserError(
                    "--coder " + CONSENSUS,
                    "nothing has been settled between coders",
                    "settle where they differ: understory review --adjudicate");
        }
        return new ConsensusWork(coders, given, refused).of(transcripts);
    }

    /** Who finished anything. */
    private Set<String> coders() {
        Set<String> coders = new TreeSet<>();
        decisions.finished().stream().filter(this::counts).map(Finished::coder).forEach(coders::add);
        coders.remove(CONSENSUS);
        return coders;
    }

    private boolean counts(Finished finished) {
        return finished.blind() || !blindOnly;
    }

    private Work work(String coder) {
        List<Passage> looked = new ArrayList<>();
        boolean blind = true;
        for (Finished finished : decisions.finished()) {
            if (finished.coder().equals(coder) && counts(finished)) {
                looked(finished, looked);
                blind &= finished.blind();
            }
        }
        List<Work.Mark> marks = new ArrayList<>();
        for (Applied applied : decisions.codings()) {
            if (applied.coder().equals(coder)) {
                mark(coder, applied.at(), applied.theme(), marks);
            }
        }
        for (Judgement judgement : decisions.judgements()) {
            if (judgement.coder().equals(coder) && judgement.verdict() == Verdict.ACCEPTED) {
                mark(coder, judgement.at(), judgement.theme(), marks);
            }
        }
        Coder.Sight sight = blind ? Coder.Sight.BLIND : Coder.Sight.SAW_MACHINE;
        return new Work(new Coder(coder, Coder.Kind.PERSON, sight), looked, marks);
    }

    private void looked(Finished finished, List<Passage> looked) {
        if (finished.at().isPresent()) {
            passage(finished.coder(), finished.at().get()).ifPresent(looked::add);
            return;
        }
        transcripts.stream()
                .filter(transcript -> transcript.name().equals(finished.transcript()))
                .forEach(transcript -> transcript
                        .turns()
                        .forEach(turn -> looked.add(new Passage(
                                transcript.name(),
                                turn.number(),
                                new Span(0, turn.text().length())))));
    }

    private void mark(String coder, Selector at, String theme, List<Work.Mark> marks) {
        passage(coder, at).ifPresent(passage -> marks.add(new Work.Mark(theme, passage, true)));
    }

    private Optional<Passage> passage(String coder, Selector at) {
        Optional<Passage> found = anchoring
                .find(at)
                .where()
                .map(place ->
                        new Passage(place.transcript().name(), place.turn().number(), place.span()));
        if (found.isEmpty()) {
            lost.accept(new Problem(
                    "codings/" + coder + ".jsonl",
                    "a passage of " + at.transcript() + ", turn " + at.turn() + ", is no longer found and left out",
                    "see understory status"));
        }
        return found;
    }
}
