package org.understory.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.report.render.SampleReport;

class HtmlRendererTest {

    @TempDir
    static Path temp;

    private static String page;

    @BeforeAll
    static void render() throws IOException {
        new HtmlRenderer().render(SampleReport.report(), OutputFolder.prepare(temp));
        page = Files.readString(temp.resolve("report.html"));
    }

    @Test
    void thePolicyAllowsExactlyThisStyleAndThisScript() throws GeneralSecurityException {
        assertThat(all("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\""))
                .containsExactly("default-src &#39;none&#39;; style-src &#39;" + hash("style")
                        + "&#39;; script-src &#39;" + hash("script")
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;");
        assertThat(page).doesNotContain(" style=", " onclick=");
    }

    @Test
    void textCannotBecomeMarkup() {
        assertThat(all("<script>")).hasSize(1);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<b>Sport</b>")
                .doesNotContain("\u202E", "\u001B");
    }

    @Test
    void namesNoOtherPlaceToLoadFrom() {
        assertThat(all("(?:src|href|action|url)=\"(?!#)([^\"]*)\"")).isEmpty();
        assertThat(page).doesNotContain("@import", "<link");
        assertThat(all("url\\((?!#pattern-)([^)]*)\\)")).isEmpty();
    }

    @Test
    void everyLinkHasItsTargetAndNoIdComesTwice() {
        List<String> ids = all(" id=\"([^\"]*)\"");
        Set<String> distinct = new HashSet<>(ids);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(distinct).containsAll(all("href=\"#([^\"]*)\""));
        assertThat(all("<a href=\"#(quotes-[a-z]*)\"><bdi>")).contains("quotes-silos", "quotes-agency");
    }

    @Test
    void groupsOfColumnsSayTheirBaseOnce() {
        assertThat(
                        all(
                                "scope=\"colgroup\" colspan=\"3\"><span class=\"title\">([^<]*)</span>\\s*<span class=\"base\">"))
                .containsExactly("HMT", "DESNZ", "Culture, Media &amp; &lt;b&gt;Sport&lt;/b&gt;");
    }

    @Test
    void numbersCanBeSortedByValue() {
        assertThat(page)
                .contains("data-value=\"0.68\" title=\"17 of 25\"><span class=\"figure\">68%</span>")
                .contains("<span class=\"aside\">withheld: fewer than 3 people</span>");
    }

    /** On a phone the figures of such a row stand one under the other, where the heads of the columns are not seen. */
    @Test
    void figuresOfAgreementCarryTheNameOfTheirColumnAndOthersDoNot(@TempDir Path folder) throws IOException {
        Block.Table table = new Block.Table(
                "agreement-1",
                "ana and bén 🌲",
                "",
                List.of(
                        new Block.Column("theme", "Theme", "", "", false, true),
                        new Block.Column("n", "n", "", "", false, true),
                        new Block.Column("prevalence_1", "bén", "gives it to", "", false, true)),
                List.of(new Block.Row(
                        "", List.of(new Cell.Text("Silos"), new Cell.Count(7), new Cell.Missing("not coded")))));
        new HtmlRenderer().render(new Report("Agreement", "", List.of(), List.of(table)), OutputFolder.prepare(folder));
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<table class=\"roomy stacks\">", "data-label=\"n\"", "data-label=\"gives it to bén\"");
        assertThat(page).doesNotContain(" stacks\"", "data-label=\"");
    }

    @Test
    void evidenceIsMarkedAndNotesAreLabelled() {
        assertThat(page).contains("sit in our own <mark>silo</mark>s, and");
        assertThat(all("<figure id=\"[^\"]*\" class=\"(said|noted)\"")).containsExactly("said", "said", "noted");
        assertThat(all(">(as noted)<")).hasSize(1);
    }

    private static String hash(String element) throws GeneralSecurityException {
        String text = all("(?s)<" + element + ">(.*?)</" + element + ">").get(0);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .toList();
    }
}
