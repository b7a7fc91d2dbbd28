package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.understory.ingest.format.DocumentRefusals.bytes;
import static org.understory.ingest.format.DocumentRefusals.read;
import static org.understory.ingest.format.DocumentRefusals.refusal;
import static org.understory.ingest.format.DocumentRefusals.said;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.understory.ingest.DocxSamples;
import org.understory.ingest.OdtSamples;
import org.understory.ingest.PdfSamples;
import org.understory.model.UserError;

/** Documents made to do harm: each is refused with words, or read without it. */
class HostileDocumentsTest {

    private static final String SECRET = "file:///etc/hostname";
    private static final String DOCX_TALK =
            DocxSamples.p("Ana: One.") + DocxSamples.p("Ben: Two.") + DocxSamples.p("Ana: Three.");
    private static final String ODT_TALK =
            "<text:p>Ana: One.</text:p><text:p>Ben: Two.</text:p><text:p>Ana: Three.</text:p>";
    private static final List<String> THREE = List.of("Ana: One.", "Ben: Two.", "Ana: Three.");

    // ZIP

    @Test
    void anEntryThatUnpacksToFarMoreThanTheFileIsLargeIsRefused() {
        String spaces = " ".repeat(20 * 1024 * 1024);

        assertThat(refusal(DocxSamples.zip(DocxSamples.document("", "<!--" + spaces + "-->"), ""))
                        .what())
                .contains("zip bomb");
        assertThat(refusal(OdtSamples.zip(Map.of("content.xml", OdtSamples.content("", spaces))))
                        .what())
                .contains("zip bomb");
        assertThat(refusal(OdtSamples.zip(
                                Map.of("content.xml", OdtSamples.content("", ODT_TALK), "Pictures/a", spaces)))
                        .what())
                .contains("zip bomb");
    }

    @Test
    void thousandsOfEntriesAreRefused() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("content.xml", OdtSamples.content("", ODT_TALK));
        for (int i = 0; i < 6000; i++) {
            parts.put("a" + i, "");
        }

