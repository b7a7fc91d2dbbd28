package org.understory.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Transcript;

/** Codings as JSON Lines, byte for byte. */
class CodingJsonTest {

    @Test
    void writesOneObjectALineInCodePoints() throws IOException {
        Codebook codebook = Talk.codebook("themes:\n  - id: silos\n    rules: |\n      silo\n      own and patch\n");
        Transcript transcript = Talk.transcript("a.txt", "😀 \"Hi\". Own, 😀, a patch if silos?");
        StringWriter out = new StringWriter();
        try (CodingJson json = new CodingJson(out)) {
            for (Coding coding : new Tagger(codebook).tag(transcript)) {
                json.write(coding, transcript.turns().get(0));
            }
            json.write(
                    new Coding(
                            "a.txt",
                            1,
                            transcript.turns().get(0).sentences().get(0),
                            "x",
                            new Origin.Person("ana"),
                            List.of(),
                            List.of(),
                            Set.of()),
                    transcript.turns().get(0));
        }
        assertThat(out.toString().replace(codebook.hash(), "HASH")).isEqualTo("""
                {"transcript":"a.txt","turn":1,"begin":8,"end":33,"theme":"silos","rule":"silos/2","evidence":[[8,11],[18,23]],"exact":"Own, 😀, a patch if silos?","also":["silos/1"],"flags":["questioned"],"codebook":"HASH","engine":"2"}
                {"transcript":"a.txt","turn":1,"begin":0,"end":7,"theme":"x","evidence":[],"exact":"😀 \\"Hi\\".","also":[],"flags":[]}
                """);
    }

    @Test
    void nothingIsWrittenForNothing() throws IOException {
        StringWriter out = new StringWriter();
        new CodingJson(out).close();
        assertThat(out.toString()).isEmpty();
        assertThat(new ArrayList<>(List.of(out.toString()))).containsExactly("");
    }
}
