package org.understory.study.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class NativeLibraryTest {

    private static final String HOME = "understory.home";
    private static final String USED = "org.sqlite.lib.path";

    @TempDir
    private Path home;

    @TempDir
    private Path study;

    @BeforeEach
    void startFromAnother() {
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void forget() throws IOException {
        System.clearProperty(HOME);
        NativeLibrary.in(study);
    }

    @Test
    void theOneBesideTheProgramIsUsedAndNoneIsUnpacked() throws IOException {
        NativeLibrary.in(study);
        Path unpacked = Path.of(System.getProperty(USED));
        Path own = home.resolve(unpacked.getFileName());
        Files.createDirectory(own);
        Files.copy(library(unpacked), library(own));
        Files.delete(library(unpacked));

        NativeLibrary.in(study);

        assertThat(Path.of(System.getProperty(USED))).isEqualTo(own);
        assertThat(library(unpacked)).doesNotExist();
    }

    @Test
    void oneOfAnotherVersionBesideTheProgramIsNotUsed() throws IOException {
        Path old = Files.createDirectory(home.resolve("sqlite-3.1.0.0"));
        Files.write(library(old), new byte[] {1});

        NativeLibrary.in(study);

        assertThat(Path.of(System.getProperty(USED))).startsWith(study);
        assertThat(library(Path.of(System.getProperty(USED)))).isRegularFile();
    }

    private static Path library(Path folder) {
        return folder.resolve(LibraryLoaderUtil.getNativeLibName());
    }
}
