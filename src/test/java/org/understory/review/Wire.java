package org.understory.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Speaks HTTP over a bare socket, so that a test may say anything at all, also what clients refuse to. */
final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * An answer.
     *
     * @param status the number
     * @param headers all of it above the body, as it came
     * @param body the body
     */
    record Answer(int status, String headers, String body) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        Optional<String> header(String name) {
            return headers.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private Wire(int port) {
        this.port = port;
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Origin", "http://127.0.0.1:" + port);
    }

    /** A stranger on this computer, who knows the port only. */
    static Wire stranger(int port) {
        return new Wire(port);
    }

    /** Somebody who opens an address that the program printed and takes the seat there. */
    static Wire at(String address) {
        URI uri = URI.create(address);
        Wire wire = new Wire(uri.getPort());
        Answer opened = wire.get(uri.getPath() + "?" + uri.getQuery());
        wire.headers.put("Cookie", opened.header("Set-Cookie").orElseThrow().split(";")[0]);
        return wire.with(
                "Understory-Seat",
                URLEncoder.encode(wire.get("/api/study").json().get("seat").asText(), UTF_8)
                        .replace("+", "%20"));
    }

    /** The same with another value of a header, or without it where the value is empty. */
    Wire with(String name, String value) {
        Wire other = new Wire(port);
        other.headers.clear();
        other.headers.putAll(headers);
        if (value.isEmpty()) {
            other.headers.remove(name);
        } else {
            other.headers.put(name, value);
        }
        return other;
    }

    String header(String name) {
        return headers.get(name);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** One request on a connection of its own. */
    Answer send(String method, String path, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (bytes.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.toString().getBytes(UTF_8));
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException notListening) {
                // a body that is too large is refused before it is read to its end
            }
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("no answer");
            }
            String above = answer.substring(0, end);
            return new Answer(
                    Integer.parseInt(above.split(" ")[1]), above, unchunked(above, answer.substring(end + 4)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    private static String unchunked(String above, String body) {
        if (!above.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")) {
            return body;
        }
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int line = at;
            while (bytes[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(bytes, at, line - at, UTF_8), 16);
            whole.append(new String(bytes, line + 2, size, UTF_8));
            at = line + 2 + size + 2;
        }
        return whole.toString();
    }
}
