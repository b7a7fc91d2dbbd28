package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.report.render.pptx.Rendered;

/** The command from transcripts and studies to slides. */
class DeckCommandTest {

    private static final Path STUDY = Path.of("samples/mission-study");
    private static final Path SMALL = Path.of("samples/first-look");

    @TempDir
    Path scratch;

    /** How a run ended. */
    private record Ended(int code, String err) {}

    private static Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), args);
        return new Ended(code, err.toString(UTF_8));
    }

    /** All that can be read of a deck: slides, tables and notes. */
    private static String text(Path deck) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.readAllBytes(deck)))) {
            for (XSLFSlide slide : show.getSlides()) {
                text.append("\n== ");
                slide.getShapes().forEach(shape -> text.append(text(shape)).append('\n'));
                for (XSLFTextShape notes : slide.getNotes().getPlaceholders()) {
                    text.append(notes.getText()).append('\n');
                }
            }
        }
        return text.toString().replace('\u00A0', ' ');
    }

    private static String text(Object shape) {
        if (shape instanceof XSLFTable table) {
            StringBuilder text = new StringBuilder();
            table.getRows()
                    .forEach(row -> row.getCells()
                            .forEach(cell -> text.append(cell.getText()).append(" | ")));
            return text.toString();
        }
        return shape instanceof XSLFTextShape words ? words.getText() : "";
    }

    @Test
    void theMissionStudyHasItsFindingsGroupsAndWhatWasWithheld() throws Exception {
        Path deck = scratch.resolve("mission.pptx");
        Ended ended = run("deck", STUDY, "--by", "department", "--by", "location", "-o", deck);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(text(deck))
                .contains("== Method and base", "== Headline findings: what differs by department")
                .contains("participants from DfE speak of Mission-washing")
                .contains("== Themes by department", "== Each location against all others together")
                .contains("== What was not found", "No difference by department was found in Ambition")
                .contains("== What no theme covers", "Disclosure control: groups of fewer than 5 participants")
                .contains("Cardiff | shown with other groups together only | fewer than 5 participants")
                .doesNotContain("Cardiff (n =", "(not stated) (n =", ", Cardiff · ");
        Optional<Path> office = Rendered.office();
        assumeTrue(office.isPresent(), "soffice is not on the PATH: these slides were not rendered");
        Rendered.check(office.get(), scratch, List.of(deck));
    }

    @Test
    void aSmallGroupIsShownOnlyWhereThatIsAskedFor() throws Exception {
        Path deck = scratch.resolve("all.pptx");
        assertThat(run("deck", STUDY, "--by", "location", "--min-group", "1", "-o", deck)
                        .code())
                .isZero();
        assertThat(text(deck)).contains("Cardiff (n = 3)");
    }

    @Test
    void theSameInputGivesTheSameBytesWhateverTheLocaleAndTimeZone() throws Exception {
        Path one = scratch.resolve("one.pptx");
        Path other = scratch.resolve("other.pptx");
        assertThat(run("deck", SMALL, "-o", one).code()).isZero();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(run("deck", SMALL, "-o", other).code()).isZero();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void aStudyNeedsNoPathAndItsLayerIsNamed() throws Exception {
        Path study = scratch.resolve("étude");
        assertThat(run("init", study).code()).isZero();
        Path deck = scratch.resolve("étude 😀.pptx");
        assertThat(run("deck", "--study", study, "-o", deck).err()).contains("understory ingest");
        assertThat(run("ingest", "--study", study, SMALL).code()).isZero();
        assertThat(run("deck", "--study", study, "-o", deck).code()).isZero();
        assertThat(text(deck)).contains("Review: layer reviewed; of ");
        assertThat(run("deck", "--study", study, "--layer", "machine", "-o", deck)
                        .code())
                .isZero();
        assertThat(text(deck)).contains("Review: layer machine; of ");
        assertThat(run("deck", "--study", study, "--layer", "zoë", "-o", deck).err())
                .contains("nobody of that name has coded anything");
    }

    @Test
    void whatCannotBeUsedIsSaidWithARemedyAndNothingIsWritten() throws Exception {
        Path deck = scratch.resolve("deck.pptx");
        Path broken = Files.writeString(scratch.resolve("broken.pptx"), "PK\u0003 no presentation 😀", UTF_8);
        assertThat(run("deck", SMALL, "--template", broken, "-o", deck)).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains("broken.pptx", "save it as .pptx").doesNotContain("Exception");
        });
        assertThat(run("deck", SMALL, "--template", scratch.resolve("none.pptx"), "-o", deck)
                        .err())
                .contains("none.pptx", "does not exist");
        assertThat(run("deck", SMALL, "-o", scratch.resolve("deck.ppt")).err()).contains("-o insights.pptx");
        assertThat(run("deck", SMALL, "--themes", "silo", "-o", deck).err()).contains("did you mean silos?");
        assertThat(run("deck", SMALL).code()).isEqualTo(2);
        assertThat(deck).doesNotExist();
    }
}
