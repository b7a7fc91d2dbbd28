package org.understory.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of keys in the manual says what the page does. */
class KeysTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Map<String, String> SHOWN =
            Map.of("ArrowDown", "↓", "ArrowUp", "↑", "ArrowRight", "→", "ArrowLeft", "←", "Escape", "Esc");

    private static String shown(String key) {
        String shift = key.startsWith("Shift+") ? "Shift " : "";
        String name = key.replace("Shift+", "");
        return shift + SHOWN.getOrDefault(name, name);
    }

    @Test
    void theManualAndThePageHaveTheSameKeys() {
        String manual = Keys.read(Path.of("docs/manual.md"));
        String chapter = manual.substring(manual.indexOf("\n#### Keys of the page\n"));
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(chapter.substring(0, chapter.indexOf("\n#", 1)));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }
        Map<String, String> keys = new LinkedHashMap<>();
        Keys.all().forEach((key, words) -> keys.put(shown(key), words));
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(List.copyOf(rows.entrySet())).isEqualTo(new ArrayList<>(keys.entrySet()));
    }
}
