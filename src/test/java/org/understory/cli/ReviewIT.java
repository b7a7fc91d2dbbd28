package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code understory review} on a study, from its first line to its end. */
class ReviewIT {

    private static final String ADDRESS = "http://127\\.0\\.0\\.1:\\d+/\\?token=[\\w-]{32}";

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void makeAStudy() throws IOException {
        program = Program.in(scratch);
        program.run("init", "study").with(0);
        program.run("ingest", "--study", "study", Program.FIRST_LOOK).with(0);
    }

    /** What a client gets from an address. */
    private static String study(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThat(client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                        .body())
                .contains("Understory review");
        return client.send(
                        HttpRequest.newBuilder(URI.create(address).resolve("/api/study"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void itPrintsAnAddressForEachCoderAndEndsWhenAskedTo() throws Exception {
        Process review = program.builder("review", "--study", "study", "--coder", "Ana", "--coder", "ben")
                .redirectError(scratch.resolve("err").toFile())
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(review.getInputStream(), UTF_8))) {
            String ana = out.readLine();
            String ben = out.readLine();
            assertThat(ana).matches("ana  " + ADDRESS);
            assertThat(ben).matches("ben  " + ADDRESS);
            assertThat(study(ana.substring(5))).contains("\"coder\":\"ana\"").contains("drafts decided");
            assertThat(study(ben.substring(5))).contains("\"coder\":\"ben\"");
            review.toHandle().destroy();
            assertThat(review.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        }
        assertThat(review.exitValue()).isIn(0, 143);
        assertThat(Files.readString(scratch.resolve("err")))
                .contains("Ctrl-C ends the page")
                .doesNotContain("Exception");
    }

    @Test
    void aSampleIsDrawnOnceAndShownBlind() throws Exception {
        Process review = program.builder("review", "--study", "study", "--coder", "cy", "--sample", "5", "--seed", "7")
                .redirectError(scratch.resolve("err").toFile())
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(review.getInputStream(), UTF_8))) {
            assertThat(study(out.readLine().substring(4)))
                    .contains("\"blind\":true")
                    .contains("sample of 5, seed 7");
        } finally {
            review.toHandle().destroy();
            review.waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(program.work().resolve("study/samples/5-seed-7.json")).exists();
    }

    @Test
    void whatCannotBeReviewedIsSaid() throws IOException {
        program.run("init", "empty").with(0);
        program.run("review", "--study", "empty").with(1).complains("holds no transcripts", "understory ingest");
        program.run("review").with(1).complains("is not in a study");
        for (List<String> wrong : List.of(List.of("--port", "70000"), List.of("--coder", "machine"))) {
            program.run("review", "--study", "study", wrong.get(0), wrong.get(1))
                    .with(1)
                    .complains(wrong.get(1));
        }
    }
}
