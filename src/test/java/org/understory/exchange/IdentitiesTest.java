package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.understory.coding.CodebookReader;
import org.understory.model.Codebook;

/** By what GUIDs themes are known, and that they stay so. */
class IdentitiesTest {

    private final RefiCodebookExporter exporter = new RefiCodebookExporter("Understory");

    private static Imported qdc(String codes) {
        String text = "<CodeBook><Codes>" + codes + "</Codes></CodeBook>";
        return new RefiCodebookImporter().read(CodebookFile.of("old.qdc", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Codebook yaml(String themes) {
        return CodebookReader.read("codebook.yaml", ("themes:\n" + themes).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void guidsAreVersion5OfTheStandard() {
        // RFC 9562, appendix A.4
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(Guids.version5(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theGuidOfAThemeNeverChanges() {
        // Other people's projects hold it: if this fails, the code is wrong, not the test.
        assertThat(Guids.of("theme:silos")).isEqualTo("f1cfab06-ca56-59fb-bb27-7b423185cf24");
    }

    @Test
    void guidsAreReadWithAndWithoutBraces() {
        String guid = "6BD8D5C5-2DBB-4A6C-8EE1-1AB3E8F06C44";
        assertThat(Guids.read("{" + guid + "}")).contains(guid);
        assertThat(Guids.read(" " + guid)).contains(guid);
        assertThat(Guids.read("{" + guid)).isEmpty();
        assertThat(Guids.read("")).isEmpty();
    }

    @Test
    void aQdcWrittenAgainHasTheSameGuidsAndFolders() throws IOException {
        Imported read = new RefiCodebookImporter().read(Goldens.file(Goldens.ROOT.resolve("qdc/nvivo.input.qdc")));

        String written = exporter.write(read.codebook(), read.identities()).text();

        assertThat(written)
                .contains("guid=\"6BD8D5C5-2DBB-4A6C-8EE1-1AB3E8F06C44\" name=\"Barriers\" isCodable=\"false\"")
                .contains("guid=\"0f2ad2b4-5d2e-4a9e-9c53-51a7a4b3f102\"");
    }

    @Test
    void anEarlierQdcKnowsThemesByNameAndPlaceElseById() {
        Imported earlier = qdc("<Code guid='00000000-0000-0000-0000-000000000001' name='Silos'>"
                + "<Code guid='00000000-0000-0000-0000-000000000002' name='Trust'/></Code>"
                + "<Code guid='00000000-0000-0000-0000-000000000003' name='Trust'/>"
                + "<Code guid='00000000-0000-0000-0000-000000000004' name='Agency'/>");
        Codebook codebook = yaml("- {id: a, name: Silos}\n- {id: b, name: Trust, parent: a}\n"
                + "- {id: c, name: Trust}\n- {id: agency, name: Acting ourselves}\n- {id: new, name: New}\n");

        Identities identities = Identities.none().completedFrom(earlier, codebook);

        assertThat(identities.of("a").orElseThrow().guid()).endsWith("1");
        assertThat(identities.of("b").orElseThrow().guid()).endsWith("2");
        assertThat(identities.of("c").orElseThrow().guid()).endsWith("3");
        assertThat(identities.of("agency").orElseThrow().guid()).endsWith("4");
        assertThat(identities.of("new")).isEmpty();
    }

    @Test
    void noGuidIsGivenTwice() {
        String taken = Guids.of("theme:a");
        Imported earlier = qdc("<Code guid='" + taken.toUpperCase(java.util.Locale.ROOT) + "' name='Old'/>");
        Codebook codebook = yaml("- {id: a, name: New}\n- {id: b, name: Old}\n");

        var guids = Identities.none().completedFrom(earlier, codebook).guids(codebook);

        assertThat(guids.get("b")).isEqualToIgnoringCase(taken);
        assertThat(guids.get("a")).isNotEqualToIgnoringCase(taken).isEqualTo(Guids.of("theme:a#2"));
    }
}
