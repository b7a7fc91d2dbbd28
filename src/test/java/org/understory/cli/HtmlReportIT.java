package org.understory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.Chromium;

/** The report as people open it: the file that the program wrote, in a real Chromium, from the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportIT {

    private static final Path PICTURE = Program.PROJECT.resolve("docs/report.png");
    private static final String FREQUENCIES = "#theme-frequency table";

    @TempDir
    static Path scratch;

    private static Chromium chromium;
    private static String address;
    private static String hostile;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Map<Integer, Page> lookedAt = new HashMap<>();

    @BeforeAll
    static void writeTheReports() throws IOException {
        Program program = Program.in(scratch);
        program.run(
                        "run",
                        Program.FIRST_LOOK,
                        "--codebook",
                        "mission-led",
                        "--by",
                        "department",
                        "--min-group",
                        "1",
                        "-o",
                        "report")
                .with(0);
        address = program.work().resolve("report/report.html").toUri().toString();
        program.file(
                "hostile/\"><img src=x onerror=alert(1)>.txt",
                "</script><script>alert(2)</script>: Our patch <img src=http://e.test/x onerror=alert(3)>.\n\n"
                        + "Ben \u202eevil: We keep to our own patch ${7*7} {{7*7}}.\n\n"
                        + "</script><script>alert(2)</script>: No patch.\n\nBen \u202eevil: Yes.\n");
        program.file("patch.yaml", "themes:\n  - id: patch\n    name: <b>Patch</b>\n    rules:\n      - patch\n");
        program.run(
                        "run",
                        "hostile",
                        "-c",
                        "patch.yaml",
                        "--set",
                        "unit=<svg onload=alert(4)>",
                        "--by",
                        "unit",
                        "--min-group",
                        "1",
                        "-o",
                        "hostile-report")
                .with(0);
        hostile = program.work().resolve("hostile-report/report.html").toUri().toString();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void forget() {
        complaints.clear();
        requests.clear();
    }

    @AfterEach
    void hasNothingToComplainOf() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(complaints).isEmpty();
    }

    private Page open(int width, int height) {
        return open(new Browser.NewContextOptions().setViewportSize(width, height), address);
    }

    /** The page at a width, opened once for all tests that only look at it: opening takes longer than looking. */
    private Page look(int width) {
        return lookedAt.computeIfAbsent(
                width, wide -> open(context(new Browser.NewContextOptions().setViewportSize(wide, 900)), address));
    }

    private Page open(Browser.NewContextOptions options, String page) {
        BrowserContext context = context(options);
        contexts.add(context);
        return open(context, page);
    }

    private static BrowserContext context(Browser.NewContextOptions options) {
        return chromium.browser().newContext(options.setLocale("en-GB"));
    }

    private Page open(BrowserContext context, String page) {
        Page opened = context.newPage();
        opened.setDefaultTimeout(15_000);
        opened.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        opened.onPageError(error -> complaints.add("page error: " + error));
        opened.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        opened.onRequest(request -> requests.add(request.url()));
        opened.navigate(page);
        opened.evaluate("() => document.querySelectorAll('details.fold').forEach(each => { each.open = true; })");
        return opened;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** The first cells of the rows that show. */
    private static List<String> themes(Page page) {
        return strings(page.evaluate(
                "table => [...document.querySelectorAll(table + ' tbody:not([hidden]) tr"
                        + ":not(.group)')].map(row => row.cells[0].querySelector('bdi').textContent.trim())",
                FREQUENCIES));
    }

    /** The numbers of a column in the rows that show. */
    private static List<Double> numbers(Page page, int column) {
        return strings(page.evaluate(
                        "column => [...document.querySelectorAll('" + FREQUENCIES
                                + " tbody:not([hidden]) tr:not(.group)')].map(row => row.cells[column].dataset.value)",
                        column))
                .stream()
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void nothingLeavesTheMachine() {
        Page page = open(1200, 900);
        page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        page.waitForTimeout(300);
        assertThat(requests).containsExactly(address);
        assertThat(strings(page.evaluate("() => performance.getEntriesByType('resource').map(e => e.name)")))
                .isEmpty();
    }

    @Test
    void sortsByClickOneWayThenTheOtherThenBack() {
        Page page = open(1200, 900);
        List<String> own = themes(page);
        Locator head = page.locator(FREQUENCIES + " thead th", new Page.LocatorOptions().setHasText("participants"))
                .first();
        int column = Integer.parseInt(head.getAttribute("data-column"));
        assertThat(head.getAttribute("aria-sort")).isNull();

        head.locator("button").click();
        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(numbers(page, column)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(themes(page)).isNotEqualTo(own).containsExactlyInAnyOrderElementsOf(own);
        assertThat(page.locator("[role=status]").textContent()).isEqualTo("Sorted by participants, descending");

        head.locator("button").click();
        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(numbers(page, column)).isSorted();

        head.locator("button").click();
        assertThat(head.getAttribute("aria-sort")).isNull();
        assertThat(themes(page)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Space"})
    void sortsByKeyboard(String key) {
        Page page = open(1200, 900);
        List<String> own = themes(page);
        Locator head = page.locator(FREQUENCIES + " thead th").first();
        for (int i = 0;
                i < 200 && !Boolean.TRUE.equals(head.evaluate("th => th.contains(document.activeElement)"));
                i++) {
            page.keyboard().press("Tab");
        }
        assertThat(head.evaluate("th => th.contains(document.activeElement)"))
                .as("Tab reaches the heading")
                .isEqualTo(true);
        assertThat(outlineOfFocus(page)).isNotEqualTo("none");
        page.keyboard().press(key);
        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(themes(page)).isNotEqualTo(own).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        page.keyboard().press(key);
        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
    }

    private static String outlineOfFocus(Page page) {
        return page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
                .toString();
    }

    @Test
    void onlyOneColumnIsSortedAtATime() {
        Page page = open(1200, 900);
        Locator buttons = page.locator(FREQUENCIES + " thead button");
        buttons.nth(0).click();
        buttons.nth(1).click();
        assertThat(page.locator(FREQUENCIES + " [aria-sort]").count()).isEqualTo(1);
    }

    @Test
    void aThemeLeadsToItsQuotations() {
        Page page = open(1200, 900);
        Locator link = page.locator(FREQUENCIES + " tbody a").first();
        String theme = link.textContent().strip();
        link.click();
        Locator quotes = page.locator(page.evaluate("() => location.hash").toString());
        assertThat(quotes.textContent()).contains(theme);
        assertThat((Boolean) quotes.evaluate(
                        "e => { const r = e.getBoundingClientRect();" + " return r.top >= 0 && r.top < innerHeight; }"))
                .isTrue();
        Locator section = page.locator("section.quotes", new Page.LocatorOptions().setHas(quotes));
        assertThat(section.locator("figure").count()).isPositive();
        assertThat(section.locator("figure mark").first().textContent()).isNotBlank();
        assertThat(section.locator("figcaption").first().textContent())
                .containsPattern("morning-plenary|table-two|sticky-notes");
    }

    @Test
    void everyLinkLeadsSomewhereOnThePage() {
        Page page = look(1200);
        assertThat(strings(page.evaluate("() => [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                        + ".filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))")))
                .isEmpty();
    }

    @Test
    void theFirstTabSkipsToTheFindings() {
        Page page = open(1200, 900);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Skip to the findings");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyTextHasEnoughContrast(ColorScheme scheme) {
        Page page = open(1200, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.locator(FREQUENCIES + " thead button").first().click();
        assertThat(strings(page.evaluate(FAINT))).isEmpty();
        String paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
                .toString();
        double brightness = Arrays.stream(paper.replaceAll("[^0-9,]", "").split(","))
                .mapToInt(Integer::parseInt)
                .average()
                .orElseThrow();
        assertThat(brightness > 128).as(paper).isEqualTo(scheme == ColorScheme.LIGHT);
    }

    /** Texts whose contrast with what lies behind them is below 4.5, by the formula of WCAG 2.2. */
    private static final String FAINT = """
            () => {
              const colour = (text) => {
                const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
                return { r, g, b, a };
              };
              const luminance = ({ r, g, b }) => {
                const [x, y, z] = [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * x + 0.7152 * y + 0.0722 * z;
              };
              const behind = (element) => {
                for (let e = element; e; e = e.parentElement) {
                  const c = colour(getComputedStyle(e).backgroundColor);
                  if (c.a === 1) return c;
                }
                return { r: 255, g: 255, b: 255 };
              };
              const faint = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.parentElement;
                if (!node.data.trim() || !element.checkVisibility() || ['SCRIPT', 'STYLE'].includes(element.tagName)) {
                  continue;
                }
                const [a, b] = [colour(getComputedStyle(element).color), behind(element)].map(luminance);
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) faint.push(ratio.toFixed(2) + ' ' + node.data.trim());
              }
              return faint;
            }
            """;

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1200, 1920})
    void thePageNeverScrollsSideways(int width) {
        Page page = look(width);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(
                        strings(
                                page.evaluate(
                                        "() => [...document.querySelectorAll('h1, h2, h3, p, figure, dl, caption .held')]"
                                                + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1"
                                                + " && !e.closest('.skip, .aside')).map(e => e.tagName + ' ' + e.textContent.slice(0, 40))")))
                .isEmpty();
    }

    @Test
    void paperShowsEverythingThatMatters() {
        Page page = open(794, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(strings(
                        page.evaluate("() => [...document.querySelectorAll('h1, h2, h3, table, caption, thead, tbody,"
                                + " tr, th, td, figure, blockquote, figcaption, .facts, .notices, .definition, .note, .legend')]"
                                + ".filter(e => !e.checkVisibility({ opacityProperty: true, visibilityProperty: true })"
                                + " && !e.closest('nav, [hidden]')).map(e => e.outerHTML.slice(0, 80))")))
                .isEmpty();
        assertThat(strings(page.evaluate("() => [...document.querySelectorAll('.scroll')]"
                        + ".filter(e => getComputedStyle(e).overflowX !== 'visible').map(e => e.ariaLabel)")))
                .as("tables that paper cuts off")
                .isEmpty();
        assertThat(strings(page.evaluate(FAINT))).isEmpty();
        assertThat(new String(page.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** What a director sees first, what an analyst comes to, and what is for looking up. */
    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void whatWasFoundStandsFirstThenThemesThenMethod(int width) {
        Page page = look(width);
        List<String> chapters = page.locator("main h2").allTextContents();
        assertThat(chapters)
                .containsSubsequence(
                        "Headline findings",
                        "How often each theme came up",
                        "Themes by department",
                        "Theme by theme",
                        "Which themes go together",
                        "What no theme touches",
                        "What was read",
                        "Rules behind the codings",
                        "Method")
                .startsWith("Headline findings")
                .endsWith("Method");
        assertThat(page.locator(".notices").first().textContent()).contains("Nobody has checked these codings");
        assertThat(page.locator(".findings .says").first().boundingBox().y)
                .as("the first finding is on the first screen")
                .isLessThan(900);
        assertThat(page.locator("main > h2[id=method] ~ dl.facts").textContent())
                .contains("Mission-led government (");
    }

    /** The figures of a theme's section against the tables they come from. */
    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void everyThemeHasItsMeaningItsFiguresAndItsQuotations(int width) {
        Page page = look(width);
        Locator silos = page.locator("section.quotes", new Page.LocatorOptions().setHas(page.locator("#quotes-silos")));
        assertThat(silos.locator(".definition").textContent()).isNotBlank();
        List<String> everybody = strings(
                page.evaluate(
                        "() => { const of = (table, row, column) => { const found = document.querySelector(table);"
                                + " const at = found.querySelector('th[data-name=' + column + ']').dataset.column;"
                                + " return [...found.querySelectorAll('tbody tr:not(.group)')]"
                                + ".find(one => one.cells[0].textContent.includes(row)).cells[at].dataset.value; };"
                                + " return [of('#theme-frequency', 'Silos', 'participants'),"
                                + " of('#figures-silos', 'everybody', 'participants'), of('#figures-silos', 'everybody', 'silent')]; }"));
        assertThat(everybody.get(1)).isEqualTo(everybody.get(0));
        assertThat(silos.locator(".mentioned").textContent())
                .startsWith("Mentioned by " + everybody.get(0) + " of ")
                .endsWith(everybody.get(2) + " did not mention it.");
        assertThat(silos.locator("#figures-silos tbody tr:not(.group)").count()).isGreaterThan(2);
        assertThat(silos.locator("figure .id a").first().getAttribute("href")).startsWith("#");
        none(
                page,
                "[...document.querySelectorAll('section.quotes')].filter(s => s.querySelector('figure') && !s.querySelector('h3, h4'))");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void contentsFoldAndLinksOpenWhatIsFolded(int width) {
        Page page = open(width, 900);
        Locator contents = page.locator(".contents");
        Locator link = contents.locator("a", new Locator.LocatorOptions().setHasText("Silos"))
                .first();
        assertThat(link.isVisible()).isFalse();
        contents.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(link.isVisible()).isTrue();
        link.click();
        assertThat(page.locator("#quotes-silos").isVisible()).isTrue();
        assertThat(link.isVisible()).as("folds again").isFalse();
        page.evaluate("() => document.querySelectorAll('details.fold').forEach(each => { each.open = false; })");
        assertThat(page.locator(FREQUENCIES).isVisible()).isFalse();
        page.locator("#chart-theme-frequency .figures a").click();
        page.waitForCondition(() -> page.locator(FREQUENCIES).isVisible());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paperShowsWhatIsFolded(boolean scripts) {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(794, 1123).setJavaScriptEnabled(scripts), address);
        page.evaluate("() => document.querySelectorAll('details.fold').forEach(each => { each.open = false; })");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".fold table").count()).isPositive();
        none(
                page,
                "[...document.querySelectorAll('.fold table, .how .note')].filter(e => !e.checkVisibility() || e.getBoundingClientRect().height === 0)");
    }

    @Test
    void thePageIsSmallEnoughToSend() throws IOException {
        assertThat(Files.size(Path.of(java.net.URI.create(address)))).isLessThan(2_000_000);
    }

    @Test
    void screenReadersFindTheirWay() {
        Page page = look(1200);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en-GB");
        assertThat(page.title()).isEqualTo("Theme frequencies");
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("main").count()).isEqualTo(1);
        none(page, "[...document.querySelectorAll('table')].filter(t => !t.caption || !t.caption.textContent.trim())");
        none(page, "[...document.querySelectorAll('th')].filter(th => !th.getAttribute('scope'))");
        none(page, "[...document.querySelectorAll('th, button, a')].filter(e => !e.textContent.trim())");
        none(
                page,
                "[...document.querySelectorAll('[id]')].filter(e => document.querySelectorAll('#' + CSS.escape(e.id))"
                        + ".length > 1)");
        none(
                page,
                "[...document.querySelectorAll('[aria-labelledby]')].filter(e => !document.getElementById("
                        + "e.getAttribute('aria-labelledby')))");
        none(
                page,
                "[...document.querySelectorAll('svg, img')].filter(e => !e.closest('[aria-hidden=true]') && !e.alt"
                        + " && !(e.closest('[role=img]')?.querySelector('desc')?.textContent))");
        none(page, "[...document.querySelectorAll('.scroll')].filter(e => e.tabIndex < 0 || !e.ariaLabel)");
        none(page, "[...document.querySelectorAll('figure')].filter(e => !e.querySelector('figcaption'))");
        none(
                page,
                "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((h, i, all) => i > 0"
                        + " && h.tagName[1] - all[i - 1].tagName[1] > 1)");
        none(
                page,
                "[...document.querySelectorAll('table')].flatMap(t => [...t.querySelectorAll('tbody tr:not(.group)')])"
                        + ".filter(row => row.querySelectorAll('th[scope=row]').length !== 1)");
    }

    private static void none(Page page, String elements) {
        assertThat(strings(page.evaluate("() => " + elements + ".map(e => e.outerHTML.slice(0, 120))")))
                .as(elements)
                .isEmpty();
    }

    @Test
    void theColumnsOfEveryTableAreInStep() {
        Page page = look(1200);
        none(
                page,
                "[...document.querySelectorAll('table')].filter(t => { const width = row => [...row.cells]"
                        + ".reduce((sum, c) => sum + c.colSpan, 0); return new Set([...t.querySelectorAll('tbody tr')]"
                        + ".map(width)).size > 1; })");
        assertThat(page.locator("caption").allTextContents())
                .allSatisfy(caption -> assertThat(caption).contains("Base:"));
    }

    @Test
    void withoutScriptsThePageIsComplete() {
        Page with = look(1200);
        Page without =
                open(new Browser.NewContextOptions().setViewportSize(1200, 900).setJavaScriptEnabled(false), address);
        for (String part : List.of("table", "tbody tr", "figure", "h2", "h3")) {
            assertThat(without.locator(part).count())
                    .as(part)
                    .isEqualTo(with.locator(part).count());
        }
        assertThat(without.locator("thead button").count()).isZero();
    }

    @Test
    void whatPeopleSaidIsNeverRun() {
        Page page = open(new Browser.NewContextOptions().setViewportSize(1200, 900), hostile);
        page.waitForTimeout(300);
        assertThat(requests).containsExactly(hostile);
        assertThat(page.locator("main img, main [onload], main [onerror], main script, main b:not(.context b)")
                        .count())
                .isZero();
        assertThat(page.locator("main").textContent()).contains("<svg onload=alert(4)>", "${7*7}", "onerror=alert(3)");
    }

    /** A bar is as long as its figure says, measured against the ticks that are drawn. */
    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void barsAreAsLongAsTheirFigures(int width) {
        Page page = look(width);
        List<String> wrong = strings(page.evaluate("""
                () => {
                  const chart = document.querySelector('#chart-theme-frequency .plot');
                  const ticks = [...chart.querySelectorAll('.scale')].map(t => parseFloat(t.textContent));
                  const lines = [...chart.querySelectorAll('.zero, .tick')].map(l => l.getBoundingClientRect().x);
                  const pixels = (lines.at(-1) - lines[0]) / (ticks.at(-1) - ticks[0]);
                  const shares = new Map([...document.querySelectorAll('#theme-frequency tbody tr:not(.group)')]
                    .map(row => [row.cells[0].querySelector('bdi, .held, span')?.textContent.trim() ?? '', Number(row.cells[2].dataset.value) * 100]));
                  const bars = [...chart.querySelectorAll('.rod')];
                  return (bars.length < 10 ? ['too few bars'] : []).concat(bars.filter(bar => {
                    const name = bar.querySelector('title').textContent.split(', participants')[0];
                    const drawn = bar.getBoundingClientRect().width / pixels;
                    return !(Math.abs(drawn - shares.get(name)) < 1.5);
                  }).map(bar => bar.querySelector('title').textContent));
                }
                """));
        assertThat(wrong).isEmpty();
    }

    /** Every figure in a field of the map against the shade of the field. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void figuresInFieldsHaveEnoughContrastOnEveryShade(ColorScheme scheme) {
        Page page = open(1200, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        List<String> faint = strings(page.evaluate("""
                () => {
                  const plot = document.querySelector('.heat .plot');
                  const name = 'http://www.w3.org/2000/svg';
                  const luminance = (text) => {
                    const [r, g, b] = text.match(/[\\d.]+/g).map(Number)
                      .map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const fill = (tag, style) => {
                    const made = document.createElementNS(name, tag);
                    made.setAttribute('class', style);
                    plot.append(made);
                    return luminance(getComputedStyle(made).fill);
                  };
                  return [0, 1, 2, 3, 4, 5, 6].map((shade) => {
                    const [a, b] = [fill('rect', 'field h' + shade), fill('text', 'figure-in in-h' + shade)];
                    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                  }).filter((ratio) => ratio < 4.5).map(String);
                }
                """));
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void quotationsArePickedOutAndTheAddressKeepsIt(int width) {
        Page page = open(width, 900);
        int all = page.locator("figure").count();
        assertThat(page.locator(".state").textContent()).isEqualTo("Showing all " + all + " quotations.");
        Locator department = page.getByLabel("department", new Page.GetByLabelOptions().setExact(true));
        String option = department.locator("option").nth(1).textContent();
        String value = option.replaceFirst(" \\(\\d+\\)$", "");
        int expected = Integer.parseInt(option.replaceFirst(".*\\((\\d+)\\)$", "$1"));
        department.selectOption("=" + value);
        assertThat(expected).isPositive().isLessThan(all);
        assertThat(page.locator("figure:visible").count()).isEqualTo(expected);
        assertThat(page.locator("figure:visible .speaker + span").allTextContents())
                .allSatisfy(said -> assertThat(said).contains(value));
        assertThat(page.locator(".state").textContent())
                .startsWith("Showing " + expected + " of " + all + " quotations: department " + value + ".");
        Page again = open(new Browser.NewContextOptions().setViewportSize(width, 900), page.url());
        assertThat(again.locator("figure:visible").count()).isEqualTo(expected);
        again.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(again.locator(".state").isVisible())
                .as("paper says what it shows")
                .isTrue();
        assertThat(again.locator(".filter").isVisible()).isFalse();
        again.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        again.getByText("Show all", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(again.locator("figure:visible").count()).isEqualTo(all);
        assertThat(again.url()).doesNotContain("?");
    }

    @Test
    void quotationsArePickedOutByKeyboard() {
        Page page = open(1200, 900);
        int all = page.locator("figure").count();
        Locator choice = page.locator(".filter select").first();
        choice.focus();
        assertThat(outlineOfFocus(page)).isNotEqualTo("none");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("figure:visible").count()).isPositive().isLessThan(all);
    }

    @Test
    void aLinkToAHiddenQuotationShowsIt() {
        Page page = open(1200, 900);
        page.locator(".filter select").first().selectOption(new SelectOption().setIndex(1));
        String hidden = page.evaluate("() => document.querySelector('figure[hidden]').id")
                .toString();
        page.evaluate("id => { location.hash = id; }", hidden);
        page.waitForCondition(() -> page.locator("[id='" + hidden + "']").isVisible());
        assertThat(page.locator("figure[hidden]").count()).isZero();
    }

    @Test
    void whatWasSaidAroundAQuotationOpensByKeyboard() {
        Page page = open(1200, 900);
        Locator context = page.locator("details.context").first();
        String words = page.locator("figure:has(details) blockquote")
                .first()
                .textContent()
                .strip();
        assertThat(context.locator("p").isVisible()).isFalse();
        context.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(context.locator("p").isVisible()).isTrue();
        assertThat(context.locator("p").textContent().strip()).contains(words).hasSizeGreaterThan(words.length());
    }

    /** To take it anew: {@code mvn verify -Dit.test=HtmlReportIT -Dtest=none -Dpicture.update=true}. */
    @Test
    void theReadmeHasAPictureOfTheReport() throws IOException {
        if (Boolean.getBoolean("picture.update")) {
            Page page = open(1200, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        }
        BufferedImage picture = ImageIO.read(PICTURE.toFile());
        assertThat(picture.getWidth()).isEqualTo(1200);
        try (Stream<String> lines = Files.lines(Program.PROJECT.resolve("README.md"))) {
            assertThat(lines).anyMatch(line -> line.contains("](docs/report.png)"));
        }
    }
}
