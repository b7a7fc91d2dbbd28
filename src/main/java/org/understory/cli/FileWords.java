package org.understory.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.understory.ingest.Decoder;
import org.understory.ingest.Source;
import org.understory.ingest.format.DocumentWords;
import org.understory.model.UserError;
import org.understory.study.folder.Traces;

/**
 * Everything that can be read of a file, to look for names and words in it: joins looking into zipped files with reading
 * documents and encodings.
 *
 * @param texts what was read
 * @param unread why not all of it could be looked into, or empty
 */
record FileWords(List<Traces.Text> texts, String unread) {

    /** How files begin whose words, if any, only eyes and ears find: pictures, sound, films and packed files. */
    private static final List<String> MUTE = List.of(
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "RIFF",
            "ID3",
            "OggS",
            "fLaC",
            "\u001f\u008b",
            "7z\u00bc\u00af",
            "Rar!",
            "\u001aE\u00df\u00a3",
            "II*\u0000",
            "MM\u0000*");

    /** Where films and sound of MPEG-4 say what they are. */
    private static final int MPEG_MARK = 4;

    /** The regular files at or below a path, in the order of their names. */
    static List<Path> files(Path path) throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Reads a file. */
    static FileWords of(Path file) {
        try {
            return of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            return new FileWords(List.of(), "cannot be read");
        }
    }

    /** Reads bytes. */
    static FileWords of(String name, byte[] bytes) {
        List<String> unread = new ArrayList<>();
        try {
            if (isMute(bytes)) {
                unread.add("is a picture, sound, film or packed file");
            }
            List<Traces.Text> texts = Traces.texts(bytes, part -> words(name, part, unread));
            return new FileWords(texts, unread.isEmpty() ? "" : unread.get(0));
        } catch (IOException | IllegalArgumentException damaged) {
            return new FileWords(List.of(), "is damaged or locked with a password");
        }
    }

    private static List<String> words(String name, byte[] bytes, List<String> unread) {
        Source source = Decoder.decode(name, bytes);
        List<String> words = new ArrayList<>();
        if (!source.binary() && !source.charset().equals(StandardCharsets.UTF_8)) {
            words.add(source.text());
        }
        try {
            DocumentWords.of(name, bytes).ifPresent(document -> {
                words.add(document.words());
                Stream.of(document.unread()).filter(what -> !what.isEmpty()).forEach(unread::add);
            });
        } catch (UserError e) {
            unread.add(e.problems().get(0).what());
        }
        return words;
    }

    private static boolean isMute(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2 * MPEG_MARK), StandardCharsets.ISO_8859_1);
        return MUTE.stream().anyMatch(head::startsWith) || head.startsWith("ftyp", MPEG_MARK);
    }
}
