package org.understory.study.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.study.log.Selector;

class AnchoringTest {

    private static final String[] TALK = {
        "🌱 Good morning, café people.", "We keep to our silos. Yes. We always did.", "Yes.", "Nobody owns it. Yes."
    };

    private static Transcript talk(String name, String... texts) {
        List<Turn> turns = new ArrayList<>();
        for (String text : texts) {
            List<Sentence> sentences = new ArrayList<>();
            int begin = 0;
            for (String part : text.split("(?<=\\.) ")) {
                sentences.add(new Sentence(sentences.size() + 1, new Span(begin, begin + part.length())));
                begin += part.length() + 1;
            }
            turns.add(new Turn(
                    turns.size() + 1, "Zoë", Timing.NONE, TurnKind.SPEECH, List.of(), text, sentences, Map.of()));
        }
        return new Transcript(name, "notes", turns, Map.of(), Map.of());
    }

    private static Selector passage(int turn, String words) {
        Transcript transcript = talk("a.txt", TALK);
        Turn chosen = transcript.turns().get(turn - 1);
        int begin = chosen.text().indexOf(words);
        return Selector.of(transcript, chosen, new Span(begin, begin + words.length()));
    }

    private static Anchor find(Selector at, Transcript... now) {
        return new Anchoring(Arrays.asList(now)).find(at);
    }

    private static void assertMoved(Anchor anchor, int turn, int begin) {
        assertThat(anchor).isInstanceOf(Anchor.Moved.class);
        assertThat(anchor.where().orElseThrow().turn().number()).isEqualTo(turn);
        assertThat(anchor.where().orElseThrow().span().begin()).isEqualTo(begin);
    }

    @Test
    void anUnchangedTranscriptHoldsEvenRepeatedWords() {
        assertThat(find(passage(2, "Yes."), talk("a.txt", TALK))).isInstanceOf(Anchor.Held.class);
        assertThat(find(passage(3, "Yes."), talk("a.txt", TALK))).isInstanceOf(Anchor.Held.class);
    }

    @Test
    void wordsInsertedBeforeThePassageMoveIt() {
        Transcript now = talk("a.txt", TALK[0], "🌳🌳 Well. " + TALK[1], TALK[2], TALK[3]);
        assertMoved(find(passage(2, "We keep to our silos."), now), 2, 11);
    }

    @Test
    void turnsThatWereRenumberedAreFoundByTheirWords() {
        Transcript now = talk("a.txt", "Shall we begin?", TALK[0], TALK[1], TALK[2], TALK[3]);
        assertMoved(find(passage(4, "Nobody owns it."), now), 5, 0);
        assertMoved(find(passage(1, "café"), now), 2, TALK[0].indexOf("café"));
    }

    @Test
    void contextTellsRepeatedWordsApart() {
        Transcript now = talk("a.txt", TALK[3], TALK[1], TALK[2]);
        assertMoved(find(passage(4, "Yes."), now), 1, 16);
        assertThat(find(passage(2, "Yes."), now)).isInstanceOf(Anchor.Held.class);
    }

    @Test
    void onlyOneSideOfTheContextIsEnoughIfItIsInOnePlace() {
        Transcript now = talk("a.txt", TALK[0], "Hm, we keep to no silos. Yes. We always did.", TALK[2], TALK[3]);
        assertMoved(find(passage(2, "Yes."), now), 2, 25);
    }

    @Test
    void duplicatedPassagesAreAmbiguousAndNeverGuessed() {
        Transcript now = talk("a.txt", "Shall we begin?", "Hello.", TALK[3], "So.", TALK[3]);
        Anchor anchor = find(passage(4, "Nobody owns it."), now);
        assertThat(anchor).isInstanceOf(Anchor.Ambiguous.class);
        assertThat(anchor.where()).isEmpty();
        assertThat(((Anchor.Ambiguous) anchor).places())
                .extracting(Place::toString)
                .containsExactly("a.txt, turn 3", "a.txt, turn 5");
    }

    @Test
    void deletedWordsAreLostAndSaidToBe() {
        Transcript now = talk("a.txt", TALK[0], "We always did.", TALK[2], TALK[3]);
        Selector at = passage(2, "We keep to our silos.");
        assertThat(find(at, now)).isEqualTo(new Anchor.Lost(at));
    }

    @Test
    void aPositionThatNowHoldsOtherWordsHoldsNothing() {
        Transcript now = talk("a.txt", TALK[0], "We kept to our silos. Yes. We always did.", TALK[2], TALK[3]);
        assertThat(find(passage(2, "We keep to our silos."), now)).isInstanceOf(Anchor.Lost.class);
    }

    @Test
    void aRenamedTranscriptIsFoundByWordsThatTellItApart() {
        Transcript now = talk("b.txt", TALK);
        assertMoved(find(passage(2, "We keep to our silos."), now), 2, 0);
        assertThat(find(passage(3, "Yes."), now)).isInstanceOf(Anchor.Lost.class);
        assertThat(find(passage(2, "We keep to our silos."), now, talk("c.txt", TALK)))
                .isInstanceOf(Anchor.Ambiguous.class);
    }

    @Test
    void aPassageCodesTheSentencesItOverlaps() {
        Place place =
                find(passage(2, "silos. Yes"), talk("a.txt", TALK)).where().orElseThrow();
        assertThat(place.sentences()).extracting(Sentence::number).containsExactly(1, 2);
    }

    @Property(tries = 300)
    void whateverIsChosenIsFoundWhereItWasInTheSameTalk(
            @ForAll @IntRange(min = 0, max = 3) int turn,
            @ForAll @IntRange(max = 60) int a,
            @ForAll @IntRange(max = 60) int b) {
        Transcript now = talk("a.txt", TALK);
        int length = TALK[turn].length();
        int begin = Math.min(a, b) % length;
        int end = Math.min(length, Math.max(begin + 1, Math.max(a, b)));
        Selector at = Selector.of(now, now.turns().get(turn), new Span(begin, end));
        Anchor anchor = find(at, now);
        assertThat(anchor).isInstanceOf(Anchor.Held.class);
        assertThat(anchor.where().orElseThrow().span().of(TALK[turn])).isEqualTo(at.exact());
        assertThat(anchor.where().orElseThrow().turn().number()).isEqualTo(turn + 1);
    }
}
