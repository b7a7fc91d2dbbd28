package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.UserError;

/** What is named as a file and is none, or does not stay one. */
class HostileFilesTest {

    private static final long LIMIT = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void aFileThatGrowsShrinksOrIsReplacedWhileItIsReadIsRefused() throws IOException {
        for (int size : List.of(3, 50, 20)) {
            Path file = Files.writeString(folder.resolve("a.txt"), "Ana: We keep to it.\n");
            assertThatThrownBy(() -> FileBytes.read(TranscriptFile.of(file), LIMIT, path -> {
                        Files.write(path, new byte[size], StandardOpenOption.TRUNCATE_EXISTING);
                        Files.setLastModifiedTime(path, java.nio.file.attribute.FileTime.fromMillis(size));
                        return Files.newInputStream(path);
                    }))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("was changed by another program");
        }
        Path still = Files.writeString(folder.resolve("b.txt"), "Ana: We keep to it.\n");
        assertThat(FileBytes.read(TranscriptFile.of(still), LIMIT)).hasSize(20);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeThatNobodyWritesToAndADeviceThatNeverEndsAreRefused() throws Exception {
        Path pipe = folder.resolve("it's a pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        for (Path endless : List.of(pipe, Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> FileBytes.read(TranscriptFile.of(endless), LIMIT))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is a pipe or a device");
        }
        assertThatThrownBy(() -> FileBytes.read(TranscriptFile.of(pipe), LIMIT))
                .hasMessageContaining("it'\\''s a pipe' > ");
    }

    @Test
    void thousandsOfFilesOfOneNameAreToldApartWithoutTryingEveryNumber() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            Path file = folder.resolve("d" + i).resolve("a.txt");
            Files.createDirectory(file.getParent());
            paths.add(Files.writeString(file, "x"));
        }

        List<TranscriptFile> files = TranscriptFiles.expand(paths).files();

        assertThat(files).hasSize(3000);
        assertThat(files.get(0).name()).isEqualTo("a.txt");
        assertThat(files.get(1).name()).isEqualTo("a.txt (2)");
        assertThat(files.get(2999).name()).isEqualTo("a.txt (3000)");
    }
}
