package org.understory.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in who holds the address that the program printed, once, and from then on who holds the cookie given for it. Asks
 * of every request that it is addressed to this server by a loopback name, so that no other site's page can reach it
 * through a name of its own, and of every step that it comes from this server's own page.
 */
final class Doorkeeper {

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seat> tokens = new LinkedHashMap<>();
    private final Map<String, Seat> sessions = new LinkedHashMap<>();

    /** A token that opens one session at this seat. */
    synchronized String token(Seat seat) {
        String token = secret();
        tokens.put(token, seat);
        return token;
    }

    /** Takes a token in and gives the value of the session's cookie for it, or nothing for one that is not or no longer good. */
    synchronized Optional<String> admit(String token) {
        Optional<String> known = find(tokens, token);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String session = secret();
        sessions.put(session, tokens.remove(known.get()));
        return Optional.of(session);
    }

    /** Whose session a cookie is. */
    synchronized Optional<Seat> seat(String session) {
        return find(sessions, session).map(sessions::get);
    }

    /** Whether a request names this server by a loopback name and its port. */
    static boolean isOurs(String host, int port) {
        return host != null
                && (host.equals("127.0.0.1:" + port)
                        || host.equals("localhost:" + port)
                        || host.equals("[::1]:" + port));
    }

    /** Whether a step comes from this server's own page, by what browsers say of it and pages cannot change. */
    static boolean isFromOurPage(String origin, String host) {
        return origin != null && origin.equals("http://" + host);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Compares with each in the same time, so that an answer's delay tells nothing. */
    private static Optional<String> find(Map<String, Seat> among, String offered) {
        if (offered == null) {
            return Optional.empty();
        }
        byte[] bytes = offered.getBytes(StandardCharsets.UTF_8);
        return among.keySet().stream()
                .filter(known -> MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), bytes))
                .findFirst();
    }
}
