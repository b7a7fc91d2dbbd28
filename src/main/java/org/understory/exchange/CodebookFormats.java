package org.understory.exchange;

import java.util.List;
import java.util.Optional;

/** The codebook formats of other tools. To add one, write its class and put it into a list here. */
public final class CodebookFormats {

    private CodebookFormats() {}

    /** What can be read. The order is that of recognition: the formats with the plainest marks come first. */
    public static List<CodebookImporter> importers() {
        return List.of(
                new RefiCodebookImporter(),
                new LiwcImporter(),
                new TableImporter(),
                new TaguetteImporter(),
                new QcImporter(),
                new QuantedaImporter(),
                new QualCoderImporter());
    }

    /**
     * What can be written.
     *
     * @param producer the name and version of this program, for formats that state their origin
     */
    public static List<CodebookExporter> exporters(String producer) {
        return List.of(
                new YamlExporter(),
                new RefiCodebookExporter(producer),
                new TableExporter(),
                new TaguetteExporter(),
                new QualCoderExporter());
    }

    /** The first of the formats that recognises the file. */
    public static Optional<CodebookImporter> recognise(CodebookFile file, List<CodebookImporter> importers) {
        return importers.stream().filter(format -> format.recognises(file)).findFirst();
    }
}
