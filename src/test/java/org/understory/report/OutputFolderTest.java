package org.understory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

    @TempDir
    Path temp;

    @Test
    void createsTheFolderAndWhatIsAboveIt() throws IOException {
        Path path = temp.resolve("a/b/report");
        OutputFolder folder = OutputFolder.prepare(path);
        assertThat(folder.path()).isEqualTo(path).isEmptyDirectory();
        assertThat(folder.written()).isEmpty();
    }

    @Test
    void writesTextInUtf8AndRemembersNamesInOrder() {
        OutputFolder folder = OutputFolder.prepare(temp);
        folder.writeText("b.txt", writer -> writer.write("é\n"));
        folder.write("a.bin", stream -> stream.write(7));
        assertThat(temp.resolve("b.txt")).hasBinaryContent("é\n".getBytes(StandardCharsets.UTF_8));
        assertThat(temp.resolve("a.bin")).hasBinaryContent(new byte[] {7});
        assertThat(folder.written()).containsExactly("a.bin", "b.txt");
        assertThat(names()).containsExactly("a.bin", "b.txt");
    }

    @Test
    void aReaderSeesTheOldFileUntilTheNewOneIsComplete() throws IOException {
        OutputFolder folder = OutputFolder.prepare(temp);
        Path file = temp.resolve("report.md");
        Files.writeString(file, "old");
        folder.writeText("report.md", writer -> {
            writer.write("ne");
            writer.flush();
            assertThat(file).hasContent("old");
            writer.write("w");
        });
        assertThat(file).hasContent("new");
    }

    @Test
    void aFailureKeepsTheOldFileAndLeavesNothingElse() throws IOException {
        OutputFolder folder = OutputFolder.prepare(temp);
        Files.writeString(temp.resolve("report.md"), "old");
        assertThatThrownBy(() -> folder.writeText("report.md", writer -> {
                    writer.write("ne");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(OutputException.class, error -> {
                    assertThat(error.where()).endsWith("report.md");
                    assertThat(error.what()).isEqualTo("cannot be written: No space left on device");
                    assertThat(error.remedy()).isNotBlank();
                });
        assertThatThrownBy(() -> folder.writeText("report.md", writer -> {
                    throw new IllegalStateException("a bug of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> folder.writeText("report.md", writer -> {
                    throw new UncheckedIOException(new IOException("broken"));
                }))
                .isInstanceOf(OutputException.class);
        assertThat(temp.resolve("report.md")).hasContent("old");
        assertThat(names()).containsExactly("report.md");
        assertThat(folder.written()).isEmpty();
    }

    @Test
    void replacesALinkInsteadOfWritingThroughIt() throws IOException {
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.txt"), "mine");
        Path path = Files.createDirectory(temp.resolve("report"));
        try {
            Files.createSymbolicLink(path.resolve("report.md"), elsewhere);
        } catch (IOException | UnsupportedOperationException refused) {
            assumeTrue(false, "no symbolic links here");
        }
        OutputFolder.prepare(path).writeText("report.md", writer -> writer.write("new"));
        assertThat(elsewhere).hasContent("mine");
        assertThat(path.resolve("report.md")).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../up.txt",
                "a/b.txt",
                "/etc/x",
                "a\\b.txt",
                ".hidden",
                "C:x",
                "a\0b",
                "a\nb",
                "x.",
                "x ",
                "con",
                "NUL.csv",
                "com1.txt",
                "-o",
                "a*b",
                "a|b"
            })
    void refusesNamesThatCouldLeaveTheFolderOrBreakOnSomeSystem(String name) {
        OutputFolder folder = OutputFolder.prepare(temp);
        assertThatThrownBy(() -> folder.writeText(name, writer -> writer.write("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "theme-frequency.csv", "Größe 2.txt", "_x", "contents.csv", "大.txt"})
    void acceptsPlainNames(String name) {
        OutputFolder folder = OutputFolder.prepare(temp);
        folder.writeText(name, writer -> writer.write("x"));
        assertThat(folder.written()).containsExactly(name);
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("report"), "x");
        assertThatThrownBy(() -> OutputFolder.prepare(file))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("is a file, not a folder");
        assertThatThrownBy(() -> OutputFolder.prepare(file.resolve("below"))).isInstanceOf(OutputException.class);
    }

    @Test
    void refusesAFolderInPlaceOfAFile() throws IOException {
        Files.createDirectory(temp.resolve("report.md"));
        OutputFolder folder = OutputFolder.prepare(temp);
        assertThatThrownBy(() -> folder.writeText("report.md", writer -> writer.write("x")))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("is a folder where a file should go");
    }

    @Test
    void findsOutBeforehandThatAFolderCannotBeWritten() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "needs permissions");
        Path locked = Files.createDirectory(temp.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(locked), "the superuser may write anywhere");
            assertThatThrownBy(() -> OutputFolder.prepare(locked))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("permission denied");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void findsOutBeforehandThatAPlaceTakesNoFiles() {
        Path kernel = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernel), "needs Linux, where not even the superuser may write here");
        assertThatThrownBy(() -> OutputFolder.prepare(kernel)).isInstanceOf(OutputException.class);
        assertThatThrownBy(() -> OutputFolder.prepare(kernel.resolve("report"))).isInstanceOf(OutputException.class);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
