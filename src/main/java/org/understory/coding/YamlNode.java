package org.understory.coding;

import java.util.List;

/** A YAML document as a tree that remembers where each part stands. Lines and columns count from 1. */
sealed interface YamlNode {

    /** The line it starts on. */
    int line();

    /** The column it starts in. */
    int column();

    /**
     * A mapping.
     *
     * @param entries in file order
     * @param line where
     * @param column where
     */
    record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
        /** Freezes the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param line where the key stands
     * @param column where the key stands
     * @param value the value
     */
    record Entry(String key, int line, int column, YamlNode value) {}

    /**
     * A sequence.
     *
     * @param items in file order
     * @param line where
     * @param column where
     */
    record Items(List<YamlNode> items, int line, int column) implements YamlNode {
        /** Freezes the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param text its text; empty for nothing
     * @param block whether it is a block of lines ({@code |} or {@code >})
     * @param folded whether it is a block whose lines YAML joins ({@code >})
     * @param line where its first character stands
     * @param column where its first character stands
     */
    record Scalar(String text, boolean block, boolean folded, int line, int column) implements YamlNode {}
}
