package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.ingest.format.Formats;
import org.understory.model.Transcript;
import org.understory.model.Turn;

/** Real files that lie beside some checkouts and are not part of this one; skipped where they are not there. */
class RealCorpusTest {

    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    private final Ingestion ingestion = new Ingestion(Formats.all(), SimpleSentences::split);

    @Test
    void thePodcastGivesItsKnownTurns() {
        Transcript podcast = read("mission-led-podcast.txt").transcript();

        assertThat(podcast.format()).isEqualTo("otter");
        assertThat(podcast.turns()).hasSize(14);
        assertThat(podcast.turns().stream().map(Turn::speaker).distinct())
                .containsExactly("Claire Newell", "Martin Saville", "Sophie Tidman");
        assertThat(podcast.turns().get(0).timing().start()).isEqualTo(5);
        assertThat(podcast.turns().get(0).text()).startsWith("Hello and a warm welcome");
        assertThat(podcast.turns().get(13).timing().start()).isEqualTo(2394);
        assertThat(podcast.metadata()).containsEntry("title", "The Mayvin Podcast");
    }

    @ParameterizedTest
    @CsvSource({
        "real/ladybug67-otter.md, otter, 122, 4, Emma",
        "real/ladybug53-boldname.md, otter, 93, 4, Emma",
        "real/btc-op-return.md, labelled, 82, 2, Aaron van Wirdum",
        "real/ppgc02.md, meet, 60, 8, Jackson Lewis",
        "real/ppgc10.md, meet, 39, 10, Harry Rook",
        "real/notes-libbitcoin-kernel.md, notes, 25, 1, ''",
        "real/autobot-whisperx.vtt, vtt, 1, 1, SPEAKER_00",
        "real/buzzsprout-example.vtt, vtt, 2, 2, Sarah",
        "real/buzzsprout-example.html, podcast-html, 10, 3, Travis",
        "real/podcastindex-example.json, podcast-json, 2, 2, Darth Vader",
        "real/dg-speakers.json, deepgram, 8, 3, 0",
        "real/aws-call-analytics.json, aws-call-analytics, 37, 2, AGENT",
    })
    void realFilesGiveSensibleTurns(String file, String format, int turns, int speakers, String first) {
        Ingested ingested = read(file);
        Transcript transcript = ingested.transcript();

        assertThat(transcript.format()).isEqualTo(format);
        assertThat(transcript.turns()).hasSize(turns);
        assertThat(transcript.turns().stream().map(Turn::speaker).distinct()).hasSize(speakers);
        assertThat(transcript.turns().get(0).speaker()).isEqualTo(first);
        assertThat(ingested.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "real/ladybug67-otter.md | cryptography is the method | hope y'all have a great day.",
                "real/ladybug53-boldname.md | Accessibility is the process | bye bye",
                "real/btc-op-return.md | Live from Utrecht, this is | Great. Thank you for listening.",
                "real/ppgc02.md | Welcome everyone, to this second edition | Thank you, everyone.",
                "real/ppgc10.md | Okay, Welcome everyone to PPGC | I'll see you on the next call.",
                "real/notes-libbitcoin-kernel.md | presenter: yes, that is | terrible to review all the code.",
                "mission-led-podcast.txt | Hello and a warm welcome | Take care. Bye bye.",
            })
    void realFilesAreReadFromTheFirstWordToTheLast(String file, String first, String last) {
        List<Turn> turns = read(file).transcript().turns();

        assertThat(turns.get(0).text()).startsWith(first);
        assertThat(turns.get(turns.size() - 1).text()).endsWith(last);
    }

    @Test
    void sectionsAndTimesOfTheRealFilesAreKept() {
        Turn last = read("real/btc-op-return.md").transcript().turns().get(81);

        assertThat(last.section()).containsExactly("Should the size limits remain?");
        assertThat(last.timing().start()).isEqualTo(1555);
        assertThat(read("real/notes-libbitcoin-kernel.md").transcript().turns())
                .allSatisfy(turn -> assertThat(turn.section()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "real/buzzsprout-example.html, 2492",
        "real/podcastindex-example.json, 5",
        "real/dg-speakers.json, 226",
        "real/aws-call-analytics.json, 462",
    })
    void everyWordOfAServiceIsReadOnce(String file, int words) {
        assertThat(read(file).transcript().turns().stream()
                        .mapToInt(turn -> turn.text().split("(?U)\\s+").length)
                        .sum())
                .isEqualTo(words);
    }

    private Ingested read(String name) {
        Path file = CORPUS.resolve(name);
        assumeTrue(Files.exists(file), "the real files are not here");
        return ingestion.ingest(TranscriptFile.of(file));
    }
}
