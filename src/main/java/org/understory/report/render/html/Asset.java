package org.understory.report.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script of ours, printed into the page as it is.
 *
 * @param text its source
 */
public record Asset(String text) {

    static Asset load(String name) {
        try (InputStream stream = Asset.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is not in it");
            }
            // Browsers read CRLF as LF and hash what they read; a checkout on Windows may hold CRLF.
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new Asset(text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The source expression by which a Content-Security-Policy allows it. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java platform has SHA-256", cause);
        }
    }
}
