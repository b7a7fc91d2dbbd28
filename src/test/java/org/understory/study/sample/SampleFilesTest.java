package org.understory.study.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.UserError;
import org.understory.study.log.Selector;

class SampleFilesTest {

    @TempDir
    private Path folder;

    private static StudySample sample(String name, long seed) {
        return new StudySample(
                new StudySample.Design(name, 3, seed, "department", "0123456789ab", "2"),
                List.of(
                        new StudySample.Stratum("HMT", List.of("silos", "trust"), 1, 1),
                        new StudySample.Stratum("Défra \"x\"", List.of(), 40, 2)),
                List.of(
                        new StudySample.Sampled(1, new Selector("ç.txt", 1, 0, 6, "🌱 Café", "", " Yes.")),
                        new StudySample.Sampled(0, new Selector("ç.txt", 2, 5, 9, "Yes.", "Oh.\n ", "")),
                        new StudySample.Sampled(1, new Selector("ç.txt", 3, 0, 3, "No.", "", ""))));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        SampleFiles files = new SampleFiles(folder.resolve("samples"));
        assertThat(files.read("ähm")).isEmpty();
        files.write(sample("ähm", 7));
        assertThat(files.read("ähm")).contains(sample("ähm", 7));
        assertThat(files.names()).containsExactly("ähm");
        assertThat(sample("ähm", 7).population()).isEqualTo(41);
    }

    @Test
    void anotherDrawIsNeverWrittenOverOne() throws IOException {
        SampleFiles files = new SampleFiles(folder);
        files.write(sample("a", 7));
        byte[] before = Files.readAllBytes(folder.resolve("a.json"));
        files.write(sample("a", 7));
        assertThatThrownBy(() -> files.write(sample("a", 8)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds another draw")
                .hasMessageContaining("--name");
        assertThat(Files.readAllBytes(folder.resolve("a.json"))).isEqualTo(before);
    }

    @Test
    void aFileCutShortAnywhereOrChangedIsRefused() throws IOException {
        SampleFiles files = new SampleFiles(folder);
        files.write(sample("a", 7));
        Path file = folder.resolve("a.json");
        String whole = Files.readString(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int end = 0; end < bytes.length - 2; end++) {
            Files.write(file, Arrays.copyOf(bytes, end));
            assertThatThrownBy(() -> files.read("a")).isInstanceOf(UserError.class);
        }
        for (String[] change : new String[][] {
            {"\"drawn\" : 2", "\"drawn\" : 3"},
            {"\"stratum\" : 1", "\"stratum\" : 7"},
            {"\"stratum\" : 1", "\"stratum\" : -1"},
            {"\"end\" : 6", "\"end\" : 5"},
            {"\"v\" : 1", "\"v\" : 2"},
            {"\"seed\" : 7", "\"seed\" : []"}
        }) {
            assertThat(whole).contains(change[0]);
            Files.writeString(file, whole.replaceFirst(java.util.regex.Pattern.quote(change[0]), change[1]));
            assertThatThrownBy(() -> files.read("a"))
                    .as(change[1])
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("a.json");
        }
    }

    @Test
    void aNameStaysInTheFolder() {
        SampleFiles files = new SampleFiles(folder);
        for (String name : List.of("", "../a", "a/b", ".hidden", "a.")) {
            assertThatThrownBy(() -> files.read(name)).as(name).isInstanceOf(UserError.class);
        }
    }
}
