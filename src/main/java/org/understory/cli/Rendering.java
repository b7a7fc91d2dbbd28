package org.understory.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.understory.model.UserError;
import org.understory.report.OutputFolder;
import org.understory.report.Renderer;
import org.understory.report.read.Document;
import org.understory.report.read.Documents;
import org.understory.report.render.Renderers;

/** What a file would show if it were written today: written to a folder that is gone afterwards, and read again. */
final class Rendering {

    private final Remade made;

    Rendering(Remade made) {
        this.made = made;
    }

    /**
     * The same kind of file, made today; nothing where somebody keeps quotations only, under a name of their own.
     *
     * @param file the file as it is
     * @param document what it shows
     */
    Optional<Document> like(Path file, Document document) {
        try {
            Path folder = Files.createTempDirectory("understory-verify");
            try {
                return write(Documents.format(file), file, folder)
                        .map(Documents::read)
                        .or(() -> ownName(file, document));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> write(String format, Path file, Path folder) throws IOException {
        if (format.equals("pptx")) {
            Path slides = folder.resolve("slides.pptx");
            Files.write(
                    slides,
                    DeckCommand.deck(made.report(), made.deck().orElseThrow()).bytes());
            return Optional.of(slides);
        }
        OutputFolder output = OutputFolder.prepare(folder);
        for (Renderer renderer : Renderers.all()) {
            if (renderer.id().equals(format)) {
                renderer.render(made.report(), output);
            }
        }
        List<String> written = output.written();
        String name = written.size() == 1 ? written.get(0) : file.getFileName().toString();
        return written.contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    private static Optional<Document> ownName(Path file, Document document) {
        if (document.items().isEmpty()) {
            return Optional.empty();
        }
        throw new UserError(
                file.toString(), "is no file of the report beside it", "keep the name under which it was written");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
