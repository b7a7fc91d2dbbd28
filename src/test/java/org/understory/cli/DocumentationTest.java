package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.ingest.format.Formats;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The documentation and the program agree: nothing is left out, and what it says to type can be typed. */
class DocumentationTest {

    private static final Path MANUAL = Path.of("docs/manual.md");
    private static final List<String> PAGES = List.of(
            "README.md",
            "docs/manual.md",
            "docs/ARCHITECTURE.md",
            "docs/rules.md",
            "docs/codebook-formats.md",
            "CONTRIBUTING.md");

    /** Links, and pictures, of Markdown. */
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");

    /** A command line: from the program's name to the end of its stage of a pipeline. */
    private static final Pattern LINE = Pattern.compile("(?:^|[|(;] ?|\\$ )(?:\\./)?understory( [^\\n|]*)?");

    /** Blocks of code for the shell. */
    private static final Pattern BLOCK =
            Pattern.compile("^```(?:sh|console)?\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** Code in running text. */
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");

    private static String read(String page) throws IOException {
        return Files.readString(Path.of(page));
    }

    static List<CommandLine> commands() {
        return Commands.all();
    }

    static List<String> pages() {
        return PAGES;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theManualHasEveryCommandWithEveryOption(CommandLine command) throws IOException {
        String name = command.getCommandSpec().qualifiedName();
        String chapter = chapter(Files.readString(MANUAL), name);
        assertThat(chapter).as("a heading for %s in %s", name, MANUAL).isNotEmpty();
        String text = chapter
                + chapter(Files.readString(MANUAL), "Options of every command")
                + (hasOption(command, "--max-size")
                        ? chapter(Files.readString(MANUAL), "Options for reading transcripts")
                        : "");
        for (OptionSpec option : command.getCommandSpec().options()) {
            for (String spelling : option.names()) {
                assertThat(text).as("%s of %s in %s", spelling, name, MANUAL).contains("`" + spelling);
            }
        }
    }

    private static boolean hasOption(CommandLine command, String name) {
        return command.getCommandSpec().findOption(name) != null;
    }

    /** What stands under a heading, without what stands under the next. */
    private static String chapter(String text, String title) {
        Matcher heading = Pattern.compile(
                        "^#+ `?" + Pattern.quote(title) + "`?$(.*?)(?=^#|\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text);
        return heading.find() ? heading.group(1) : "";
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandLineToCopyCanBeTyped(String page) throws IOException {
        for (String line : commandLines(BLOCK, read(page))) {
            assertThatCode(() -> parse(line))
                    .as("understory%s in %s", line, page)
                    .doesNotThrowAnyException();
        }
    }

    /** In running text what a command works on may be left out. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandMentionedExists(String page) throws IOException {
        for (String line : commandLines(SPAN, read(page))) {
            try {
                parse(line);
            } catch (CommandLine.MissingParameterException incomplete) {
                // the name of a command, perhaps with an option
            } catch (CommandLine.ParameterException wrong) {
                throw new AssertionError("understory" + line + " in " + page + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    private static void parse(String line) {
        Commands.program().parseArgs(words(line).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/manual.md"})
    void thereAreCommandLinesToCopy(String page) throws IOException {
        assertThat(commandLines(BLOCK, read(page))).hasSizeGreaterThan(3);
    }

    private static List<String> commandLines(Pattern code, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = code.matcher(text);
        while (matcher.find()) {
            matcher.group(1)
                    .replace("\\\n", " ")
                    .lines()
                    .map(line -> line.replaceFirst(" +#.*$", ""))
                    .forEach(line -> lines(line, found));
        }
        return found;
    }

    private static void lines(String text, List<String> found) {
        Matcher line = LINE.matcher(maskQuoted(text));
        while (line.find()) {
            String rest = line.group(1) == null ? "" : text.substring(line.start(1), line.end(1));
            found.add(rest.replaceAll(" ?[<>].*$", "").replaceAll("\\)$", ""));
        }
    }

    /** Pipes within quotation marks belong to a word. */
    private static String maskQuoted(String text) {
        return Pattern.compile("'[^']*'")
                .matcher(text)
                .replaceAll(quoted -> "x".repeat(quoted.group().length()));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(line);
        while (word.find()) {
            words.add(Stream.of(word.group(1), word.group(2), word.group(3))
                    .filter(part -> part != null)
                    .findFirst()
                    .orElseThrow());
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndAHeading(String page) throws IOException {
        Path here = Path.of(page).toAbsolutePath();
        Matcher link = LINK.matcher(read(page).replaceAll("(?s)```.*?```", ""));
        while (link.find()) {
            String target = link.group(1);
            if (target.matches("[a-z]+:.*")) {
                continue;
            }
            String[] parts = target.split("#", 2);
            Path file = parts[0].isEmpty() ? here : here.resolveSibling(parts[0]);
            assertThat(file).as("%s in %s", target, page).exists();
            if (parts.length == 2) {
                assertThat(anchors(Files.readString(file)))
                        .as("%s in %s", target, page)
                        .contains(parts[1]);
            }
        }
    }

    /** As code hosts make them of headings. */
    private static List<String> anchors(String text) {
        return text.lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/manual.md"})
    void everyFormatIsListed(String page) throws IOException {
        String text = read(page);
        Formats.all().stream()
                .map(format -> format.id())
                .filter(id -> !id.equals("unread"))
                .forEach(id -> assertThat(text).as(page).contains("`" + id + "`"));
    }
}
