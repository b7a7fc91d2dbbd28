package org.understory.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.understory.model.Sentence;
import org.understory.model.Span;

/**
 * Remembers how documents were split into sentences, by the hash of their bytes, in files of a folder. Splitting is the
 * slowest part of reading; a document that was split before need not be split again.
 *
 * <p>It can only spare work: what it holds is checked against each turn's length and form, and anything doubtful is split
 * anew. A folder that cannot be read or written is as good as an empty one. May be shared by threads; a document may not.
 */
public final class SentenceCache {

    /** Stands in every file; changes with the model or the way of splitting. */
    private static final String VERSION = "understory-sentences 1 en-ud-ewt-1.3-2.5.4";

    private final Path folder;
    private final SentenceSplitter splitter;

    /** A cache in the given folder, made when it is first needed. */
    public SentenceCache(Path folder, SentenceSplitter splitter) {
        this.folder = folder;
        this.splitter = splitter;
    }

    /** The sentences of one document, asked for turn by turn, in the same order each time. */
    public Document open(byte[] bytes) {
        return new Document(folder.resolve(hash(bytes) + ".sentences"));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One document's sentences. */
    public final class Document implements Function<String, List<Sentence>> {

        private final Path file;
        private final List<String> known;
        private final List<String> lines = new ArrayList<>(List.of(VERSION));
        private boolean changed;

        private Document(Path file) {
            this.file = file;
            this.known = read(file);
        }

        /** The sentences of the next turn: remembered, or split now. */
        @Override
        public List<Sentence> apply(String text) {
            String line = lines.size() < known.size() ? known.get(lines.size()) : "";
            List<Sentence> remembered = parse(line, text);
            if (remembered != null) {
                lines.add(line);
                return remembered;
            }
            changed = true;
            List<Sentence> split = splitter.split(text);
            lines.add(line(split, text));
            return split;
        }

        /** Keeps what was split anew. A folder that cannot be written costs the next run its time, nothing else. */
        public void keep() {
            if (!changed) {
                return;
            }
            try {
                Files.createDirectories(folder);
                Path part = Files.createTempFile(folder, ".sentences", ".part");
                Files.write(part, lines, StandardCharsets.US_ASCII);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unwritable) {
                changed = false;
            }
        }
    }

    private static List<String> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            return !lines.isEmpty() && lines.get(0).equals(VERSION) ? lines : List.of();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** The length of the turn, then begin and end of each sentence. */
    private static String line(List<Sentence> sentences, String text) {
        StringBuilder line = new StringBuilder().append(text.length());
        for (Sentence sentence : sentences) {
            line.append(' ')
                    .append(sentence.span().begin())
                    .append(' ')
                    .append(sentence.span().end());
        }
        return line.toString();
    }

    /** The sentences that a line holds for a text, or null if it is not of this text. */
    private static List<Sentence> parse(String line, String text) {
        String[] numbers = line.split(" ");
        if (line.isEmpty() || numbers.length % 2 == 0 || !numbers[0].equals(Integer.toString(text.length()))) {
            return null;
        }
        List<Sentence> sentences = new ArrayList<>(numbers.length / 2);
        int last = 0;
        try {
            for (int i = 1; i < numbers.length; i += 2) {
                int begin = Integer.parseInt(numbers[i]);
                int end = Integer.parseInt(numbers[i + 1]);
                if (begin < last || end <= begin || end > text.length()) {
                    return null;
                }
                sentences.add(new Sentence(sentences.size() + 1, new Span(begin, end)));
                last = end;
            }
        } catch (NumberFormatException damaged) {
            return null;
        }
        return sentences;
    }
}
