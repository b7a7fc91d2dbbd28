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

    private NativeLibrary() {}

    /** Points SQLite to the library in the given folder. */
    static void in(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
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
            System.setProperty(
                    "org.sqlite.lib.path", kept.getParent().toAbsolutePath().toString());
            System.setProperty("org.sqlite.lib.name", name);
        }
    }

    private static void unpack(byte[] library, Path kept) throws IOException {
        Files.createDirectories(kept.getParent());
        Path part = Files.createTempFile(kept.getParent(), "sqlite", ".part");
        Files.write(part, library);
        Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
