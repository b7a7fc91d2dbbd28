package org.understory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.coding.CodingJson;
import org.understory.coding.RuleBook;
import org.understory.coding.Tagger;
import org.understory.coding.match.Prefilter;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

/** The same talk and codebook give the same codings with the prefilter on and off, and on any number of threads. */
class TaggerDeterminismTest {

    private static final Codebook CODEBOOK = SyntheticCodebook.dense(1_200);

    private static List<Transcript> transcripts;
    private static String alone;

    @BeforeAll
    static void tagOnOneThread() throws Exception {
        SpokenCorpus corpus = new SpokenCorpus(5);
        transcripts = new ArrayList<>();
        for (int t = 0; t < 40; t++) {
            List<Turn> turns = new ArrayList<>();
            for (int i = 1; i <= 60; i++) {
                turns.add(turn(corpus, i));
            }
            transcripts.add(new Transcript("t" + t, "made", turns, Map.of(), Map.of()));
        }
        alone = tagged(new Tagger(CODEBOOK), 1);
        assertThat(alone.lines().count()).isGreaterThan(300);
    }

    private static Turn turn(SpokenCorpus corpus, int number) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (int s = 1; s <= 5; s++) {
            int begin = text.length();
            text.append(corpus.sentence());
            sentences.add(new Sentence(s, new Span(begin, text.length())));
            text.append(' ');
        }
        return new Turn(number, "", Timing.NONE, TurnKind.SPEECH, List.of(), text.toString(), sentences, Map.of());
    }

    private static String tagged(Tagger tagger, int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> String.join(
                            "",
                            transcripts.parallelStream()
                                    .map(transcript -> json(transcript, tagger.tag(transcript)))
                                    .toList()))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static String json(Transcript transcript, List<Coding> codings) {
        StringWriter out = new StringWriter();
        try (CodingJson json = new CodingJson(out)) {
            for (Coding coding : codings) {
                json.write(coding, transcript.turns().get(coding.turn() - 1));
            }
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void anyNumberOfThreadsGivesTheSameBytes(int threads) throws Exception {
        Tagger shared = new Tagger(CODEBOOK);
        assertThat(tagged(shared, threads)).isEqualTo(alone);
        assertThat(tagged(shared, threads)).as("a second time").isEqualTo(alone);
    }

    @Test
    void thePrefilterChangesNothing() throws Exception {
        assertThat(tagged(new Tagger(RuleBook.of(CODEBOOK), Prefilter.OFF), 2)).isEqualTo(alone);
    }
}
