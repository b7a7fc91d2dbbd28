package org.understory.study.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.model.Verdict;
import org.understory.study.anchor.Anchoring;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.Decisions;
import org.understory.study.log.LogEntry;
import org.understory.study.log.Selector;

class LayersTest {

    private static final String TEXT = "🌱 Silos. Agency.";
    private static final Sentence FIRST = new Sentence(1, new Span(0, 9));
    private static final Sentence SECOND = new Sentence(2, new Span(10, 17));
    private static final Turn TURN =
            new Turn(1, "Zoë", Timing.NONE, TurnKind.SPEECH, List.of(), TEXT, List.of(FIRST, SECOND), Map.of());
    private static final Transcript TALK = new Transcript("a.txt", "notes", List.of(TURN), Map.of(), Map.of());
    private static final Selector ONE = Selector.of(TALK, TURN, FIRST.span());
    private static final Selector TWO = Selector.of(TALK, TURN, SECOND.span());
    private static final Coding SILOS = tag(FIRST, "silos");
    private static final Coding AGENCY = tag(SECOND, "agency");

    private final List<LogEntry> entries = new ArrayList<>();

    private static Coding tag(Sentence sentence, String theme) {
        Origin rule = new Origin.Machine(theme + "/1", "hash", "2");
        return new Coding("a.txt", 1, sentence, theme, rule, List.of(), List.of(), Set.of());
    }

    private void does(String coder, Act act) {
        int number = entries.size();
        entries.add(new LogEntry("id" + number, Instant.ofEpochSecond(number), coder, act, "", ""));
    }

    private Layers layers() {
        return new Layers(List.of(SILOS, AGENCY), Decisions.of(entries), new Anchoring(List.of(TALK)));
    }

    private List<String> themes(String layer) {
        return layers().codings(Layer.of(layer)).stream().map(Coding::theme).toList();
    }

    @Test
    void withoutDecisionsTheReviewedLayerIsTheMachines() {
        assertThat(layers().codings(new Layer.Reviewed())).containsExactly(SILOS, AGENCY);
        assertThat(layers().progress()).isEqualTo(new Layers.Progress(2, 0, 0, 0, 0));
    }

    @Test
    void whatIsRejectedIsLeftOutAndWhatPeopleCodedIsIn() {
        does("ana", new Act.Judge(ONE, "silos", Verdict.REJECTED));
        does("ana", new Act.Code(TWO, "trust"));
        assertThat(themes("reviewed")).containsExactly("agency", "trust");
        assertThat(themes("machine")).containsExactly("silos", "agency");
        assertThat(themes("ana")).containsExactly("trust");
        assertThat(layers().progress()).isEqualTo(new Layers.Progress(2, 0, 1, 0, 1));
        assertThat(layers().progress().undecided()).isEqualTo(1);
    }

    @Test
    void whatCodersDifferAboutStaysUntilTheConsensusDecides() {
        does("ana", new Act.Judge(ONE, "silos", Verdict.REJECTED));
        does("ben", new Act.Judge(ONE, "silos", Verdict.ACCEPTED));
        assertThat(themes("reviewed")).contains("silos");
        assertThat(layers().progress().disputed()).isEqualTo(1);
        does(Coder.CONSENSUS.name(), new Act.Judge(ONE, "silos", Verdict.REJECTED));
        assertThat(themes("reviewed")).doesNotContain("silos");
        assertThat(themes("ben")).containsExactly("silos");
        assertThat(themes("consensus")).isEmpty();
    }

    @Test
    void theConsensusOverrulesWhatOneCoderApplied() {
        does("ana", new Act.Code(TWO, "trust"));
        does(Coder.CONSENSUS.name(), new Act.Judge(TWO, "trust", Verdict.REJECTED));
        assertThat(themes("reviewed")).doesNotContain("trust");
        assertThat(themes("ana")).containsExactly("trust");
    }

    @Test
    void theLastWordOfACoderCountsBeItAVerdictOrACoding() {
        String consensus = Coder.CONSENSUS.name();
        does("ana", new Act.Code(TWO, "trust"));
        does(consensus, new Act.Judge(TWO, "trust", Verdict.REJECTED));
        does(consensus, new Act.Code(TWO, "trust"));
        assertThat(themes("reviewed")).contains("trust");
        assertThat(themes("consensus")).containsExactly("trust");
        does(consensus, new Act.Judge(TWO, "trust", Verdict.REJECTED));
        assertThat(themes("reviewed")).doesNotContain("trust");
        assertThat(themes("consensus")).isEmpty();
        does("ben", new Act.Judge(ONE, "silos", Verdict.REJECTED));
        does("ben", new Act.Code(ONE, "silos"));
        assertThat(themes("reviewed")).contains("silos");
        assertThat(layers().progress().accepted()).isEqualTo(1);
    }

    @Test
    void aVerdictOnASentenceIsFoundAgainAfterTheTranscriptWasCorrected() {
        does("ana", new Act.Judge(TWO, "agency", Verdict.REJECTED));
        String text = "🌱🌱 Corrected silos. Agency.";
        Sentence one = new Sentence(1, new Span(0, text.indexOf(" Agency")));
        Sentence two = new Sentence(2, new Span(text.indexOf("Agency"), text.length()));
        Turn turn = new Turn(1, "Zoë", Timing.NONE, TurnKind.SPEECH, List.of(), text, List.of(one, two), Map.of());
        Transcript now = new Transcript("a.txt", "notes", List.of(turn), Map.of(), Map.of());
        Layers layers = new Layers(List.of(tag(two, "agency")), Decisions.of(entries), new Anchoring(List.of(now)));
        assertThat(layers.codings(new Layer.Reviewed())).isEmpty();
    }
}
