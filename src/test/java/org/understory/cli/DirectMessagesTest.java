package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a person's choice about direct messages reaches the reader of a chat. */
class DirectMessagesTest {

    @TempDir
    Path folder;

    @Test
    void directMessagesAreReadOnlyWhereAskedFor() throws IOException {
        Path chat = folder.resolve("chat.txt");
        Files.writeString(
                chat,
                "09:01:00 From Zoë to Ben (Direct Message):\r\n\tpsst 🤫\r\n09:02:00 From Zoë to Everyone:\r\n\thello\r\n");

        assertThat(ingest(chat.toString())).contains("hello").doesNotContain("psst");
        assertThat(ingest("--direct-messages", chat.toString())).contains("hello", "psst 🤫");
    }

    private static String ingest(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = new String[args.length + 2];
        all[0] = "ingest";
        all[1] = "--jsonl";
        System.arraycopy(args, 0, all, 2, args.length);
        int code = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Map.of("COLUMNS", "80"),
                all);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
