package org.understory.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What readers have found out about one text, so that a dozen that ask the same of it look once. Safe for several
 * threads: two that ask at the same moment may both look, and both are given what the first found.
 */
public final class Looks {

    private final Map<Class<?>, Object> found = new ConcurrentHashMap<>();

    /** What was found before, or else what is found now. */
    <T> T once(Class<T> kind, Supplier<T> look) {
        Object before = found.get(kind);
        if (before != null) {
            return kind.cast(before);
        }
        T now = look.get();
        Object first = found.putIfAbsent(kind, now);
        return first == null ? now : kind.cast(first);
    }
}
