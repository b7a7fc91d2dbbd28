package org.understory.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.understory.model.Verdict;
import org.understory.review.Screens.Size;
import org.understory.study.log.Act;
import org.understory.study.log.LogEntry;
import org.understory.study.log.LogFolder;

/** Everything that people do on the page, in a real Chromium at two sizes; what the logs say afterwards decides. */
class ReviewPageTest {

    private static final String CHOSEN = ".chip[aria-current=true]";

    private static Screens screens;
    private static Desk desk;

    @TempDir
    Path folder;

    private ReviewServer server;

    @BeforeAll
    static void open() {
        screens = new Screens();
        desk = Desks.of("W5-otter.txt", "W3-stickies.csv");
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @BeforeEach
    void start() {
        server = ReviewServer.start(desk, new LiveLogs(folder, Clock.systemUTC()), 0);
    }

    @AfterEach
    void stop() {
        try {
            screens.endTest();
        } finally {
            server.close();
        }
    }

    private Page ana(Size size) {
        return screens.open(server.address(Seats.open("ana")), size);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Shows a part of the page, where they do not all show at once. */
    private static void pane(Page page, String name) {
        page.locator(".tabs button[data-pane=" + name + "]").evaluate("one => one.click()");
    }

    private static void theme(Page page, String typed) {
        press(page, "t");
        assertThat(page.locator("#picker-input")).isFocused();
        page.keyboard().type(typed);
        press(page, "Enter");
    }

    private static void isSaved(Page page) {
        assertThat(page.locator("#saved")).hasText("Saved");
    }

    private List<LogEntry> log() {
        return LogFolder.read(folder).entries();
    }

    private Act last() {
        return log().get(log().size() - 1).act();
    }

    @ParameterizedTest
    @EnumSource
    void draftsAreAcceptedAndRejectedByKeys(Size size) {
        Page page = ana(size);
        press(page, "n", "a");
        isSaved(page);
        assertThat(page.locator(CHOSEN)).hasClass(Pattern.compile("accepted"));
        assertThat(((Act.Judge) last()).verdict()).isEqualTo(Verdict.ACCEPTED);
        press(page, "u", "r");
        assertThat(page.locator(CHOSEN)).hasClass(Pattern.compile("rejected"));
        assertThat(((Act.Judge) last()).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(page.locator("#progress")).hasText("2 of 42 drafts decided");
        press(page, "p");
        assertThat(page.locator(CHOSEN)).hasClass(Pattern.compile("accepted"));
    }

    @ParameterizedTest
    @EnumSource
    void buttonsDoWhatKeysDo(Size size) {
        Page page = ana(size);
        press(page, "n", "Escape");
        page.locator(".chip").first().click();
        Locator home = page.locator(size == Size.PHONE ? "#acts" : "#passage");
        home.getByText("Accept").click();
        isSaved(page);
        assertThat(page.locator(".chip.accepted")).hasCount(1);
        page.locator("#undo").click();
        assertThat(page.locator(".chip.accepted")).hasCount(0);
        page.locator("#redo").click();
        assertThat(page.locator(".chip.accepted")).hasCount(1);
        assertThat(log()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aDraftShowsItsRuleAndEvidence(Size size) {
        Page page = ana(size);
        press(page, "n");
        assertThat(page.locator(".run.evidence").first()).isVisible();
        assertThat(page.locator(".run.first")).hasAttribute("data-label", Pattern.compile(".+"));
        if (size == Size.PHONE) {
            page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .getByText("Passage", new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        assertThat(page.locator("#passage mark").first()).isVisible();
        assertThat(page.locator("#passage code").nth(1)).not().isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDraftTakesAnotherTheme(Size size) {
        Page page = ana(size);
        press(page, "n");
        theme(page, "ambit");
        isSaved(page);
        assertThat(page.locator(".chip.human")).hasText(Pattern.compile("Ambition · ana"));
        Act.Retag retag = (Act.Retag) last();
        assertThat(retag.theme()).isEqualTo("ambition");
        press(page, "z");
        assertThat(page.locator(".chip.human")).hasCount(0);
        press(page, "y");
        assertThat(page.locator(".chip.human")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void anySelectedTextTakesAThemeAndAMemo(Size size) {
        Page page = ana(size);
        page.locator(".sentence").first().dblclick(new Locator.DblclickOptions().setPosition(8, 10));
        assertThat(page.locator("#passage blockquote")).hasText("Right");
        theme(page, "trust");
        isSaved(page);
        assertThat(((Act.Code) last()).at().exact()).isEqualTo("Right");
        press(page, "m");
        page.keyboard().type("né 🌱 <b>bold</b>");
        press(page, "Control+Enter");
        assertThat(page.locator(".chip.memo")).hasCount(1);
        LogEntry memo = log().get(1);
        assertThat(memo.note()).isEqualTo("né 🌱 <b>bold</b>");
        assertThat(memo.act().passage().orElseThrow().exact()).isEqualTo("Right");
        page.locator(".chip.memo").click();
        assertThat(page.locator("#passage")).containsText("né 🌱 <b>bold</b>");
        press(page, "x");
        assertThat(page.locator(".chip.memo")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDraggedOverStaysChosen(Size size) {
        Page page = ana(size);
        com.microsoft.playwright.options.BoundingBox box =
                page.locator(".sentence").first().boundingBox();
        for (int again = 0; again < 2; again++) {
            page.mouse().move(box.x + 1, box.y + 8);
            page.mouse().down();
            page.mouse().move(box.x + 90, box.y + 8);
            page.mouse().up();
            assertThat(page.locator("#passage")).containsText("Selected text");
            theme(page, again == 0 ? "trust" : "silo");
            assertThat(page.locator(".chip.human")).hasCount(again + 1);
            assertThat(((Act.Code) last()).at().exact()).startsWith("Right").doesNotEndWith("?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAndSentencesAreChosenWithoutAMouse(Size size) {
        Page page = ana(size);
        press(page, "ArrowDown", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft");
        String words = page.locator("#passage blockquote").textContent();
        assertThat(words.split(" ")).hasSize(2);
        theme(page, "silo");
        isSaved(page);
        assertThat(((Act.Code) last()).at().exact()).isEqualTo(words);
        press(page, "Escape");
        while (!page.locator("#passage").textContent().contains("Turn 3, sentence 1")) {
            press(page, "ArrowDown");
        }
        press(page, "Shift+ArrowDown");
        String two = page.locator("#passage blockquote").textContent();
        press(page, "Shift+ArrowUp");
        assertThat(two).startsWith(page.locator("#passage blockquote").textContent());
        assertThat(page.locator("#passage blockquote")).not().hasText(two);
    }

    @ParameterizedTest
    @EnumSource
    void codingsThatOverlapEachHaveALineAndAChip(Size size) {
        Page page = ana(size);
        press(page, "ArrowDown");
        for (String theme : List.of("silo", "trust", "ambig")) {
            theme(page, theme);
            isSaved(page);
        }
        Locator run = page.locator(".run").first();
        String images = (String) run.evaluate("one => one.style.backgroundPosition");
        assertThat(images.split(",")).hasSize(3).doesNotHaveDuplicates();
        assertThat(page.locator(".chip.human")).hasCount(3);
    }

    @ParameterizedTest
    @EnumSource
    void anOwnCodingIsTakenBackAndChanged(Size size) {
        Page page = ana(size);
        theme(page, "silo");
        page.locator(".chip.human").click();
        theme(page, "trust");
        assertThat(page.locator(".chip.human")).hasText(Pattern.compile("Trust · ana"));
        page.locator(".chip.human").click();
        press(page, "x");
        assertThat(page.locator(".chip.human")).hasCount(0);
        press(page, "z", "z");
        assertThat(page.locator(".chip.human")).hasCount(0);
        press(page, "z");
        assertThat(page.locator(".chip.human")).hasText(Pattern.compile("Silos · ana"));
    }

    @ParameterizedTest
    @EnumSource
    void searchGoesFromHitToHit(Size size) {
        Page page = ana(size);
        press(page, "/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("(the");
        assertThat(page.locator("#found")).hasText("not found");
        page.locator("#search").fill("MONDAY");
        assertThat(page.locator("#found")).hasText(Pattern.compile("1 of \\d+"));
        assertThat(page.locator(".run.found").first()).isVisible();
        press(page, "Enter");
        assertThat(page.locator("#found")).hasText(Pattern.compile("\\d of \\d+"));
        press(page, "Escape", "n");
        assertThat(page.locator(CHOSEN)).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void helpShowsEveryKeyAndCanSwitchLettersOff(Size size) {
        Page page = ana(size);
        press(page, "?");
        assertThat(page.locator("#help-keys p")).hasCount(Keys.all().size());
        page.locator("#keys-on").uncheck();
        press(page, "Escape", "n");
        assertThat(page.locator(CHOSEN)).hasCount(0);
        press(page, "?");
        page.locator("#keys-on").check();
        press(page, "Escape", "n");
        assertThat(page.locator(CHOSEN)).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void theCodebookExplainsCountsAndFilters(Size size) {
        Page page = ana(size);
        if (size == Size.PHONE) {
            page.locator(".tabs button[data-pane=codebook]").click();
        }
        Locator silos = page.locator("[data-theme=silos]");
        silos.locator(".name").click();
        assertThat(silos.locator(".about")).containsText("Work, people or knowledge kept within one department");
        assertThat(silos.locator(".count")).hasText(Pattern.compile("\\d+ \\(\\d+\\)"));
        page.locator("#no-themes").click();
        pane(page, "text");
        assertThat(page.locator("#turns .chip")).hasCount(0);
        pane(page, "codebook");
        silos.locator("input").check();
        press(page, "n");
        assertThat(page.locator(CHOSEN)).containsText("Silos");
        press(page, "Escape");
        page.locator("#all-themes").click();
        page.locator("#layers input").first().uncheck();
        pane(page, "text");
        assertThat(page.locator("#turns .chip")).hasCount(0);
        pane(page, "codebook");
        page.locator("#layers input").first().check();
        page.locator("#only-undecided").check();
        pane(page, "text");
        press(page, "n", "a");
        isSaved(page);
        assertThat(page.locator("#turns .chip.accepted")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void transcriptsHaveTheirOwnProgressAndUndoReachesBack(Size size) {
        Page page = ana(size);
        press(page, "n", "a");
        isSaved(page);
        press(page, "]");
        assertThat(page.locator("#transcript option:checked")).hasText(Pattern.compile("W3-stickies.csv – 0 of"));
        press(page, "[");
        assertThat(page.locator("#transcript option:checked")).hasText(Pattern.compile("W5-otter.txt – 1 of 42"));
        press(page, "]", "z");
        assertThat(page.locator("#transcript option:checked")).hasText(Pattern.compile("W5-otter.txt – 0 of 42"));
        press(page, "e");
        isSaved(page);
        assertThat(((Act.Finish) last()).blind()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsThereWhenThePageIsLoadedAgain(Size size) {
        Page page = ana(size);
        press(page, "n", "a");
        isSaved(page);
        page.reload();
        page.waitForSelector(".turn");
        press(page, "n");
        assertThat(page.locator(CHOSEN)).hasClass(Pattern.compile("accepted"));
        assertThat(page.locator("#undo")).isEnabled();
    }

    @ParameterizedTest
    @EnumSource
    void twoCodersSeeEachOther(Size size) {
        Page ana = ana(size);
        Page ben = screens.open(server.address(Seats.open("ben")), size);
        theme(ana, "silo");
        isSaved(ana);
        assertThat(ben.locator(".chip.human")).hasText(Pattern.compile("Silos · ana"));
        theme(ben, "trust");
        isSaved(ben);
        assertThat(ana.locator(".chip.human").last()).hasText(Pattern.compile("Trust · ben"));
        assertThat(ana.locator("#layers label").last()).hasText(Pattern.compile("ben"));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsBlindSeesTheTextAndOwnCodingsOnly(Size size) {
        Page ana = ana(size);
        theme(ana, "silo");
        isSaved(ana);
        Page cy = screens.open(server.address(Seats.blind("cy")), size);
        assertThat(cy.locator("#mode")).containsText("blind");
        assertThat(cy.locator(".chip")).hasCount(0);
        theme(cy, "trust");
        isSaved(cy);
        assertThat(cy.locator(".chip")).hasCount(1);
        press(cy, "e");
        assertThat(cy.locator("#progress")).hasText("1 of 1 transcript read to the end");
    }

    @ParameterizedTest
    @EnumSource
    void aSampleIsWalkedThroughWithEnter(Size size) {
        Sample sample = new Sample(
                "sample of 3, seed 7",
                List.of(
                        new Sample.Place("W5-otter.txt", 3, 1),
                        new Sample.Place("W5-otter.txt", 9, 2),
                        new Sample.Place("W3-stickies.csv", 2, 1)));
        Page page = screens.open(server.address(Seats.sampled("cy", sample)), size);
        assertThat(page.locator("#mode")).containsText("sample of 3, seed 7");
        for (int done = 0; done < 2; done++) {
            assertThat(page.locator("#progress")).hasText(done + " of 2 sampled sentences done");
            press(page, "Enter");
        }
        assertThat(page.locator("#progress")).hasText("0 of 1 sampled sentences done");
        press(page, "Enter");
        assertThat(page.locator("#found")).hasText("The sample is done.");
        assertThat(log()).allMatch(entry -> ((Act.Finish) entry.act()).blind()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void disagreementsAreSettledSideBySide(Size size) {
        Page ana = ana(size);
        theme(ana, "silo");
        press(ana, "e");
        isSaved(ana);
        Page ben = screens.open(server.address(Seats.open("ben")), size);
        press(ben, "e");
        isSaved(ben);
        Page judge = screens.open(server.address(Seats.consensus()), size);
        press(judge, "n");
        assertThat(judge.locator(".sides > div").first()).containsText("ana");
        assertThat(judge.locator(".sides > div").last()).containsText("ben");
        press(judge, "r");
        assertThat(judge.locator("#progress")).hasText("1 of 1 disagreements settled");
        assertThat(judge.locator("#passage")).containsText("settled: it is not there");
        assertThat(LogFolder.readFile(folder.resolve("consensus.jsonl")).entries())
                .hasSize(1);
        assertThat(LogFolder.readFile(folder.resolve("ana.jsonl")).entries()).hasSize(2);
    }

    /** A browser holds one session for this program: a page that was opened before another coder's says so. */
    @ParameterizedTest
    @EnumSource
    void aPageDoesNotWriteInAnothersName(Size size) {
        BrowserContext shared = screens.browser(size);
        Page ana = screens.open(server.address(Seats.open("ana")), shared);
        screens.open(server.address(Seats.open("ben")), shared);
        press(ana, "n", "a");
        assertThat(ana.locator("#problem")).containsText("another coder than ben");
        assertThat(ana.locator("#saved")).hasText("Not saved");
        assertThat(log()).isEmpty();
        screens.expectComplaints();
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeSavedIsNotShownAsSaved(Size size) {
        Page page = ana(size);
        press(page, "n");
        server.close();
        press(page, "a");
        assertThat(page.locator("#saved")).hasText("Not saved");
        assertThat(page.locator("#problem")).containsText("does not answer");
        assertThat(page.locator(".chip.accepted")).hasCount(0);
        screens.expectComplaints();
    }
}
