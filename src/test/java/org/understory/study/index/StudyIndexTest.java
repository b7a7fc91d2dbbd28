package org.understory.study.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.coding.Codebooks;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Example;
import org.understory.model.Flag;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Origin;
import org.understory.model.RuleSource;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.StartKind;
import org.understory.model.Theme;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

class StudyIndexTest {

    private static final String TEXT = "🌱 Naïve: 3:x\n(laughs) silos.";
    private static final Turn FIRST = new Turn(
            1,
            "Zoë 🌳",
            new Timing(StartKind.OFFSET, 1.5, Double.NaN),
            TurnKind.CHAT,
            List.of("5:a", "", "b"),
            TEXT,
            List.of(new Sentence(1, new Span(0, 13)), new Sentence(2, new Span(14, TEXT.length()))),
            Map.of("department", "Ä:1"),
            List.of(new Mark(new Span(14, 22), MarkKind.values()[0])));
    private static final Turn SECOND = new Turn(2, "", Timing.NONE, TurnKind.NOTE, List.of(), "", List.of(), Map.of());
    private static final Transcript TALK =
            new Transcript("a/é.txt", "notes", List.of(FIRST, SECOND), Map.of("wave", "2"), Map.of("title", "T\n"));
    private static final Coding TAG = new Coding(
            "a/é.txt",
            1,
            FIRST.sentences().get(1),
            "silos",
            new Origin.Machine("silos/2", "hash", "2"),
            List.of(new Span(23, 28)),
            List.of("silos/3"),
            Set.of(Flag.NEGATED, Flag.QUESTIONED));
    private static final Indexed INDEXED = new Indexed(TALK, List.of("a/é.txt: odd, 🌱"));

    @TempDir
    Path folder;

    private StudyIndex open() {
        return StudyIndex.open(folder, "0.1.0").orElseThrow();
    }

    private void keep() {
        try (StudyIndex index = open()) {
            index.keep("cafe", INDEXED);
            index.keepTags("a/é.txt", List.of(TAG), "hash", "2");
            index.show(List.of(new Shown("a/é.txt", "silos.", "silos", "silos/2")));
        }
    }

    @Test
    void everythingIsReadBackAsItWasKept() {
        keep();
        try (StudyIndex index = open()) {
            assertThat(index.transcript("a/é.txt", "cafe")).contains(INDEXED);
            assertThat(index.tags(TALK, "hash", "2")).contains(List.of(TAG));
            assertThat(index.shown()).containsExactly(new Shown("a/é.txt", "silos.", "silos", "silos/2"));
        }
    }

    @Test
    void aCodebookIsReadBackAsItWasKept() {
        Codebook seed = Codebooks.open("mission-led");
        Codebook odd = new Codebook(
                "é 🌱",
                "",
                "a:1",
                "beef",
                Map.of("list", List.of(new RuleSource("@list/1", "1:2 | \n", 3, 4))),
                List.of(new Theme(
                        "a",
                        "A",
                        "",
                        "",
                        "#ff0000",
                        "d\n",
                        List.of("in"),
                        List.of(),
                        List.of(new Example("🌱: e", 7)),
                        List.of(),
                        List.of(),
                        List.of(new RuleSource("a/unless/1", "x", 9, 2)))));
        for (Codebook codebook : List.of(seed, odd)) {
            try (StudyIndex index = open()) {
                index.keepCodebook(codebook);
                assertThat(index.codebook(codebook.source(), codebook.hash())).contains(codebook);
                assertThat(index.codebook(codebook.source(), "cafe")).isEmpty();
                assertThat(index.codebook("other.yaml", codebook.hash())).isEmpty();
            }
        }
        try (StudyIndex index = StudyIndex.open(folder, "0.2.0").orElseThrow()) {
            assertThat(index.codebook(odd.source(), odd.hash())).isEmpty();
        }
    }

    @Test
    void anotherHashReaderCodebookOrEngineIsNoAnswer() {
        keep();
        try (StudyIndex index = open()) {
            assertThat(index.transcript("a/é.txt", "beef")).isEmpty();
            assertThat(index.transcript("b.txt", "cafe")).isEmpty();
            assertThat(index.tags(TALK, "other", "2")).isEmpty();
            assertThat(index.tags(TALK, "hash", "3")).isEmpty();
        }
        try (StudyIndex index = StudyIndex.open(folder, "0.2.0").orElseThrow()) {
            assertThat(index.transcript("a/é.txt", "cafe")).isEmpty();
        }
    }

    @Test
    void whatIsReadAnewLosesItsTagsAndWhatIsDroppedIsGone() {
        keep();
        try (StudyIndex index = open()) {
            index.keep("beef", INDEXED);
            assertThat(index.tags(TALK, "hash", "2")).isEmpty();
            index.drop("a/é.txt");
            assertThat(index.transcript("a/é.txt", "beef")).isEmpty();
            assertThat(index.shown()).isEmpty();
        }
    }

    @Test
    void anIndexOfANewerSchemaOrADamagedOneIsMadeAnew() throws Exception {
        keep();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(StudyIndex.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = 99");
        }
        try (StudyIndex index = open()) {
            assertThat(index.transcript("a/é.txt", "cafe")).isEmpty();
        }
        Files.write(folder.resolve(StudyIndex.FILE), new byte[5000]);
        keep();
        try (StudyIndex index = open()) {
            assertThat(index.transcript("a/é.txt", "cafe")).isPresent();
        }
    }

    @Test
    void whereThereCanBeNoneThereIsNone() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(StudyIndex.open(file, "0.1.0")).isEmpty();
    }

    @Test
    void aSecondProgramReadsWhileTheFirstHoldsItAndBothGoOn() {
        keep();
        try (StudyIndex one = open();
                StudyIndex other = open()) {
            one.keep("beef", INDEXED);
            assertThat(other.transcript("a/é.txt", "cafe")).contains(INDEXED);
            other.keep("dead", INDEXED);
            assertThat(one.transcript("a/é.txt", "beef")).contains(INDEXED);
        }
    }

    @Test
    void theNativeLibraryIsUnpackedOnceAndReplacedIfItIsNotTheProgramsOwn() throws Exception {
        keep();
        Path library;
        try (Stream<Path> files = Files.walk(folder)) {
            library = files.filter(path -> path.toString().contains("sqlitejdbc"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] own = Files.readAllBytes(library);
        Files.write(library, new byte[] {1, 2, 3});
        keep();
        assertThat(Files.readAllBytes(library)).isEqualTo(own);
    }
}
