package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real podcast transcript whose answers are known. It is not part of the project; without it this is skipped. */
class PodcastIT {

    private static final Path PODCAST = Program.PROJECT.resolveSibling("shared/corpus/mission-led-podcast.txt");

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.exists(PODCAST), "the podcast transcript is not at hand");
        program = Program.in(scratch);
    }

    @Test
    void everyTurnIsThereAndThePreambleIsNone() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> turns = new ArrayList<>();
        for (String line : program.run("ingest", "--jsonl", PODCAST).with(0).lines()) {
            turns.add(json.readTree(line));
        }
        assertThat(turns).hasSize(14);
        assertThat(turns).extracting(turn -> turn.get("speaker").asText()).doesNotContainNull();
        assertThat(turns.stream().map(turn -> turn.get("speaker").asText()).distinct())
                .hasSize(3)
                .allSatisfy(name -> assertThat(name).isEqualTo(name.strip()).doesNotContain("\u00a0"));
        assertThat(turns.get(0).get("speaker").asText()).isEqualTo("Claire Newell");
        assertThat(turns.get(0).get("start").asInt()).isEqualTo(5);
        assertThat(turns.get(13).get("start").asInt()).isEqualTo(2394);
    }

    @Test
    void aRunCountsThreeParticipants() {
        assertThat(program.run("run", PODCAST, "-o", "report").with(0).out()).contains("1 transcript, 3 participants");
    }
}
