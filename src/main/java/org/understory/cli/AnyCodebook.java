package org.understory.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.understory.coding.Codebooks;
import org.understory.coding.RuleBook;
import org.understory.exchange.CodebookFile;
import org.understory.exchange.CodebookFormats;
import org.understory.exchange.CodebookImporter;
import org.understory.exchange.Identities;
import org.understory.exchange.Imported;
import org.understory.model.UserError;

/** Opens a codebook in our format or another tool's: a file, standard input, or one that comes with the program. */
final class AnyCodebook {

    private AnyCodebook() {}

    /** The formats that can be read, ours first. */
    static List<CodebookImporter> formats() {
        List<CodebookImporter> formats = new ArrayList<>();
        formats.add(new OwnCodebook());
        formats.addAll(CodebookFormats.importers());
        return formats;
    }

    /**
     * Reads a codebook.
     *
     * @param named a path, {@code -} for standard input, or the name of a seed codebook; a file comes first
     * @param format the id of its format, or null to recognise it by its content
     * @throws UserError if there is none, its format is unknown, or it has faults
     */
    static Imported open(String named, String format, Console console) {
        if (named.equals("-")) {
            return read(CodebookFile.of("standard input", bytes(console.in(), "standard input")), format);
        }
        Path path = Path.of(named);
        if (!Files.exists(path) || Files.isDirectory(path)) {
            return new Imported(Codebooks.open(named), Identities.none(), List.of());
        }
        return read(CodebookFile.of(named, bytes(path)), format);
    }

    private static Imported read(CodebookFile file, String format) {
        CodebookImporter importer = format == null
                ? CodebookFormats.recognise(file, formats()).orElseThrow(() -> unknown(file))
                : formats().stream()
                        .filter(one -> one.id().equals(format))
                        .findFirst()
                        .orElseThrow();
        Imported imported = importer.read(file);
        if (!(importer instanceof OwnCodebook)) {
            RuleBook.of(imported.codebook());
        }
        return imported;
    }

    private static UserError unknown(CodebookFile file) {
        String titles = formats().stream().map(CodebookImporter::title).collect(Collectors.joining(", "));
        String ids = formats().stream().map(CodebookImporter::id).collect(Collectors.joining(", "));
        return new UserError(
                file.source(),
                "is not recognised as any of: " + titles,
                "check that this is the codebook; if it is, name its format with --from, one of: " + ids);
    }

    private static byte[] bytes(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return bytes(in, path.toString());
        } catch (AccessDeniedException e) {
            throw new UserError(path.toString(), "may not be read by you", "check with: ls -l " + path);
        } catch (IOException e) {
            throw new UserError(path.toString(), "cannot be read", "check the path, and that the file is whole");
        }
    }

    private static byte[] bytes(InputStream in, String source) {
        try {
            return in.readNBytes(CodebookFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UserError(source, "cannot be read", "check the path, and that the file is whole");
        }
    }
}
