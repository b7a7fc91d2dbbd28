package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.coding.Codebooks;
import org.understory.coding.RuleSearch;
import org.understory.model.Codebook;
import org.understory.model.RuleSource;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.study.index.Indexed;
import org.understory.study.index.StudyIndex;

/** A search that asks the index first finds what a search of everything finds, and reads less. */
class IndexedSearchTest {

    private static final Path SEED = Path.of("seeds/mission-led.yaml");
    private static final String HASH = "cafe";

    @TempDir
    static Path folder;

    private static List<Transcript> transcripts;

    @BeforeAll
    static void index() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, Map.of());
        transcripts =
                new Reading(console, InputOptions.ofStudy()).transcripts(List.of(Path.of("samples/mission-study")));
        try (StudyIndex index = StudyIndex.open(folder, "test").orElseThrow()) {
            transcripts.forEach(one -> index.keep(HASH, new Indexed(one, List.of())));
        }
    }

    private List<Transcript> candidates(RuleSearch search) {
        try (StudyIndex index = StudyIndex.open(folder, "test").orElseThrow()) {
            List<Transcript> found = new ArrayList<>();
            transcripts.forEach(one -> found.add(index.matching(one.name(), HASH, search::needs)
                    .orElseThrow()
                    .transcript()));
            return found;
        }
    }

    private static List<RuleSearch.Match> matches(RuleSearch search, List<Transcript> in) {
        return in.stream().flatMap(one -> search.in(one).stream()).toList();
    }

    private static int turns(List<Transcript> in) {
        return in.stream().mapToInt(one -> one.turns().size()).sum();
    }

    @Test
    void rulesOfTheSeedFindTheSame() {
        Codebook seed = Codebooks.open(SEED.toString());
        int searched = 0;
        int found = 0;
        int read = 0;
        for (RuleSource rule : rules(seed)) {
            RuleSearch search;
            try {
                search = new RuleSearch(rule.text());
            } catch (UserError refersToAList) {
                continue;
            }
            List<Transcript> candidates = candidates(search);
            List<RuleSearch.Match> expected = matches(search, transcripts);
            assertThat(matches(search, candidates)).as(rule.text()).isEqualTo(expected);
            searched++;
            found += expected.size();
            read += turns(candidates);
        }
        assertThat(searched).isGreaterThan(50);
        assertThat(found).isGreaterThan(10);
        assertThat((double) read / searched / turns(transcripts)).isLessThan(0.1);
    }

    /** One in many: enough to meet every kind, few enough to be quick. */
    private static List<RuleSource> rules(Codebook seed) {
        List<RuleSource> all =
                seed.themes().stream().flatMap(theme -> theme.rules().stream()).toList();
        return Stream.iterate(0, at -> at < all.size(), at -> at + 37)
                .map(all::get)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't",
                "case:HMT",
                "=Treasury or =treasury",
                "wait* ~3 told",
                "*ship",
                "/mission.led/",
                "/mission/ and trust",
                "in turn: trust and silo",
                "cross-border",
                "Łukasz or Siobhán or café",
                "agency unless environment agency",
                "plan and not (floor|seating)",
                "act/verb",
                "\"as well as\"",
                "nosuchwordatall",
                "say * no",
                "(one|two|three) ~4 (four|five|six|[a] day)"
            })
    void soDoRulesOfEveryKind(String rule) {
        RuleSearch search = new RuleSearch(rule);
        assertThat(matches(search, candidates(search))).isEqualTo(matches(search, transcripts));
    }

    @Test
    void aWordThatNobodySaysIsLookedForInNoTurn() {
        assertThat(turns(candidates(new RuleSearch("nosuchwordatall")))).isZero();
        assertThat(turns(candidates(new RuleSearch("silo and nosuchwordatall"))))
                .isZero();
        assertThat(turns(candidates(new RuleSearch("/x/")))).isEqualTo(turns(transcripts));
    }
}
