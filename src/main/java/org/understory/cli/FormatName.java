package org.understory.cli;

import java.util.List;
import org.understory.coding.Nearest;
import org.understory.exchange.CodebookExporter;
import org.understory.exchange.CodebookFormats;
import org.understory.exchange.CodebookImporter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of codebook formats, as typed after an option. */
final class FormatName {

    private FormatName() {}

    /** The exporters, with this program as the origin of what they write. */
    static List<CodebookExporter> exporters() {
        return CodebookFormats.exporters("Understory " + Version.number());
    }

    /** A format that can be written. */
    static final class Writable implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return checked(text, exporters().stream().map(CodebookExporter::id).toList());
        }
    }

    /** A format that can be read. */
    static final class Readable implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return checked(
                    text,
                    AnyCodebook.formats().stream().map(CodebookImporter::id).toList());
        }
    }

    private static String checked(String text, List<String> ids) {
        if (ids.contains(text)) {
            return text;
        }
        String meant =
                Nearest.to(text, ids).map(id -> "; did you mean " + id + "?").orElse("");
        throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", ids) + meant);
    }
}
