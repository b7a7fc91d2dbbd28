package org.understory.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GUIDs from names: version 5 of RFC 9562, section 5.5, in a namespace of our own. The same name gives the same GUID. */
final class Guids {

    /** Drawn once, never to be changed: every GUID ever exported depends on it. */
    private static final UUID NAMESPACE = UUID.fromString("b3c0f1a6-52d4-4e0b-9c7e-6d1f8a2e4b95");

    private static final String DIGITS = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Pattern GUID = Pattern.compile("(" + DIGITS + ")|\\{(" + DIGITS + ")}");

    private Guids() {}

    /** The GUID of a name, or of the name with a number after it where that is taken; it is then taken, too. */
    static String unused(String name, Set<String> taken) {
        String guid = of(name);
        for (int i = 2; !taken.add(guid); i++) {
            guid = of(name + "#" + i);
        }
        return guid;
    }

    /** The GUID of a name, in lower case. */
    static String of(String name) {
        return version5(NAMESPACE, name).toString().toLowerCase(Locale.ROOT);
    }

    static UUID version5(UUID namespace, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + bytes.length);
        input.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits());
        input.put(bytes).flip();
        ByteBuffer hash = ByteBuffer.wrap(sha1(input.array()));
        long high = hash.getLong() & ~0xF000L | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A GUID as somebody wrote it, without braces, letters as they were; empty if it is none. */
    static Optional<String> read(String text) {
        Matcher matcher = GUID.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
}
