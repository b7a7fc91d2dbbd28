package org.understory.study.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once and kept beside the index, because unpacking it at every start costs more than
 * all else that the index does. A file that is not byte for byte what the program brings is replaced, never loaded.
 */
final class NativeLibrary {

    private static final String VERSION = "3.54.1.0";

    /** Names the folder of the program itself, in which its launcher keeps the library, too. */
    private static final String HOME = "understory.home";

    private NativeLibrary() {}

    /** Points SQLite to the library beside the program, or else to the one in the given folder. */
    static void in(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path own = Path.of(System.getProperty(HOME, "")).resolve("sqlite-" + VERSION);
        // who can write there can write the program: no need to compare it with the one in the jar
        if (System.getProperty(HOME) != null && Files.isRegularFile(own.resolve(name))) {
            pointTo(own, name);
        } else {
            unpackIn(folder, name);
        }
    }

    private static void unpackIn(Path folder, String name) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                return; // a system that SQLite has to find its own way on
            }
            byte[] library = in.readAllBytes();
            Path kept = folder.resolve("sqlite-" + VERSION).resolve(name);
            if (!Files.exists(kept) || !Arrays.equals(Files.readAllBytes(kept), library)) {
                unpack(library, kept);
            }
            pointTo(kept.getParent(), name);
        }
    }

    private static void pointTo(Path folder, String name) {
        System.setProperty("org.sqlite.lib.path", folder.toAbsolutePath().toString());
        System.setProperty("org.sqlite.lib.name", name);
        // where SQLite looks for what it left behind unpacking itself, which it never does here: a small folder
        System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
    }

    private static void unpack(byte[] library, Path kept) throws IOException {
        Files.createDirectories(kept.getParent());
        Path part = Files.createTempFile(kept.getParent(), "sqlite", ".part");
        Files.write(part, library);
        Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
