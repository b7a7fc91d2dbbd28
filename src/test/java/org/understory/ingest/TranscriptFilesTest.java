package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Problem;

class TranscriptFilesTest {

    @TempDir
    Path temporary;

    private Path study;

    @BeforeEach
    void study() throws IOException {
        study = Files.createDirectory(temporary.resolve("study"));
    }

    @Test
    void filesAreNamedFromTheFolderAndSortedByCodePoint() throws IOException {
        touch("b.txt", "a/z.txt", "B.txt", "a/é.txt", "a/😀.txt", "a/\uffee.txt");

        assertThat(names(study)).containsExactly("B.txt", "a/z.txt", "a/é.txt", "a/\uffee.txt", "a/😀.txt", "b.txt");
    }

    @Test
    void whatIsNoTranscriptIsPassedOver() throws IOException {
        touch("talk.txt", ".hidden.txt", "README.md", "readme.txt", "LICENSE", "DESIGN-notes.md", "participants.csv");
        touch("reference/key.csv", ".git/x.txt", "codebook.yaml", "codings/ana.jsonl", "design-team.txt");

        assertThat(names(study)).containsExactly("design-team.txt", "talk.txt");
    }

    @Test
    void aFileNamedOutrightIsTaken() throws IOException {
        touch("README.md", "participants.csv");

        assertThat(names(study.resolve("README.md"), study.resolve("participants.csv")))
                .containsExactly("README.md");
    }

    @Test
    void foldersGiveAttributes() throws IOException {
        touch("department=HMT/workshop=2/a.txt", "north/deep/b.txt", "north/role=lead/c.txt", "d.txt");

        List<TranscriptFile> files = TranscriptFiles.expand(List.of(study)).files();

        assertThat(files.get(0).attributes()).isEmpty();
        assertThat(files.get(1).attributes()).containsExactly(entry("department", "HMT"), entry("workshop", "2"));
        assertThat(files.get(2).attributes()).containsExactly(entry("folder", "north"));
        assertThat(files.get(3).attributes()).containsExactly(entry("folder", "north"), entry("role", "lead"));
    }

    @Test
    void aPairInThePathThatWasTypedCountsToo() throws IOException {
        touch("department=HMT/a.txt");

        assertThat(TranscriptFiles.expand(List.of(study.resolve("department=HMT/a.txt")))
                        .files()
                        .get(0)
                        .attributes())
                .containsExactly(entry("department", "HMT"));
    }

    @Test
    void linksThatLeadBackDoNotHang() throws IOException {
        touch("a.txt", "deep/b.txt");
        Files.createSymbolicLink(study.resolve("deep/loop"), study);
        Files.createSymbolicLink(study.resolve("again.txt"), study.resolve("a.txt"));

        TranscriptFiles.Listing listing = TranscriptFiles.expand(List.of(study, study.resolve("a.txt")));

        assertThat(listing.files()).extracting(TranscriptFile::name).containsExactly("a.txt", "deep/b.txt");
        assertThat(listing.problems()).isEmpty();
    }

    @Test
    void filesOfOneNameInTwoFoldersAreToldApart() throws IOException {
        touch("one/a.txt", "two/a.txt");

        assertThat(names(study.resolve("one"), study.resolve("two"))).containsExactly("a.txt", "a.txt (2)");
    }

    @Test
    void aPathThatDoesNotExistSuggestsANearOne() throws IOException {
        touch("workshop-1.txt", "other.txt");

        List<Problem> problems = TranscriptFiles.expand(
                        List.of(study.resolve("worksop-1.txt"), study.resolve("none/a.txt")))
                .problems();

        assertThat(problems).extracting(Problem::what).containsOnly("does not exist");
        assertThat(problems.get(0).remedy()).isEqualTo("Did you mean " + study.resolve("workshop-1.txt") + "?");
        assertThat(problems.get(1).remedy()).contains("does not exist either");
    }

    @Test
    void aFolderWithoutTranscriptsIsAProblem() {
        assertThat(TranscriptFiles.expand(List.of(study)).problems())
                .extracting(Problem::what)
                .containsExactly("holds no transcripts");
    }

    private List<String> names(Path... paths) {
        return TranscriptFiles.expand(List.of(paths)).files().stream()
                .map(TranscriptFile::name)
                .toList();
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = study.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }
}
