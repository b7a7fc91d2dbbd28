package org.understory.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.understory.report.OutputFolder;
import org.understory.report.Renderer;
import org.understory.report.render.terminal.TerminalRenderer;
import org.understory.report.render.terminal.TerminalStyle;

/** One sample report through every output, against what is kept. */
class GoldenReportsTest {

    @TempDir
    Path folder;

    static List<Renderer> renderers() {
        return Renderers.all();
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void writesWhatIsKept(Renderer renderer) throws IOException {
        for (String name : render(renderer, folder)) {
            if (name.endsWith(".xlsx")) {
                Golden.check(name + ".txt", XlsxText.of(folder.resolve(name)));
            } else {
                Golden.check(name, Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void writesTheSameBytesWhateverTheLocaleAndTimeZone(Renderer renderer) throws IOException {
        Path other = folder.resolve("other");
        List<String> names = render(renderer, folder);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(render(renderer, other)).isEqualTo(names);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String name : names) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
        }
    }

    @Test
    void everyRendererHasItsOwnId() {
        assertThat(Renderers.all()).extracting(Renderer::id).containsExactly("html", "markdown", "csv", "json", "xlsx");
    }

    @ParameterizedTest
    @MethodSource("terminals")
    void printsWhatIsKept(String name, TerminalStyle style) throws IOException {
        StringBuilder text = new StringBuilder();
        new TerminalRenderer(style).render(SampleReport.report(), text);
        Golden.check(name, text.toString());
    }

    static List<Arguments> terminals() {
        List<Arguments> cases = new ArrayList<>();
        cases.add(terminal("sample.terminal-80.txt", new TerminalStyle(80, false, true)));
        cases.add(terminal("sample.terminal-120.txt", new TerminalStyle(120, false, true)));
        cases.add(terminal("sample.terminal-80-ascii.txt", new TerminalStyle(80, false, false)));
        cases.add(terminal("sample.terminal-100-accents.txt", new TerminalStyle(100, true, true)));
        return cases;
    }

    private static Arguments terminal(String name, TerminalStyle style) {
        return Arguments.of(name, style);
    }

    private static List<String> render(Renderer renderer, Path path) {
        OutputFolder output = OutputFolder.prepare(path);
        renderer.render(SampleReport.report(), output);
        return output.written();
    }
}
