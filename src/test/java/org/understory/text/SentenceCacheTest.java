package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Sentence;

class SentenceCacheTest {

    private static final byte[] BYTES = "a document".getBytes(StandardCharsets.UTF_8);
    private static final List<String> TURNS = List.of(
            "We had silos. They are gone 😀! Are they?",
            "",
            "One sentence only",
            "Café. Next.\nA paragraph. And more.");

    private final SentenceSplitter splitter = new SentenceSplitter();

    @TempDir
    private Path folder;

    private List<List<Sentence>> split(SentenceCache cache, byte[] bytes) {
        SentenceCache.Document document = cache.open(bytes);
        List<List<Sentence>> sentences = TURNS.stream().map(document).toList();
        document.keep();
        return sentences;
    }

    private List<List<Sentence>> plain() {
        return TURNS.stream().map(splitter::split).toList();
    }

    private Path onlyFile() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.reduce((a, b) -> {
                        throw new AssertionError("more than one file");
                    })
                    .orElseThrow();
        }
    }

    @Test
    void givesTheSameSentencesTheFirstTimeAndEveryTimeAfter() throws Exception {
        SentenceCache cache = new SentenceCache(folder.resolve("cache"), splitter);
        assertThat(split(cache, BYTES)).isEqualTo(plain());
        String kept = Files.readString(onlyFile());
        assertThat(split(cache, BYTES)).isEqualTo(plain());
        assertThat(onlyFile()).hasContent(kept);
    }

    @Test
    void servesWhatItRemembers() throws Exception {
        SentenceCache cache = new SentenceCache(folder.resolve("cache"), splitter);
        split(cache, BYTES);
        String other = Files.readString(onlyFile()).replaceFirst("(?m)^17 0 17$", "17 0 3 4 12");
        Files.writeString(onlyFile(), other);
        assertThat(split(cache, BYTES).get(2)).hasSize(2);
    }

    @Test
    void splitsAnewWhateverIsDamagedOrOfAnotherText() throws Exception {
        SentenceCache cache = new SentenceCache(folder.resolve("cache"), splitter);
        split(cache, BYTES);
        String good = Files.readString(onlyFile());
        for (String bad : List.of(
                "",
                "nonsense",
                good.replace("sentences 1", "sentences 0"),
                good.replace(" 0 ", " x "),
                good.replace("17 0 17", "17 0 18"),
                good.replace("17 0 17", "16 0 16"),
                good.substring(0, good.length() / 2),
                good.replace("17 0 17", "17 9 3"),
                good.replace("17 0 17", "17 0"))) {
            Files.writeString(onlyFile(), bad);
            assertThat(split(cache, BYTES)).as(bad).isEqualTo(plain());
            assertThat(onlyFile()).hasContent(good);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAsGoodAsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(split(new SentenceCache(file, splitter), BYTES)).isEqualTo(plain());
    }
}
