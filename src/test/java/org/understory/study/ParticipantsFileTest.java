package org.understory.study;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.model.UserError;

class ParticipantsFileTest {

    private static List<Participant> parse(String text) {
        return ParticipantsFile.parse("participants.csv", text.getBytes(UTF_8));
    }

    @Test
    void everyOtherColumnIsAnAttributeInOrder() {
        List<Participant> people = parse("""
                Speaker, Department ,ROLE,aliases,Part
                "Newell, Claire",HMT,analyst,CN; Claire ;,

                Katy,,,,Facilitator
                ,,,,
                """);
        assertThat(people).extracting(Participant::name).containsExactly("Newell, Claire", "Katy");
        assertThat(people.get(0).aliases()).containsExactly("CN", "Claire");
        assertThat(people.get(0).attributes().toString()).isEqualTo("{department=HMT, role=analyst}");
        assertThat(people).extracting(Participant::part).containsExactly(Part.PARTICIPANT, Part.FACILITATOR);
        assertThat(people.get(1).attributes()).containsEntry("department", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker", "NAME", "\uFEFFSpeaker", "Participant"})
    void theColumnOfNamesHasThreeNames(String title) {
        assertThat(parse(title + ",role\r\nZoë,x\r\n"))
                .extracting(Participant::name)
                .containsExactly("Zoë");
    }

    @Test
    void encodingsThatSpreadsheetsWriteAreRead() {
        String text = "speaker,role\nZoë O\u2019Neill,x";
        for (Charset charset : List.of(UTF_8, Charset.forName("windows-1252"), UTF_16)) {
            assertThat(ParticipantsFile.parse("p", text.getBytes(charset)))
                    .as(charset.name())
                    .extracting(Participant::name)
                    .containsExactly("Zoë O\u2019Neill");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void aHeaderWithoutCommasShowsTheSeparator(String separator) {
        assertThat(parse("speaker;part\nZoë, B;facilitator\n".replace(";", separator)))
                .extracting(Participant::name, Participant::part)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Zoë, B", Part.FACILITATOR));
    }

    @Test
    void emptyCellsBeyondTheHeaderAreNoFault() {
        assertThat(parse("speaker,role\nZoë,x,,\n")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"everything-wrong", "no-speaker-column", "no-speaker-column-at-all", "open-quote", "empty"})
    void allFaultsAreReportedAtOnce(String name) throws IOException {
        UserError error = catchThrowableOfType(
                UserError.class, () -> ParticipantsFile.parse("participants.csv", resource(name + ".csv")));
        String text = error.problems().stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        assertThat(text).isEqualTo(new String(resource(name + ".expected.txt"), UTF_8));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ParticipantsFileTest.class.getResourceAsStream("/study/participants/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsNoTextIsSaidToBeNone() {
        assertThatThrownBy(() -> ParticipantsFile.parse("p.csv", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("p.csv: this is not text")
                .hasMessageContaining("CSV UTF-8");
    }

    @Test
    void aFileIsReadFromDisk(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("participants.csv"), "name\nAda\n");
        assertThat(ParticipantsFile.read(file)).hasSize(1);
        assertThatThrownBy(() -> ParticipantsFile.read(folder.resolve("none.csv")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such file");
    }
}
