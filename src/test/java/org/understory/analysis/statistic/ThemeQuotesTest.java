package org.understory.analysis.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.analysis.Plain;
import org.understory.analysis.Study;
import org.understory.model.Span;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.report.Block;
import org.understory.report.Block.Piece;
import org.understory.report.Block.Quote;

class ThemeQuotesTest {

    private static final ThemeQuotes QUOTES = new ThemeQuotes(3, List.of("department", "role"));

    private static String sentence(String first, int words) {
        return first + " word".repeat(words - 1) + ". [silos]";
    }

    private static List<Quote> quotes(Study study, ThemeQuotes statistic) {
        return statistic.compute(study.material()).stream()
                .filter(Block.Quotes.class::isInstance)
                .flatMap(block -> ((Block.Quotes) block).quotes().stream())
                .toList();
    }

    private static List<String> firstWords(Study study) {
        return quotes(study, QUOTES).stream()
                .map(quote -> quote.text().split(" ")[0])
                .toList();
    }

    @Test
    void participantsTakeTurnsBeforeAnybodyIsQuotedTwice() {
        Study study = new Study()
                .theme("silos", "", "")
                .facilitator("Host")
                .transcript("one")
                .says("Host", sentence("Hosted", 10))
                .says("Ana", sentence("A1", 10), sentence("A2", 10))
                .says("Ben", sentence("B-short", 3));
        assertThat(firstWords(study)).containsExactly("A1", "B-short", "A2");
    }

    @Test
    void aMiddlingLengthComesFirstAndThenTheOrderOfReading() {
        Study study = new Study()
                .theme("silos", "", "")
                .transcript("one")
                .says(
                        "Ana",
                        sentence("7", 7),
                        sentence("41", 41),
                        sentence("40", 40),
                        sentence("8", 8),
                        sentence("2", 2));
        assertThat(firstWords(study)).containsExactly("40", "8", "7");
    }

    @Test
    void amongEquallyQuotedPeopleTranscriptsTakeTurns() {
        Study study = new Study()
                .theme("silos", "", "")
                .transcript("one")
                .says("Ana", sentence("A", 10))
                .says("Ben", sentence("B", 10))
                .transcript("two")
                .says("Cat", sentence("C", 10));
        assertThat(firstWords(study)).containsExactly("A", "C", "B");
    }

    @Test
    void aSentenceStandsUnderOneThemeUnlessAThemeWouldHaveNone() {
        Study study = new Study()
                .theme("silos", "", "")
                .theme("agency", "", "")
                .theme("pace", "", "")
                .transcript("one")
                .says("Ana", "Shared by two. [silos agency]", "Only silos. [silos]", "All three. [silos agency pace]");
        // pace has one candidate and takes "All three"; agency then has "Shared by two"; silos is left with its own.
        assertThat(Plain.of(QUOTES.compute(study.material())))
                .contains("SILOS: 1 of 3 sentences, 1 of 1 participant\n- Only silos.")
                .contains("AGENCY: 1 of 2 sentences, 1 of 1 participant\n- Shared by two.")
                .contains("PACE: 1 of 1 sentence, 1 of 1 participant\n- All three.");
        Study forced = new Study()
                .theme("silos", "", "")
                .theme("agency", "", "")
                .transcript("one")
                .says("Ana", "The only one. [silos agency]");
        assertThat(quotes(forced, QUOTES)).hasSize(2);
    }

    @Test
    void aQuotationSaysWhoWhereAndWhen() {
        Study study = new Study()
                .theme("silos", "", "")
                .person("Ana", "HMT")
                .transcript("one")
                .says("Ana", "Hello.")
                .turn("Ana", TurnKind.NOTE, Timing.offset(3723.9), "Silos all round. [silos]");
        Quote quote = quotes(study, QUOTES).get(0);
        assertThat(Plain.of(QUOTES.compute(study.material())))
                .contains("- Silos all round. / Ana / HMT / one#2 / 1:02:03 / silos/1");
        assertThat(quote.verbatim()).isFalse();
        assertThat(quote.pieces()).containsExactly(new Piece("S", true), new Piece("ilos all round.", false));
        // printf 'one\n2\n0\n16\nSilos all round.' | sha256sum
        assertThat(quote.id()).isEqualTo("e8cf08ea");
    }

    private static List<String> workshops(Study study) {
        return quotes(study, QUOTES).stream()
                .map(quote -> quote.transcript() + ": "
                        + quote.facets().stream()
                                .filter(facet -> facet.name().equals("workshop"))
                                .map(Block.Facet::value)
                                .toList())
                .sorted()
                .toList();
    }

    @Test
    void transcriptsOfOneWorkshopCanBePickedOutTogether() {
        Study study = new Study()
                .theme("silos", "", "")
                .person("Ana", Map.of("workshop", "Été 🌱"))
                .person("Ben", Map.of("workshop", "Été 🌱"))
                .person("Cat", Map.of("workshop", "Winter"))
                .facilitator("Host")
                .person("Host", Map.of("workshop", "Both"))
                .transcript("recorded")
                .says("Host", "Hello.")
                .says("Ana", "Silos. [silos]")
                .says("Stranger", "And more of them. [silos]")
                .transcript("noted")
                .says("Ben", "Silos too. [silos]")
                .transcript("survey")
                .says("Ana", "Again. [silos]")
                .says("Cat", "And again. [silos]");
        assertThat(quotes(study, new ThemeQuotes(9, List.of("department")))).hasSize(5);
        assertThat(workshops(study))
                .contains("noted: [Été 🌱]", "recorded: [Été 🌱]", "survey: []")
                .doesNotContain("survey: [Winter]", "recorded: []");
    }

