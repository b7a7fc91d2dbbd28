package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.analysis.statistic.QuoteIndex;
import org.understory.analysis.statistic.Statistics;
import org.understory.report.OutputException;
import org.understory.report.read.Document;
import org.understory.report.read.Documents;
import org.understory.report.read.Quotation;
import org.understory.verification.Change;
import org.understory.verification.Verdict;
import org.understory.verification.Verification;

/** Whatever single word of a quotation or digit of a figure is changed, it is found. */
class VerifyPropertiesTest {

    private static final Path SMALL = Path.of("samples/first-look");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int TRIES = 150;

    @TempDir
    static Path folder;

    private static QuoteIndex index;

    private final SplittableRandom chance = new SplittableRandom(7);

    @BeforeAll
    static void report() {
        ok("run", SMALL, "--by", "department", "--min-group", 2, "-o", folder);
        Remade made = Recipes.again(
                Documents.read(folder.resolve("report.json")).recipe().orElseThrow(),
                Map.of(),
                new Recipes.Source(List.of(SMALL), Optional.empty()),
                StudyScene.quiet());
        index = Statistics.index(new Statistics.Wanted(made.by(), 0, false, List.of()), made.material());
    }

    private static boolean stands(Document document, Document today) {
        return Verification.of(document, Optional.of(today), index, false).stands();
    }

    /** Changes one of the places in turn and demands that each is found. */
    private void changeOneByOne(String name, String text, List<MatchResult> places) throws IOException {
        assertThat(places).hasSizeGreaterThan(20);
        Document today = Documents.read(folder.resolve(name));
        assertThat(stands(today, today)).isTrue();
        Path changed = Files.createDirectories(folder.resolve("changed")).resolve(name);
        for (int i = 0; i < TRIES; i++) {
            MatchResult place = places.get(chance.nextInt(places.size()));
            Files.writeString(
                    changed,
                    text.substring(0, place.start()) + instead(place.group()) + text.substring(place.end()),
                    UTF_8);
            assertThat(stands(changed, today))
                    .as(text.substring(Math.max(0, place.start() - 80), Math.min(text.length(), place.end() + 20)))
                    .isFalse();
        }
    }

    /** JSON with another digit may be no JSON. */
    private static boolean stands(Path file, Document today) {
        try {
            return stands(Documents.read(file), today);
        } catch (OutputException unreadable) {
            return false;
        }
    }

    /** Another digit, another word, or no word. */
    private String instead(String was) {
        if (DIGIT.matcher(was).matches()) {
            return String.valueOf((was.charAt(0) - '0' + 1 + chance.nextInt(9)) % 10);
        }
        return List.of("", "otherwise", was + "s", was.substring(1)).get(chance.nextInt(4));
    }

    private static List<MatchResult> within(Pattern lines, Pattern places, String text) {
        List<MatchResult> found = new ArrayList<>();
        lines.matcher(text)
                .results()
                .forEach(line -> places.matcher(text)
                        .region(line.start(), line.end())
                        .results()
                        .forEach(found::add));
        return found;
    }