        assertThat(refusal(OdtSamples.zip(parts)).what()).contains("zip bomb");
    }

    @Test
    void namesThatLeadOutOfTheFileDoNotMatter() {
        assertThat(said(DocxSamples.zip(DocxSamples.document("", DOCX_TALK), "../../../../tmp/evil.xml")))
                .isEqualTo(THREE);
        assertThat(said(OdtSamples.zip(Map.of("content.xml", OdtSamples.content("", ODT_TALK), "/etc/evil", "x"))))
                .isEqualTo(THREE);
    }

    // XML

    @Test
    void documentTypesAreRefusedHoweverTheyAreHidden() {
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + SECRET + "\">]>";
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
        String late = "<!--" + "x".repeat(9000) + "-->" + entity;
        for (String prologue : List.of(entity, laughs, late)) {
            assertThat(refusal(OdtSamples.zip(Map.of("content.xml", OdtSamples.content(prologue, ODT_TALK))))
                            .what())
                    .contains("declares a document type");
            assertThat(refusal(DocxSamples.zip(DocxSamples.document(prologue, DOCX_TALK), ""))
                            .what())
                    .contains("declares a document type");
        }
    }

    @Test
    void entitiesThatNobodyDeclaredAreDamage() {
        assertThat(refusal(OdtSamples.document(ODT_TALK + "<text:p>&lol;</text:p>"))
                        .what())
                .contains("damaged");
    }

    @Test
    void elementsNestedByTheHundredThousandExhaustNothing() {
        int deep = 100_000;
        String cells = "<w:tbl><w:tr><w:tc>".repeat(deep)
                + DocxSamples.p("Ben: Deep.")
                + "</w:tc></w:tr></w:tbl>".repeat(deep);
        String lists = "<text:list><text:list-item>".repeat(deep) + "<text:p>Deep.</text:p>"
                + "</text:list-item></text:list>".repeat(deep);
        String boxes = "<text:p>".repeat(deep) + "</text:p>".repeat(deep);

        assertThat(said(DocxSamples.document(DOCX_TALK + cells)))
                .contains("Ben: Deep.")
                .hasSize(4);
        assertThat(said(OdtSamples.document(ODT_TALK + lists + boxes)))
                .hasSize(3)
                .last()
                .asString()
                .contains("Deep.");
    }

    @Test
    void stylesThatAreMadeFromOneAnotherInACircleDoNotMatter() {
        String circle = "<style:style style:name=\"A\" style:parent-style-name=\"B\"/>"
                + "<style:style style:name=\"B\" style:parent-style-name=\"A\"/>";

        assertThat(said(OdtSamples.document(circle + ODT_TALK + "<text:p text:style-name=\"A\">Ben: Four.</text:p>")))
                .hasSize(4);
    }

    @Test
    void moreTextThanAnybodyCouldSayIsRefused() {
        DocumentLines lines = new DocumentLines("a file");
        String paragraph = "x".repeat(DocumentLines.MOST_CHARS / 10);
        for (int i = 0; i < 9; i++) {
            lines.paragraph(paragraph);
        }

        assertThatThrownBy(() -> lines.paragraph(paragraph)).hasMessageContaining("more than anybody could say");
    }

    // PDF

    private static byte[] pdf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        for (int i = 0; i < objects.length; i++) {
            pdf.append(i + 2).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return bytes(pdf + "trailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    private static String stream(String dictionary, byte[] data) {
        return "<<" + dictionary + "/Length " + data.length + ">>\nstream\n"
                + new String(data, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    private static final String FONT = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
    private static final byte[] DRAWING =
            bytes("BT /F 11 Tf 60 700 Td (Ana: One.) Tj 0 -20 Td (Ben: Two.) Tj" + " 0 -20 Td (Ana: Three.) Tj ET");

    @Test
    void aPageTreeThatGoesRoundInACircleEnds() {
        byte[] circle = pdf(
                "<</Type/Pages/Kids[3 0 R 2 0 R 4 0 R]/Count 3>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R" + FONT + ">>",
                "<</Type/Pages/Kids[2 0 R 4 0 R]/Parent 2 0 R/Count 9>>",
                stream("", DRAWING));

        assertThat(said(circle)).isEqualTo(THREE);
    }

    @Test
    void aPageTreeThatMultipliesItselfEnds() {
        String[] objects = new String[42];
        for (int i = 0; i < 40; i++) {
            objects[i] = "<</Type/Pages/Kids[" + (i + 3) + " 0 R " + (i + 3) + " 0 R]/Count 2000000000>>";
        }
        objects[40] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 43 0 R" + FONT + ">>";
        objects[41] = stream("", DRAWING);

        assertThat(outcome(pdf(objects))).isNotBlank();
    }

    @Test
    void formsThatDrawEachOtherManyTimesEnd() {
        String[] objects = new String[32];
        objects[0] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        objects[1] =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>";
        objects[2] = stream("", bytes("/X Do"));
        for (int i = 3; i < objects.length; i++) {
            int next = i == objects.length - 1 ? 5 : i + 3;
            objects[i] = stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + next + " 0 R>>>>",
                    bytes("/X Do /X Do /X Do /X Do"));
        }

        assertThat(outcome(pdf(objects))).isNotBlank();
    }

    @Test
    void aPackedStreamThatUnpacksToFarMoreIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = deflated(new byte[80 * 1024 * 1024]);

        assertThat(refusal(pdf(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + FONT + ">>",
                                stream("/Filter/FlateDecode", bomb)))
                        .what())
                .contains("bomb");
    }

    @Test
    void aStreamPackedTwiceThatUnpacksToFarMoreIsRefused() throws IOException {
        byte[] bomb = deflated(deflated(new byte[200 * 1024 * 1024]));

        assertThat(refusal(pdf(
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + FONT + ">>",
                                stream("/Filter[/FlateDecode/FlateDecode]", bomb)))
                        .what())
                .contains("bomb");
    }

    @Test
    void sizesThatAreClaimedAreNotBelieved() throws IOException {
        byte[] drawing = deflated(DRAWING);
        String claims =
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 4/BitsPerComponent 16>>";

        assertThat(outcome(pdf(
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + FONT + ">>",
                        stream(claims, drawing))))
                .isNotBlank();
    }

    @Test
    void arraysNestedByTheHundredThousandEnd() {
        int deep = 200_000;

        assertThat(outcome(pdf(
                        "<</Type/Pages/Kids[3 0 R]/Count 1/X " + "[".repeat(deep) + "]".repeat(deep) + ">>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + FONT + ">>",
                        stream("", DRAWING))))
                .isNotBlank();
    }

    @Test
    void morePagesThanATranscriptCouldHaveAreRefused() {
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            kids.append("3 0 R ");
        }

        assertThat(refusal(pdf(
                                "<</Type/Pages/Kids[" + kids + "]/Count 6000>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + FONT + ">>",
                                stream("", DRAWING)))
                        .what())
                .contains("pages");
    }

    // OLE2

    @Test
    void aContainerThatClaimsAbsurdSizesIsRefused() {
        byte[] container = new byte[20_000];
        new Random(5).nextBytes(container);
        byte[] head = bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
        System.arraycopy(head, 0, container, 0, head.length);
        byte[] name = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, container, 1024, name.length);
        for (int i = 24; i < 76; i++) {
            container[i] = (byte) 0x7f;
        }

        assertThat(refusal(container).what()).contains("damaged");
    }

    /** How the reading ends: in a draft, or in a refusal that says what to do; anything else is thrown here. */
    private static String outcome(byte[] document) {
        try {
            read(document);
            return "read";
        } catch (UserError told) {
            return told.problems().get(0).remedy();
        }
    }

    @Test
    void aWholeDocumentOfTheSameMakeIsRead() throws IOException {
        assertThat(said(PdfSamples.document(List.of(List.of("Ana: One.", "Ben: Two.", "Ana: Three.")))))
                .isEqualTo(THREE);
        assertThat(said(pdf(
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + FONT + ">>",
                        stream("/Filter/FlateDecode", deflated(DRAWING)))))
                .isEqualTo(THREE);
    }
}
