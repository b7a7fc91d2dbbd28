package org.understory.study.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.understory.model.Verdict;

class DecisionsTest {

    private static final Selector AT = LogSamples.passage("🌱 We keep to our silos. Really?", 3, 24);

    private static LogEntry entry(String id, int second, String coder, Act act) {
        return new LogEntry(id, Instant.ofEpochSecond(second), coder, act, "", "");
    }

    @Test
    void theLastVerdictOfACoderCountsAndEachCoderHasTheirOwn() {
        Decisions decisions = Decisions.of(List.of(
                entry("c", 3, "ben", new Act.Judge(AT, "silos", Verdict.ACCEPTED)),
                entry("b", 2, "ana", new Act.Judge(AT, "silos", Verdict.REJECTED)),
                entry("a", 1, "ana", new Act.Judge(AT, "silos", Verdict.ACCEPTED))));
        assertThat(decisions.judgements())
                .extracting(Decisions.Judgement::coder, Decisions.Judgement::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ana", Verdict.REJECTED),
                        org.assertj.core.groups.Tuple.tuple("ben", Verdict.ACCEPTED));
    }

    @Test
    void undoBringsTheEarlierVerdictBackAndRedoTheLater() {
        LogEntry first = entry("a", 1, "ana", new Act.Judge(AT, "silos", Verdict.ACCEPTED));
        LogEntry second = entry("b", 2, "ana", new Act.Judge(AT, "silos", Verdict.REJECTED));
        LogEntry undo = entry("c", 3, "ana", new Act.Undo("b"));
        LogEntry redo = entry("d", 4, "ana", new Act.Redo("b"));
        assertThat(Decisions.of(List.of(first, second, undo)).judgements())
                .extracting(Decisions.Judgement::verdict)
                .containsExactly(Verdict.ACCEPTED);
        assertThat(Decisions.of(List.of(first, second, undo)).undone()).containsExactly("b");
        assertThat(Decisions.of(List.of(redo, first, second, undo)).judgements())
                .extracting(Decisions.Judgement::verdict)
                .containsExactly(Verdict.REJECTED);
    }

    @Test
    void whatIsReadToTheEndIsKnownUntilThatIsUndone() {
        LogEntry sentence = entry("a", 1, "ana", new Act.Finish(AT.transcript(), Optional.of(AT), true));
        LogEntry whole = entry("b", 2, "ben", new Act.Finish(AT.transcript(), Optional.empty(), false));
        LogEntry undo = entry("c", 3, "ben", new Act.Undo("b"));
        assertThat(Decisions.of(List.of(whole, sentence)).finished())
                .extracting(Decisions.Finished::coder, Decisions.Finished::at, Decisions.Finished::blind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ana", Optional.of(AT), true),
                        org.assertj.core.groups.Tuple.tuple("ben", Optional.empty(), false));
        assertThat(Decisions.of(List.of(undo, whole, sentence)).finished())
                .extracting(Decisions.Finished::coder)
                .containsExactly("ana");
    }

    @Test
    void anotherThemeRejectsTheTagAndAppliesTheOther() {
        LogEntry retag = entry("a", 1, "ana", new Act.Retag(AT, "silos", "agency"));
        Decisions decisions = Decisions.of(List.of(retag));
        assertThat(decisions.codings()).extracting(Decisions.Applied::theme).containsExactly("agency");
        assertThat(decisions.judgements())
                .extracting(Decisions.Judgement::verdict)
                .containsExactly(Verdict.REJECTED);
        LogEntry accept = entry("b", 2, "ana", new Act.Judge(AT, "silos", Verdict.ACCEPTED));
        assertThat(Decisions.of(List.of(retag, accept)).codings()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsGoneWhateverTheOtherMachinesClockSays() {
        LogEntry code = entry("b", 9, "ana", new Act.Code(AT, "silos"));
        LogEntry uncode = entry("a", 1, "ana", new Act.Uncode("b"));
        assertThat(Decisions.of(List.of(code, uncode)).codings()).isEmpty();
        LogEntry undo = entry("c", 10, "ana", new Act.Undo("a"));
        assertThat(Decisions.of(List.of(code, uncode, undo)).codings()).hasSize(1);
    }

    @Test
    void nobodyTakesBackOrUndoesWhatAnotherDid() {
        LogEntry code = entry("a", 1, "ana", new Act.Code(AT, "silos"));
        Decisions decisions = Decisions.of(List.of(
                code,
                entry("b", 2, "ben", new Act.Uncode("a")),
                entry("c", 3, "ben", new Act.Undo("a")),
                entry("d", 4, "ben", new Act.Undo("nowhere"))));
        assertThat(decisions.codings()).hasSize(1);
        assertThat(decisions.ignored()).hasSize(3);
    }

    @Test
    void ofTwoEntriesThatClaimOneIdTheEarlierCountsAndItIsSaid() {
        LogEntry one = entry("a", 1, "ana", new Act.Code(AT, "silos"));
        LogEntry other = entry("a", 2, "ana", new Act.Code(AT, "agency"));
        LogFolder.Logs logs = LogFolder.merge(List.of(other, one, one), List.of());
        assertThat(logs.entries()).containsExactly(one);
        assertThat(logs.setAside()).hasSize(1);
    }
}