    private static Path changed(String name, String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("changed")).resolve(name), text, UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "theme-frequency.csv", "themes-by-department.csv"})
    void anyRowTakenOut(String name) throws IOException {
        Document today = Documents.read(folder.resolve(name));
        List<String> lines =
                Files.readString(folder.resolve(name), UTF_8).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            boolean row = name.endsWith(".csv") || lines.get(i).matches("\\|.*\\d.*");
            if (row && lines.indexOf(lines.get(i)) == i) {
                List<String> fewer = new ArrayList<>(lines);
                String gone = fewer.remove(i);
                Document shorter = Documents.read(changed(name, String.join("\n", fewer)));
                assertThat(stands(shorter, today)).as(gone).isFalse();
                assertThat(Verification.of(shorter, Optional.of(today), index, true)
                                .remarks())
                        .as(gone)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void anyQuotationMovedBelowAnotherTheme() throws IOException {
        Document today = Documents.read(folder.resolve("quotes.csv"));
        List<String> themes =
                index.sections().stream().map(QuoteIndex.Section::name).toList();
        for (Quotation quotation : today.quotations()) {
            for (String theme : themes) {
                boolean its = index.of(quotation.id()).stream()
                        .anyMatch(use -> use.name().equals(theme));
                Quotation moved = new Quotation(theme, quotation.id(), quotation.words(), quotation.source());
                Document document = new Document(Optional.empty(), List.of(moved), List.of());
                assertThat(Verification.of(document, Optional.empty(), index, true).changes().stream()
                                .anyMatch(change -> change.kind() == Change.Kind.PLACE))
                        .as(quotation.id() + " under " + theme)
                        .isEqualTo(!its);
            }
        }
        assertThat(themes).hasSizeGreaterThan(5);
    }

    /** Whatever stretch brackets or an ellipsis take the place of: brackets are let pass for five words at most. */
    @Test
    void anyStretchBehindASign() {
        Document today = Documents.read(folder.resolve("quotes.csv"));
        for (int i = 0; i < 4 * TRIES; i++) {
            Quotation quotation =
                    today.quotations().get(chance.nextInt(today.quotations().size()));
            List<String> words = List.of(quotation.words().get(0).split(" "));
            int from = chance.nextInt(words.size());
            int to = from + 1 + chance.nextInt(words.size() - from);
            String cut = String.join(" ", words.subList(from, to));
            for (String sign : List.of("[it]", "[…]")) {
                List<String> left = new ArrayList<>(words.subList(0, from));
                left.add(sign);
                left.addAll(words.subList(to, words.size()));
                Quotation shown = new Quotation("", quotation.id(), List.of(String.join(" ", left)), List.of());
                Verdict verdict = Verification.of(
                        new Document(Optional.empty(), List.of(shown), List.of()), Optional.empty(), index, true);
                boolean allowed = to - from < words.size() && (sign.equals("[…]") || to - from <= 5);
                assertThat(verdict.stands()).as(left.toString()).isEqualTo(allowed);
                if (allowed && cut.matches("(?i).*\\b(not|never|no)\\b.*")) {
                    assertThat(verdict.remarks().toString()).as(left.toString()).contains("leaves out “");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidy.csv", "theme-frequency.csv", "themes-by-department.csv"})
    void anyDigitOfACsvFile(String name) throws IOException {
        String text = Files.readString(folder.resolve(name), UTF_8);
        changeOneByOne(name, text, DIGIT.matcher(text).results().toList());
    }

    @Test
    void anyDigitOfMarkdown() throws IOException {
        String text = Files.readString(folder.resolve("report.md"), UTF_8);
        changeOneByOne("report.md", text, within(Pattern.compile("(?m)^(?!<!--).*$"), DIGIT, text));
    }

    @Test
    void anyWordOfAQuotationInMarkdown() throws IOException {
        String text = Files.readString(folder.resolve("report.md"), UTF_8);
        changeOneByOne("report.md", text, within(Pattern.compile("(?m)^> “.*”$"), WORD, text));
    }

    @Test
    void anyWordOfAQuotationInCsv() throws IOException {
        String text = Files.readString(folder.resolve("quotes.csv"), UTF_8);
        changeOneByOne("quotes.csv", text, within(Pattern.compile("(?m)(?<=,true,).*$"), WORD, text));
    }

    @Test
    void anyValueOfJson() throws IOException {
        String text = Files.readString(folder.resolve("report.json"), UTF_8);
        Pattern values = Pattern.compile("\"(?:value|part|whole|events|exposure|low|high|weight)\": [^,}]*");
        changeOneByOne("report.json", text, within(values, DIGIT, text));
        Pattern words = Pattern.compile("(?<=\"text\": \")[^\"]*(?=\", \"before\")");
        changeOneByOne("report.json", text, within(words, WORD, text));
    }

    @Test
    void anyDigitThatAPageShowsAndAnyWordOfItsQuotations() throws IOException {
        String page = Files.readString(folder.resolve("report.html"), UTF_8);
        Document today = Documents.read(folder.resolve("report.html"));
        Path changed = Files.createDirectories(folder.resolve("changed")).resolve("report.html");
        Element whole = Jsoup.parse(page);
        List<TextNode> digits = new ArrayList<>();
        whole.select("body *").stream()
                .filter(element -> !element.is("script, style"))
                .forEach(element -> element.textNodes().stream()
                        .filter(node -> DIGIT.matcher(node.text()).find())
                        .forEach(digits::add));
        List<TextNode> words = new ArrayList<>();
        whole.select("blockquote p, blockquote mark")
                .forEach(element -> element.textNodes().stream()
                        .filter(node -> WORD.matcher(node.text()).find())
                        .forEach(words::add));
        assertThat(digits).hasSizeGreaterThan(200);
        for (int i = 0; i < TRIES; i++) {
            Pattern what = i % 3 == 0 ? WORD : DIGIT;
            List<TextNode> nodes = i % 3 == 0 ? words : digits;
            TextNode node = nodes.get(chance.nextInt(nodes.size()));
            String was = node.getWholeText();
            List<MatchResult> places = what.matcher(was).results().toList();
            MatchResult place = places.get(chance.nextInt(places.size()));
            node.text(was.substring(0, place.start()) + instead(place.group()) + was.substring(place.end()));
            Files.writeString(changed, whole.outerHtml(), UTF_8);
            assertThat(stands(Documents.read(changed), today))
                    .as(was + " in " + node.parent())
                    .isFalse();
            node.text(was);
        }
    }
}
