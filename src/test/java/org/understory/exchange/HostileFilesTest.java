package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.Problem;
import org.understory.model.UserError;

/** Files made to do harm, and files as they should not be: refused with reason and remedy, or read. */
class HostileFilesTest {

    private static final String QDC = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>%s</Codes></CodeBook>";

    private static CodebookFile file(String text) {
        return CodebookFile.of("codes", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refusal(CodebookImporter importer, String text) {
        UserError error = catchThrowableOfType(UserError.class, () -> importer.read(file(text)));
        assertThat(error).isNotNull();
        return error.problems().get(0);
    }

    @Test
    void aQdcCannotReadOtherFiles(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String entity = "<!DOCTYPE CodeBook [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String code = "<Code guid=\"1\" name=\"a\" isCodable=\"true\"><Description>&x;</Description></Code>";

        Problem problem = refusal(new RefiCodebookImporter(), entity + String.format(QDC, code));

        assertThat(problem.what()).contains("document type");
        assertThat(problem.toString()).doesNotContain("SECRET");
        assertThat(refusal(new RefiCodebookImporter(), "<!DOCTYPE CodeBook SYSTEM \"" + secret.toUri() + "\">" + QDC)
                        .what())
                .contains("document type");
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE CodeBook [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        bomb.append("]>").append(String.format(QDC, "<Code name=\"&a29;\"/>"));

        assertThat(refusal(new RefiCodebookImporter(), bomb.toString()).what()).contains("document type");
    }

    @Test
    void undeclaredEntitiesAndBrokenXmlAreRefusedWithTheirPlace() {
        Problem entity = refusal(new RefiCodebookImporter(), String.format(QDC, "<Code name=\"a\">&x;</Code>"));
        Problem broken = refusal(new RefiCodebookImporter(), String.format(QDC, "\n<Code name=\"a\">"));

        assertThat(entity.where()).startsWith("codes:1");
        assertThat(broken.where()).startsWith("codes:2");
        assertThat(broken.what()).isEqualTo("is not well-formed XML");
    }

    @Test
    void aProjectIsNamedAsSuch() {
        assertThat(refusal(new RefiCodebookImporter(), "<Project><CodeBook/></Project>")
                        .what())
                .isEqualTo("is not a codebook but a file of Project");
        UserError zip = catchThrowableOfType(
                UserError.class, () -> CodebookFile.of("a.qdpx", new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertThat(zip).hasMessageContaining("compressed file");
    }

    @Test
    void codesNestedWithoutEndAreRefused() {
        String deep = "<Code guid=\"x\" name=\"a\" isCodable=\"true\">".repeat(100_000) + "</Code>".repeat(100_000);

        assertThat(refusal(new RefiCodebookImporter(), String.format(QDC, deep)).what())
                .contains("more than 40 deep");
    }

    @Test
    void yamlNestedWithoutEndIsNoYaml() {
        String lists = "- ".repeat(100_000) + "a";
        String brackets = "[".repeat(100_000);

        assertThat(CodebookFormats.recognise(file(lists), CodebookFormats.importers())
                        .map(CodebookImporter::id))
                .isNotEqualTo(java.util.Optional.of("qc"));
        assertThat(refusal(new QcImporter(), lists)).isNotNull();
        assertThat(refusal(new QuantedaImporter(), brackets)).isNotNull();
    }

    @Test
    void yamlAliasesThatMultiplyAreRefused() {
        String laughs = "a: &a [ha, ha]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";

        Problem problem = refusal(new QuantedaImporter(), laughs);

        assertThat(problem.where()).startsWith("codes:2:");
        assertThat(problem.what()).contains("alias");
    }

    @Test
    void tabsAndUnclosedQuotesAreRefusedWithTheirPlace() {
        assertThat(refusal(new QuantedaImporter(), "a:\n\t- b\n").where()).startsWith("codes:2");
        assertThat(refusal(new TaguetteImporter(), "tag,description\na,\"never closed\nb,c\n")
                        .what())
                .contains("no CSV");
    }

    @Test
    void filesWithoutCodesAreRefused() {
        UserError empty = catchThrowableOfType(UserError.class, () -> file(" \n\t\n"));
        assertThat(empty).hasMessageContaining("is empty");
        assertThat(refusal(new RefiCodebookImporter(), String.format(QDC, "")).what())
                .isEqualTo("is a REFI-QDA codebook without a single code");
        assertThat(refusal(new TaguetteImporter(), "tag,description\n").what()).contains("without a single code");
        assertThat(refusal(new LiwcImporter(), "%\n%\n").what()).contains("without a single code");
        assertThat(refusal(new LiwcImporter(), "happy 1").what()).contains("no list of categories");
    }

    @Test
    void binaryAndHugeFilesAreRefused() {
        assertThat(catchThrowableOfType(UserError.class, () -> CodebookFile.of("x", new byte[] {1, 0, 2})))
                .hasMessageContaining("binary");
        byte[] huge = new byte[CodebookFile.MOST_BYTES + 1];
        assertThat(catchThrowableOfType(UserError.class, () -> CodebookFile.of("x", huge)))
                .hasMessageContaining("32 MB");
    }

    @Test
    void aLineOfAMillionNumbersIsReadInNoTime() {
        String line = "word " + "1 ".repeat(500_000) + "x";

        Imported read = new LiwcImporter().read(file("%\n1 a\n%\nhappy 1\n" + line + "\n"));

        assertThat(read.codebook().themes().get(0).rules()).hasSize(1);
        assertThat(read.notes()).containsExactly("left out: an entry without a category");
    }

    @Test
    void utf16IsReadAsSpreadsheetsSaveIt() {
        CodebookFile file =
                CodebookFile.of("x", ("\uFEFFtag\tdescription\nété\tsummer\n").getBytes(StandardCharsets.UTF_16LE));

        assertThat(new TaguetteImporter().read(file).codebook().themes().get(0).name())
                .isEqualTo("été");
    }

    @Test
    void tagsThatAreTheirOwnAncestorsEndSomewhere() {
        Imported read = new TaguetteImporter().read(file("tag,parent,description\na,b,\nb,a,\n"));

        assertThat(read.codebook().themes()).hasSize(2);
    }

    @Test
    void faultsOfATableNameTheirRow() {
        String head = "id,name,parent,colour,rules\n";
        assertThat(refusal(new TableImporter(), head + "a,A,,,\n,B,,,\n").toString())
                .startsWith("codes:3: the row has no id");
        assertThat(refusal(new TableImporter(), head + "a,A,,,\nA,B,,,\n").what())
                .contains("is there twice");
        assertThat(refusal(new TableImporter(), head + "a,A,b,,\n").what()).contains("the parent b");
        assertThat(refusal(new TableImporter(), head + "a,A,,red,\n").what()).isEqualTo("red is no colour");
    }
}