    @Test
    void aWorkshopWithOneTranscriptIsThatTranscript() {
        Study study = new Study()
                .theme("silos", "", "")
                .person("Ana", Map.of("workshop", "one"))
                .person("Cat", Map.of("workshop", "two"))
                .transcript("first")
                .says("Ana", "Silos. [silos]")
                .transcript("second")
                .says("Cat", "Silos too. [silos]");
        assertThat(workshops(study)).containsExactly("first: []", "second: []");
    }

    @Test
    void idsCountCodePoints() {
        String text = "🌱🌱 Silos é.";
        Turn turn = new Turn(7, "", Timing.NONE, TurnKind.SPEECH, List.of(), text, List.of(), java.util.Map.of());
        // printf 'a/b.vtt\n7\n3\n11\nSilos é.' | sha256sum, with 🌱 counting once although it is two code units
        assertThat(org.understory.analysis.QuoteId.of("a/b.vtt", turn, new Span(5, text.length())))
                .isEqualTo("a01ef86b");
    }

    @Test
    void evidenceIsMarkedOnceHoweverSpansOverlapOrStickOut() {
        String text = "xx abcdefgh yy";
        Span sentence = new Span(3, 11);
        assertThat(QuoteWriter.pieces(
                        turn(text),
                        sentence,
                        List.of(new Span(0, 4), new Span(5, 7), new Span(6, 8), new Span(8, 9), new Span(10, 14))))
                .containsExactly(
                        new Piece("a", true),
                        new Piece("b", false),
                        new Piece("cdef", true),
                        new Piece("g", false),
                        new Piece("h", true));
        assertThat(QuoteWriter.pieces(turn(text), sentence, List.of())).containsExactly(new Piece("abcdefgh", false));
    }

    @ParameterizedTest
    @CsvSource({
        "OFFSET,5,0:05",
        "OFFSET,1596,26:36",
        "OFFSET,3599.99,59:59",
        "OFFSET,3600,1:00:00",
        "OFFSET,100000,27:46:40",
        "CLOCK,300,0:05:00",
        "BUCKET,300,after 5:00"
    })
    void timesAreReadAsPeopleWriteThem(StartKind kind, double seconds, String time) {
        assertThat(QuoteWriter.time(new Timing(kind, seconds, Double.NaN))).isEqualTo(time);
        assertThat(QuoteWriter.time(Timing.NONE)).isEmpty();
    }

    @Test
    void themesWithoutQuotationsSaySo() {
        Study study = new Study()
                .theme("washing", "", "")
                .theme("labels", "", "washing")
                .theme("never", "", "")
                .transcript("one")
                .says("Ana", "A label. [labels]");
        assertThat(Plain.of(QUOTES.compute(study.material())))
                .contains("WASHING: Nothing was coded with the theme itself; see its sub-themes.")
                .contains("NEVER: Nothing was coded with this theme.");
    }

    @Test
    void idsAreUniqueInAReport() {
        Study study = new Study().theme("silos", "", "").transcript("one");
        IntStream.range(0, 500).forEach(i -> study.says("P" + i, "Silos again. [silos]"));
        List<Quote> quotes = quotes(study, new ThemeQuotes(500, List.of()));
        assertThat(Set.copyOf(quotes.stream().map(Quote::id).toList())).hasSize(500);
    }

    private static Turn turn(String text) {
        return new Turn(
                1,
                "",
                Timing.NONE,
                TurnKind.SPEECH,
                List.of(),
                text,
                List.of(),
                java.util.Map.of(),
                org.understory.text.SpeechMarks.in(text));
    }

    @Test
    void marksInSpeechAreLeftOutAndTheirSpaceWithThem() {
        assertThat(quoted("[laughs] Well, the 🌱 silos [inaudible 00:10:35], you know (laughs)."))
                .isEqualTo("Well, the 🌱 silos, you know.");
        assertThat(quoted("We want [inaudible] silos[crosstalk]to go")).isEqualTo("We want silos to go");
        assertThat(quoted("a **** and {McMahon} [?maybe?]")).isEqualTo("a **** and {McMahon} [?maybe?]");
        assertThat(quoted("[laughs]")).isEqualTo("[laughs]");
    }

    @Test
    void evidenceGoesOverAMarkThatIsLeftOut() {
        String text = "We work in [laughs] silos here.";
        assertThat(QuoteWriter.pieces(turn(text), new Span(0, text.length()), List.of(new Span(3, 25))))
                .containsExactly(new Piece("We ", false), new Piece("work in silos", true), new Piece(" here.", false));
    }

    private static String quoted(String text) {
        return QuoteWriter.pieces(turn(text), new Span(0, text.length()), List.of()).stream()
                .map(Piece::text)
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void sentencesWithWordsLostAreQuotedAfterOthers() {
        Study study = new Study()
                .theme("silos", "", "")
                .transcript("one")
                .says("Ana", "Here are eight [inaudible] words that fit well. [silos]", "Short one. [silos]");
        assertThat(quotes(study, QUOTES).stream().map(ThemeQuotesTest::text))
                .first()
                .isEqualTo("Short one.");
    }

    private static String text(Quote quote) {
        return quote.pieces().stream().map(Piece::text).collect(java.util.stream.Collectors.joining());
    }
}
