package org.understory.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.understory.model.Codebook;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Theme;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.review.Screens.Size;
import org.understory.study.Cast;
import org.understory.study.Roster;

/** That the page is for everybody: named controls, a focus that is seen, narrow screens, and text that is only text. */
class PageForEverybodyTest {

    private static final String EVIL = "</script><img src=x onerror=alert(1)><script>alert(2)</script> \u202ené 🌱";

    /** Controls that show without a name for who cannot see them, by the rules of ARIA as far as the page uses them. */
    private static final String NAMELESS =
            "() => [...document.querySelectorAll('button, input, select, textarea, a[href],"
                    + " summary, progress, dialog, aside, nav, main, [role]')]"
                    + ".filter(one => !(one.getAttribute('aria-label') || one.textContent.trim() && !one.matches('select, progress')"
                    + " || one.labels?.length && one.labels[0].textContent.trim()"
                    + " || document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent.trim()"
                    + " || one.matches('[role=status], [role=alert], form')))"
                    + ".map(one => one.outerHTML.slice(0, 120))";

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth";

    private static Screens screens;

    @TempDir
    Path folder;

    private ReviewServer server;

    @BeforeAll
    static void open() {
        screens = new Screens();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @AfterEach
    void stop() {
        try {
            screens.endTest();
        } finally {
            server.close();
        }
    }

    private void serve(Desk desk) {
        server = ReviewServer.start(desk, new LiveLogs(folder, Clock.systemUTC()), 0);
    }

    private static Transcript transcript(String name, String speaker, String... said) {
        List<Turn> turns = new java.util.ArrayList<>();
        for (String text : said) {
            List<Sentence> sentences = List.of(new Sentence(1, new Span(0, text.length())));
            turns.add(new Turn(
                    turns.size() + 1, speaker, Timing.NONE, TurnKind.SPEECH, List.of(EVIL), text, sentences, Map.of()));
        }
        return new Transcript(name, "labelled", turns, Map.of(), Map.of());
    }

    private static Desk desk(Transcript... transcripts) {
        Theme theme = new Theme(
                "evil",
                EVIL,
                EVIL,
                "",
                "",
                EVIL,
                List.of(EVIL),
                List.of(EVIL),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Codebook codebook = new Codebook(EVIL, "", "here", "0123456789ab", Map.of(), List.of(theme));
        return new Desk(EVIL, codebook, List.of(transcripts), new Cast(Roster.of(List.of(), List.of())), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void whatPeopleWroteIsShownAndNeverRun(Size size) {
        serve(desk(transcript(EVIL, EVIL, EVIL, EVIL)));
        Page page = screens.open(server.address(Seats.open("ana")), size);
        page.keyboard().press("t");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chip.human")).hasCount(1);
        page.keyboard().press("m");
        page.keyboard().type(EVIL);
        page.keyboard().press("Control+Enter");
        page.locator(".chip.memo").click();
        assertThat(page.locator("#passage")).containsText(EVIL);
        assertThat(page.locator("h1")).hasText(EVIL);
        page.locator(".theme .name").evaluate("one => one.click()");
        assertThat(page.locator(".about p").first()).hasText(EVIL);
        assertThat(page.locator("img, main script")).hasCount(0);
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource
    void everyControlHasAName(Size size) {
        serve(Desks.of("W3-stickies.csv"));
        Page page = screens.open(server.address(Seats.open("ana")), size);
        assertThat((List<?>) page.evaluate(NAMELESS)).isEmpty();
        page.keyboard().press("n");
        assertThat((List<?>) page.evaluate(NAMELESS)).isEmpty();
        page.keyboard().press("t");
        assertThat((List<?>) page.evaluate(NAMELESS)).isEmpty();
        assertThat(page.locator("#picker-input")).hasAttribute("aria-activedescendant", "picker-0");
        assertThat(page.locator("#picker-0")).hasAttribute("aria-selected", "true");
    }

    /** The page can be walked with the tabulator alone, and where one is can be seen. */
    @ParameterizedTest
    @EnumSource
    void theFocusIsSeenWhereverItIs(Size size) {
        serve(Desks.of("W3-stickies.csv"));
        Page page = screens.open(server.address(Seats.open("ana")), size);
        for (int i = 0; i < 25; i++) {
            page.keyboard().press("Tab");
            assertThat(
                            (String)
                                    page.evaluate(
                                            "() => { const one = document.activeElement;"
                                                    + " return one === document.body ? 'body' : getComputedStyle(one).outlineStyle + ' ' + one.outerHTML; }"))
                    .doesNotStartWith("none");
        }
    }

    @Test
    void aWidthOf320PixelsIsEnoughLightAndDark() {
        serve(Desks.of("W3-stickies.csv"));
        Page page = screens.open(server.address(Seats.blind("ana")), Size.PHONE);
        page.setViewportSize(320, 640);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String pane : List.of("codebook", "details", "text")) {
                page.locator(".tabs button[data-pane=" + pane + "]").click();
                assertThat(page.locator("#" + pane)).isVisible();
                assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
            }
        }
        page.keyboard().press("t");
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
        assertThat(page.locator("#picker-cancel")).isVisible();
    }

    /** What was decided on a transcript that was corrected since is found again, or is said to be lost. */
    @ParameterizedTest
    @EnumSource
    void passagesAdriftAreListedAndLedTo(Size size) {
        serve(desk(transcript("a.txt", "Zoë", "We keep to our silos 🌱.", "We trust them.", "Yes, we do.")));
        Page page = screens.open(server.address(Seats.open("ana")), size);
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("t");
            page.keyboard().press("Enter");
            assertThat(page.locator(".chip.human")).hasCount(i + 1);
            page.keyboard().press("Escape");
            page.keyboard().press("ArrowDown");
        }
        page.close();
        server.close();
        serve(desk(transcript(
                "a.txt",
                "Zoë",
                "A line that is new.",
                "We keep to our silos 🌱.",
                "Well.",
                "Yes, we do.",
                "Yes, we do.")));
        Page after = screens.open(server.address(Seats.open("ana")), size);
        assertThat(after.locator("#adrift-title")).containsText("1 moved, 1 ambiguous, 1 lost");
        after.locator("#adrift-title").click();
        assertThat(after.locator("#adrift-list li").nth(1)).containsText("We trust them.");
        assertThat(after.locator(".chip.human")).hasCount(1);
        after.locator("#adrift-list li").first().locator("button").click();
        assertThat(after.locator(".sentence.at")).hasText("We keep to our silos 🌱.");
        after.keyboard().press("z");
        assertThat(after.locator("#undo")).isEnabled();
        after.keyboard().press("z");
        after.keyboard().press("z");
        assertThat(after.locator(".chip.human")).hasCount(0);
        Page blind = screens.open(server.address(Seats.blind("ben")), size);
        assertThat(blind.locator("#adrift")).isHidden();
    }
}
