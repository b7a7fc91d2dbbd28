package org.understory.report.read;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.understory.report.OutputException;

/** The list of formats that can be read again. */
public final class Documents {

    private static final List<DocumentReader> ALL = List.of(
            new HtmlDocument(),
            new MarkdownDocument(),
            new CsvDocument(),
            new JsonDocument(),
            new XlsxDocument(),
            new PptxDocument(),
            new TextDocument());

    private Documents() {}

    /**
     * Reads a document; what has the name of no format is read as text.
     *
     * @throws OutputException if it cannot be read
     */
    public static Document read(Path file) {
        DocumentReader reader = reader(file);
        try {
            return reader.read(file);
        } catch (NoSuchFileException e) {
            throw new OutputException(file.toString(), "does not exist", "check its name");
        } catch (IOException | RuntimeException e) {
            throw new OutputException(
                    file.toString(),
                    "cannot be read as what its name says it is",
                    "give a report, workbook, deck, CSV file, Markdown or plain text file in UTF-8");
        }
    }

    /** What the format is called where it is written; {@code text} for any text. */
    public static String format(Path file) {
        return reader(file).format();
    }

    private static DocumentReader reader(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(one -> one.endings().isEmpty() || one.endings().stream().anyMatch(name::endsWith))
                .findFirst()
                .orElseThrow();
    }
}
