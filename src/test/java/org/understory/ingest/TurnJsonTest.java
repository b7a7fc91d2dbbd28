package org.understory.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.model.Mark;
import org.understory.model.MarkKind;
import org.understory.model.Problem;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

class TurnJsonTest {

    private static final String GOOD =
            "{\"transcript\":\"a\",\"format\":\"otter\",\"turn\":1,\"text\":\"hi\",\"sentences\":[[0,2]]}";

    @Test
    void fieldsComeInOrderAndUnknownOnesAreNull() {
        assertThat(json(turn("", Timing.NONE, "Yes."))).isEqualTo("""
                {"transcript":"a.txt","format":"otter","turn":1,"speaker":null,"start":null,"end":null,\
                "startKind":null,"section":[],"text":"Yes.","sentences":[[0,4]]}
                """);
    }

    @Test
    void numbersHaveNoNeedlessDigits() {
        assertThat(json(turn("Ana", Timing.offset(5, 43.81), "Yes."))).contains("\"start\":5,\"end\":43.81,");
        assertThat(json(turn("Ana", Timing.offset(0.1 + 0.2, 1200), "Yes."))).contains("\"start\":0.3,\"end\":1200,");
        assertThat(json(turn("Ana", Timing.offset(1e7), "Yes."))).contains("\"start\":10000000,\"end\":null,");
    }

    @Test
    void offsetsCountCodePoints() {
        String text = "😀 é. 👩🏽‍💻!";
        Turn turn = new Turn(
                1,
                "Ana",
                new Timing(StartKind.BUCKET, 300, Double.NaN),
                TurnKind.SPEECH,
                List.of("A", "B"),
                text,
                List.of(new Sentence(1, new Span(0, 5)), new Sentence(2, new Span(6, text.length()))),
                Map.of());

        assertThat(json(turn))
                .contains("\"startKind\":\"bucket\",\"section\":[\"A\",\"B\"]")
                .contains("[[0,4],[5,10]]");
        assertThat(read(json(turn)).transcripts().get(0).turns()).containsExactly(turn);
    }

    @Test
    void fieldsMayComeInAnyOrderAndUnknownOnesAreIgnored() {
        TurnLines lines = read("{\"x\":{\"y\":[1,{}]},\"sentences\":[[0,2]],\"text\":\"hi\",\"end\":2.0e0,\"start\":1,"
                + "\"turn\":1.0,\"transcript\":\"a\"}\n\n");

        assertThat(lines.problems()).isEmpty();
        Turn turn = lines.transcripts().get(0).turns().get(0);
        assertThat(turn.timing()).isEqualTo(Timing.offset(1, 2));
        assertThat(turn.speaker()).isEmpty();
    }

    @Test
    void marksCountCodePointsAndAreLookedForOnlyWhereALineSaysNothingOfThem() {
        String text = "😀 so [laughs] yes";
        Turn turn = new Turn(
                1,
                "Ana",
                Timing.NONE,
                TurnKind.SPEECH,
                List.of(),
                text,
                SimpleSentences.split(text),
                Map.of(),
                List.of(new Mark(new Span(6, 14), MarkKind.LAUGHTER)));

        String line = json(turn);

        assertThat(line).contains("\"marks\":[[5,13,\"laughter\"]]");
        assertThat(read(line).transcripts().get(0).turns()).containsExactly(turn);
        String silent = line.replaceAll(",\"marks\".*]]", "");
        assertThat(read(silent).transcripts().get(0).turns()).containsExactly(turn);
        String none = line.replaceAll("\"marks\".*]]", "\"marks\":[]");
        assertThat(read(none).transcripts().get(0).turns().get(0).marks()).isEmpty();
    }

    @Test
    void everyMalformedLineIsNamedAndTheOthersAreRead() {
        List<String> bad = List.of(
                "not json",
                "{\"transcript\":\"a\"",
                "[1]",
                "42",
                "{}",
                GOOD.replace("\"turn\":1", "\"turn\":\"1\""),
                GOOD.replace("\"turn\":1", "\"turn\":0"),
                GOOD.replace("\"turn\":1", "\"turn\":1.5"),
                GOOD.replace("[[0,2]]", "[[0,3]]"),
                GOOD.replace("[[0,2]]", "[[1,1]]"),
                GOOD.replace("[[0,2]]", "[[0,1],[0,2]]"),
                GOOD.replace("[[0,2]]", "[0,2]"),
                GOOD.replace("[[0,2]]", "[[0,99999999999]]"),
                GOOD.replace("[[0,2]]", "[[0,2]],\"marks\":[[0,1]]"),
                GOOD.replace("[[0,2]]", "[[0,2]],\"marks\":[[0,1,\"yodel\"]]"),
                GOOD.replace("[[0,2]]", "[[0,2]],\"marks\":[[0,3,\"pause\"]]"),
                GOOD.replace("[[0,2]]", "[[0,2]],\"marks\":[[1,2,\"pause\"],[0,1,\"pause\"]]"),
                GOOD.replace("[[0,2]]", "[[0,2]],\"marks\":\"none\""),
                GOOD.replace("\"hi\"", "null"),
                GOOD.replace("\"text\"", "\"startKind\":\"moon\",\"text\""),
                GOOD + GOOD,
                GOOD.replace("\"otter\"", "7"),
                GOOD.replace(",\"sentences\":[[0,2]]", ""));
        TurnLines lines = read(String.join("\n", bad) + "\n" + GOOD + "\n" + GOOD);

        assertThat(lines.problems()).hasSize(bad.size() + 1);
        for (int i = 0; i < bad.size(); i++) {
            assertThat(lines.problems().get(i).where()).isEqualTo("stdin, line " + (i + 1));
        }
        assertThat(lines.problems()).last().extracting(Problem::what).isEqualTo("gives turn 1 of a once more");
        assertThat(lines.transcripts()).hasSize(1);
    }

    private static Turn turn(String speaker, Timing timing, String text) {
        return new Turn(1, speaker, timing, TurnKind.SPEECH, List.of(), text, SimpleSentences.split(text), Map.of());
    }

    private static String json(Turn turn) {
        StringWriter out = new StringWriter();
        TurnJson.write(new Transcript("a.txt", "otter", List.of(turn), Map.of(), Map.of()), out);
        return out.toString();
    }

    private static TurnLines read(String lines) {
        return TurnJson.read(new StringReader(lines), "stdin");
    }
}
