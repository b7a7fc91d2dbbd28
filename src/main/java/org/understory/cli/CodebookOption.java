package org.understory.cli;

import org.understory.coding.Codebooks;
import org.understory.coding.RuleBook;
import picocli.CommandLine.Option;

/** The codebook to tag with. */
final class CodebookOption {

    @Option(
            names = {"-c", "--codebook"},
            paramLabel = "CODEBOOK",
            defaultValue = "mission-led",
            description =
                    "A codebook file, or the name of one that comes with the program (default: ${DEFAULT-VALUE}).",
            order = 2)
    private String codebook;

    RuleBook open() {
        return Codebooks.book(codebook);
    }
}
