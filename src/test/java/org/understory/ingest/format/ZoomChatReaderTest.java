package org.understory.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.ingest.Choices;
import org.understory.ingest.Decoder;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.model.Problem;

/** What the line ends, recipients and notices of a saved chat decide. */
class ZoomChatReaderTest {

    private static final Choices DIRECT = new Choices(List.of(), "", List.of(), true);

    @Test
    void aStampPastedIntoAMessageBeginsNone() {
        Draft draft =
                read("09:01:00\t From Ana : first\r\n09:02:00\t From Ben : she said\r09:01:00\t From Ana : first\r\n"
                        + "09:03:00\t From Ana : I did 🌱\r\n");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("Ana", "Ben", "Ana");
        assertThat(draft.turns().get(1).text()).isEqualTo("she said\n09:01:00\t From Ana : first");
    }

    @Test
    void aLaterStampBeginsAMessageWhateverTheLineAboveEndsWith() {
        Draft draft = read("09:01:00 From Ana to Everyone : one\r\n09:02:00 From Ben to Everyone : two\r\n"
                + "09:03:00 From Ana to Everyone : three\n09:04:00 From Zoë to Everyone : four\n");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("one", "two", "three", "four");
    }

    @Test
    void everyStampBeginsAMessageWhereAllLinesEndAlike() {
        Draft draft = read("09:02:00 From Ana to Everyone : one\n09:01:00 From Ben to Everyone : two\n");

        assertThat(draft.turns()).hasSize(2);
        assertThat(read("09:02:00 From Ana to Everyone : one\r\r\n09:01:00 From Ben to Everyone : two\r\r\n")
                        .turns())
                .hasSize(2);
    }

    @Test
    void directMessagesAreLeftOutAndSaidToBe() {
        Draft draft = read(
                "09:01:00 From Ana to Ben (Direct Message):\r\n\tpsst\r\n09:02:00 From Ana to Everyone:\r\n\thi\r\n"
                        + "09:03:00 From Ben to Ana (Direct Message):\r\n\twhat?\r\n");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("hi");
        assertThat(draft.setAside()).containsExactly(entry("direct messages", 2));
        assertThat(draft.oddities())
                .extracting(Problem::what, Problem::remedy)
                .containsExactly(tuple(
                        "2 direct messages, from one person to another, were left out",
                        "They were not meant for the room. If their writers agree, read them with --direct-messages."));
    }

    @Test
    void directMessagesAreReadWhereAPersonAsksForThem() {
        Source chat = source(
                "09:01:00 From Ana to Ben (Direct Message):\r\n\tpsst 🤫\r\n09:02:00 From Ana to Everyone:\r\n\thi\r\n");
        Draft draft = new ZoomChatReader().read(chat.withChoices(DIRECT));

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("psst 🤫", "hi");
        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsOnly("Ana");
        assertThat(draft.setAside()).isEmpty();
        assertThat(draft.oddities())
                .extracting(Problem::what)
                .containsExactly("a direct message, from one person to another, was read as well");
    }

    @Test
    void whatZoomAddsIsCountedAndNotRead() {
        Draft draft = read(
                "00:01:00\tAna:\tReplying to \"A list of...\"\n\n<3\r\n00:01:10\tBen:\tReacted to \"<3\" with 👍\r\n"
                        + "00:01:20\tZoë:\t[Full message cannot be displayed on this version]\r\n");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("<3");
        assertThat(draft.setAside())
                .containsExactly(entry("quotations in replies", 1), entry("reactions", 1), entry("notices by Zoom", 1));
    }

    @Test
    void ofAReplyOnlyWhatIsNewIsRead() {
        Draft draft = read(
                "00:01:00\tAna:\tReplying to \"Two beds \"north\"...\" Why two? 🌱\r\n"
                        + "00:01:10\tBen:\tReplying to \"Why two?\"\n\nBecause.\r\n00:01:20\tZoë:\tReplying to \"Because.\"\r\n");

        assertThat(draft.turns()).extracting(DraftTurn::text).containsExactly("Why two? 🌱", "Because.");
        assertThat(draft.setAside()).containsExactly(entry("quotations in replies", 3));
    }

    @Test
    void namesKeepTheirBracketsAndSlashes() {
        String name = "Leah Wasser (she/her) Earth Lab / earthdata.example / pyGarden";

        assertThat(read("09:01:00\t From " + name + " : hello\r\n").turns())
                .extracting(DraftTurn::speaker)
                .containsExactly(name);
        assertThat(read("09:01:00 From " + name + " to Everyone:\r\n\thello\r\n")
                        .turns())
                .extracting(DraftTurn::speaker)
                .containsExactly(name);
        assertThat(read("09:01:00 From Back to the Garden to Everyone : hello\n")
                        .turns())
                .extracting(DraftTurn::speaker)
                .containsExactly("Back to the Garden");
    }

    @Test
    void theClientsOf2020NameNobodyWhereAMessageIsForTheRoom() {
        Draft draft = read(
                "09:01:00\t From Back to the Garden : hello\r\n09:02:00\t From  Ana  to  Ben : psst\r\n"
                        + "09:03:00\t From Ana to Back to the Garden(Privately) : psst\r\n09:04:00\t From Zoë to Everyone : hi\r\n");

        assertThat(draft.turns()).extracting(DraftTurn::speaker).containsExactly("Back to the Garden", "Zoë");
        assertThat(draft.setAside()).containsExactly(entry("direct messages", 2));
    }

    @Test
    void aChatCutShortKeepsWhatIsThere() {
        assertThat(read("09:01:00 From Ana to Everyone:\r\n\thello\r\n09:02:00 From Ben to Everyone:\r\n")
                        .turns())
                .extracting(DraftTurn::text)
                .containsExactly("hello");
        assertThat(read("09:01:00 From Ana to Everyone:\r\n\thello\r\n09:02:0").turns())
                .extracting(DraftTurn::text)
                .containsExactly("hello\n09:02:0");
    }

    @Test
    void linesAreNumberedAsInTheFile() {
        Draft draft = read("00:05:00\tAna:\tone\rtwo\r\n00:06:00\tBen:\tthree\r\n00:01:00\tAna:\tback\r\n");

        assertThat(draft.oddities())
                .extracting(Problem::where, Problem::what)
                .containsExactly(tuple("chat, line 4", "a time runs backwards"));
    }

    private static Draft read(String text) {
        return new ZoomChatReader().read(source(text));
    }

    private static Source source(String text) {
        return Decoder.decode("chat", text.getBytes(StandardCharsets.UTF_8));
    }
}
