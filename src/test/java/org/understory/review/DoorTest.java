package org.understory.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.model.UserError;

/** Who is let in to a live server, and what an intruder learns, which is nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {

    private static final String STEP = "{\"action\":\"memo\",\"turn\":1,\"begin\":0,\"end\":4,\"note\":\"né 🌱\"}";

    private Path folder;
    private ReviewServer server;
    private int port;
    private Wire ana;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server = ReviewServer.start(
                Desks.of("W3-stickies.csv"), new LiveLogs(folder.resolve("codings"), Clock.systemUTC()), 0);
        String address = server.address(Seats.open("ana"));
        port = URI.create(address).getPort();
        ana = Wire.at(address);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Wire stranger() {
        return Wire.stranger(port);
    }

    @Test
    void anAddressIsGoodOnce() {
        URI address = URI.create(server.address(Seats.open("ben")));
        String path = "/?" + address.getQuery();
        Wire.Answer first = stranger().get(path);
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location").orElseThrow()).endsWith("/").doesNotContain("token");
        assertThat(first.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        Wire.Answer second = stranger().get(path);
        assertThat(second.header("Set-Cookie")).isEmpty();
        assertThat(stranger().get("/").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?token=", "/?token=x", "/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/?token=%00", "/?"})
    void aTokenThatIsWrongOpensNothing(String path) {
        assertThat(stranger().get(path).header("Set-Cookie")).isEmpty();
    }

    @Test
    void tokensAndSessionsAreLongAndNeverTheSame() {
        String first = URI.create(server.address(Seats.open("ben"))).getQuery();
        assertThat(first)
                .hasSize("token=".length() + 32)
                .isNotEqualTo(URI.create(server.address(Seats.open("ben"))).getQuery());
        assertThat(ana.header("Cookie")).doesNotContain(first.substring(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/study",
                "/api/changes?since=0",
                "/api/transcripts/1",
                "/main.js",
                "/review.css",
                "/index.html",
                "/nothing",
                "/api/nothing"
            })
    void nothingIsAnsweredWithoutASession(String path) {
        Wire.Answer answer = stranger().get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .contains("not signed in")
                .doesNotContain("stickies")
                .doesNotContain("function");
        assertThat(stranger()
                        .with("Cookie", "understory-review-" + port + "=guess")
                        .get(path)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/transcripts/1/entries", "/api/undo", "/api/redo"})
    void noStepIsTakenWithoutASession(String path) {
        assertThat(stranger().post(path, STEP).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost",
                "localhost:PORT.evil.example",
                "127.0.0.1.evil.example:PORT",
                "0.0.0.0:PORT",
                "[::]:PORT",
                "192.168.1.2:PORT"
            })
    void aNameThatIsNotOursIsTurnedAway(String host) {
        Wire rebound = ana.with("Host", host.replace("PORT", String.valueOf(port)));
        assertThat(rebound.get("/api/study").status()).isIn(400, 403);
        assertThat(rebound.get("/").body()).doesNotContain("<script");
    }

    @Test
    void loopbackNamesAreOurs() {
        for (String host : List.of("127.0.0.1:", "localhost:", "[::1]:")) {
            assertThat(ana.with("Host", host + port).get("/api/study").status()).isEqualTo(200);
        }
        assertThat(ana.with("Host", "").get("/api/study").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://127.0.0.1:1",
                "http://127.0.0.1",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:PORT/",
                "http://x@127.0.0.1:PORT"
            })
    void aStepFromAnotherPageIsTurnedAway(String origin) {
        Wire other = ana.with("Origin", origin.replace("PORT", String.valueOf(port)));
        for (String path : List.of("/api/transcripts/1/entries", "/api/undo", "/api/redo")) {
            assertThat(other.post(path, STEP).status()).isEqualTo(403);
        }
        assertThat(ana.with("Origin", "").post("/api/undo", "{}").status()).isEqualTo(403);
    }

    /** Coders who share a browser share its cookie: a page that was Ana's must never write in Ben's name. */
    @Test
    void aPageOfOneCoderNeverActsAsAnother() {
        Wire ben = Wire.at(server.address(Seats.open("ben")));
        Wire mixed = ben.with("Understory-Seat", "ana%20open");
        Wire.Answer answer = mixed.post("/api/transcripts/1/entries", STEP);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("another coder than ben").contains("Load the page again");
        assertThat(mixed.get("/api/transcripts/1").status()).isEqualTo(409);
        assertThat(ben.with("Understory-Seat", "").post("/api/undo", "{}").status())
                .isEqualTo(409);
        assertThat(ben.with("Understory-Seat", "%zz").post("/api/undo", "{}").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/..%2fpom.xml",
                "/%2e%2e/pom.xml",
                "/%2e%2e%2fpom.xml",
                "/..%5cpom.xml",
                "/..\\pom.xml",
                "/%252e%252e%252fpom.xml",
                "/....//pom.xml",
                "/./././pom.xml",
                "//etc/passwd",
                "/%2fetc%2fpasswd",
                "/%c0%ae%c0%ae/pom.xml",
                "/..;/pom.xml",
                "/index.html%00.js",
                "/file:///etc/passwd",
                "/ReviewServer.class",
                "/api/transcripts/..%2f..%2fstudy.yaml",
                "/api/transcripts/1/../../../pom.xml",
                "/../../../../../../../../etc/passwd",
                "/..%u2216pom.xml",
                "/codings/ana.jsonl"
            })
    void noPathLeadsOutOfThePage(String path) {
        Wire.Answer answer = ana.get(path);
        assertThat(answer.status()).as(answer.headers() + answer.body()).isBetween(400, 404);
        assertThat(answer.body())
                .doesNotContain("<project")
                .doesNotContain("root:")
                .doesNotContain("\"action\"");
        assertNothingOfOurInside(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "PROPFIND", "FOO"})
    void otherMethodsDoNothing(String method) {
        for (String path : List.of("/", "/api/study", "/api/transcripts/1/entries", "/main.js")) {
            Wire.Answer answer = ana.send(method, path, "");
            assertThat(answer.status()).as(path).isIn(200, 400, 404, 405, 501);
            assertThat(answer.status() == 200 && !method.equals("HEAD"))
                    .as(path)
                    .isFalse();
            assertNothingOfOurInside(answer);
        }
        assertThat(ana.get("/api/undo").status()).isIn(404, 405);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndNotSaved() {
        String body = "{\"action\":\"memo\",\"turn\":1,\"begin\":0,\"end\":4,\"note\":\"" + "x".repeat(300_000) + "\"}";
        Wire.Answer answer = ana.post("/api/transcripts/1/entries", body);
        assertThat(answer.status()).isEqualTo(413);
        assertNothingOfOurInside(answer);
        assertThat(ana.post("/api/transcripts/1/entries", body.replace("x".repeat(250_000), ""))
                        .body())
                .contains("longer than 20,000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"memo\"",
                "{\"action\":7}",
                "{\"action\":\"drop\"}",
                "{\"action\":\"memo\",\"turn\":0,\"begin\":0,\"end\":4,\"note\":\"x\"}",
                "{\"action\":\"memo\",\"turn\":99999999,\"begin\":0,\"end\":4,\"note\":\"x\"}",
                "{\"action\":\"memo\",\"turn\":1,\"begin\":-1,\"end\":4,\"note\":\"x\"}",
                "{\"action\":\"memo\",\"turn\":1,\"begin\":4,\"end\":4,\"note\":\"x\"}",
                "{\"action\":\"memo\",\"turn\":1,\"begin\":0,\"end\":2147483647,\"note\":\"x\"}",
                "{\"action\":\"memo\",\"turn\":1,\"begin\":0,\"end\":4}",
                "{\"action\":\"code\",\"turn\":1,\"begin\":0,\"end\":4,\"theme\":\"../../x\"}",
                "{\"action\":\"accept\",\"turn\":1,\"begin\":0,\"end\":4,\"theme\":\"silos\"}",
                "{\"action\":\"uncode\",\"target\":\"nobody's\"}",
                "{\"action\":\"undo\",\"target\":\"x\"}",
                "{\"action\":{\"a\":[]},\"turn\":{},\"note\":[[[[]]]]}"
            })
    void aStepThatMakesNoSenseIsRefusedWithARemedy(String body) {
        Wire.Answer answer = ana.post("/api/transcripts/1/entries", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("remedy").asText()).isNotBlank();
        assertNothingOfOurInside(answer);
    }

    @Test
    void aStepOfTooManyLayersIsRefused() {
        Wire.Answer answer = ana.post("/api/transcripts/1/entries", "[".repeat(100_000));
        assertThat(answer.status()).isEqualTo(400);
        assertNothingOfOurInside(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/transcripts/0",
                "/api/transcripts/2",
                "/api/transcripts/-1",
                "/api/transcripts/x",
                "/api/transcripts/99999999999",
                "/api/transcripts/4294967297",
                "/api/changes",
                "/api/changes?since=x"
            })
    void numbersThatAreNoneAreRefused(String path) {
        Wire.Answer answer = ana.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertNothingOfOurInside(answer);
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        for (Wire.Answer answer : List.of(
                ana.get("/"),
                ana.get("/main.js"),
                ana.get("/api/study"),
                ana.get("/nothing"),
                stranger().get("/"),
                stranger().get("/api/study"))) {
            assertThat(answer.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    /** The page's policy forbids scripts and styles within it, so there must be none. */
    @Test
    void thePageHasNoScriptOrStyleWithinIt() {
        String page = ana.get("/").body();
        assertThat(page).doesNotContain("<style").doesNotContain(" style=").doesNotContainPattern(" on[a-z]+=");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern("(?i)https?://");
    }

    @Test
    void itListensOnLoopbackOnly() throws IOException {
        for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(device.getInetAddresses())) {
                if (!address.isLoopbackAddress() && address instanceof Inet4Address) {
                    assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            LiveLogs logs = new LiveLogs(folder.resolve("none"), Clock.systemUTC());
            assertThatThrownBy(() -> ReviewServer.start(Desks.of("W3-stickies.csv"), logs, taken.getLocalPort()))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("--port " + taken.getLocalPort());
        }
    }

    /** Nothing that was said, or that a stranger sends, reaches the terminal. */
    @Test
    void nothingIsPrinted() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            ana.get("/api/transcripts/1");
            ana.post("/api/transcripts/1/entries", STEP);
            ana.post("/api/transcripts/1/entries", "{");
            ana.get("/..%2fpom.xml");
            ana.send("FOO", "/", "");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static void assertNothingOfOurInside(Wire.Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("org.");
        assertThat(answer.header("Server")).isEmpty();
    }
}
