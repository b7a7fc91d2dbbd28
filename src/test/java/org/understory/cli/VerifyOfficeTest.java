package org.understory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.cli.StudyScene.ok;
import static org.understory.cli.StudyScene.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.analysis.statistic.QuoteIndex;
import org.understory.analysis.statistic.Statistics;
import org.understory.report.read.Document;
import org.understory.report.read.Documents;
import org.understory.verification.Verification;

/** Workbooks and slides stand as written, and whatever is changed in them is found. */
class VerifyOfficeTest {

    private static final Path SMALL = Path.of("samples/first-look");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int TRIES = 40;

    @TempDir
    static Path folder;

    private static Path workbook;
    private static Path slides;
    private static QuoteIndex index;

    private final SplittableRandom chance = new SplittableRandom(3);

    @BeforeAll
    static void write() {
        ok("run", SMALL, "--by", "department", "--min-group", 2, "-o", folder.resolve("report"));
        workbook = folder.resolve("report/report.xlsx");
        slides = folder.resolve("slides.pptx");
        ok("deck", SMALL, "--by", "department", "--min-group", 2, "-o", slides);
        Remade made = Recipes.again(
                Documents.read(workbook).recipe().orElseThrow(),
                Map.of(),
                new Recipes.Source(List.of(SMALL), Optional.empty()),
                StudyScene.quiet());
        index = Statistics.index(new Statistics.Wanted(made.by(), 0, false, List.of()), made.material());
    }

    /** The parts of a file by their names. */
    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The same file with another text for one part. */
    private static Path with(Path file, String part, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : parts(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getKey().equals(part) ? text.getBytes(UTF_8) : entry.getValue());
            }
        }
        return Files.write(folder.resolve("changed-" + file.getFileName()), bytes.toByteArray());
    }

    /** A place in a part. */
    private record Place(String part, String text, MatchResult at) {}

    private static List<Place> places(Path file, String parts, String texts, Pattern what) throws IOException {
        List<Place> places = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            if (part.getKey().matches(parts)) {
                String text = new String(part.getValue(), UTF_8);
                Pattern.compile(texts)
                        .matcher(text)
                        .results()
                        .forEach(outer -> what.matcher(text)
                                .region(outer.start(), outer.end())
                                .useTransparentBounds(true)
                                .results()
                                .forEach(at -> places.add(new Place(part.getKey(), text, at))));
            }
        }
        return places;
    }

    private void changeOneByOne(Path file, List<Place> places) throws IOException {
        assertThat(places).hasSizeGreaterThan(20);
        Document today = Documents.read(file);
        assertThat(Verification.of(today, Optional.of(today), index, false).stands())
                .isTrue();
        for (int i = 0; i < TRIES; i++) {
            Place place = places.get(chance.nextInt(places.size()));
            String was = place.at().group();
            String is = DIGIT.matcher(was).matches() ? String.valueOf((was.charAt(0) - '0' + 1) % 10) : "other" + was;
            String text = place.text().substring(0, place.at().start())
                    + is
                    + place.text().substring(place.at().end());
            Document changed = Documents.read(with(file, place.part(), text));
            assertThat(Verification.of(changed, Optional.of(today), index, false)
                            .stands())
                    .as(
                            "%s: …%s",
                            place.part(),
                            text.substring(
                                    Math.max(0, place.at().start() - 120),
                                    place.at().end() + 9))
                    .isFalse();
        }
    }

    @Test
    void whatWasWrittenStands() {
        assertThat(ok("verify", workbook).out()).endsWith("all stand\n");
        assertThat(ok("verify", slides).out()).endsWith("all stand\n");
    }

    @Test
    void anyNumberOfAWorkbookAndOfItsCharts() throws IOException {
        String cells = "(?<=t=\"n\" s=\"\\d{1,2}\"><v>)[^<]+";
        changeOneByOne(workbook, places(workbook, "xl/worksheets/sheet\\d+\\.xml", cells, DIGIT));
        Pattern drawn = Pattern.compile("(?<=<c:v>[\\d.]{0,20})\\d");
        changeOneByOne(
                workbook, places(workbook, "xl/charts/chart\\d+\\.xml", "<c:(val|plus|minus)>.*?</c:\\1>", drawn));
    }

    @Test
    void anyWordOfAWorkbook() throws IOException {
        changeOneByOne(workbook, places(workbook, "xl/sharedStrings.xml", "(?<=>)[^<]+", WORD));
    }

    @Test
    void anyDigitAndWordOfSlidesNotesAndCharts() throws IOException {
        String texts = "ppt/(?:slides|notesSlides)/\\w+\\.xml";
        changeOneByOne(slides, places(slides, texts, "(?<=<a:t>)[^<]+", DIGIT));
        changeOneByOne(slides, places(slides, texts, "(?<=<a:t>)[^<]+", WORD));
        changeOneByOne(slides, places(slides, "ppt/charts/chart\\d+\\.xml", "(?<=<c:v>)[^<]+", DIGIT));
    }

    /** A row of a sheet, or of a table on a slide, is gone. */
    @Test
    void anyRowTakenOut() throws IOException {
        rowsOneByOne(workbook, "xl/worksheets/sheet\\d+\\.xml", "<row .*?</row>");
        rowsOneByOne(slides, "ppt/slides/slide\\d+\\.xml", "<a:tr .*?</a:tr>");
    }

    private void rowsOneByOne(Path file, String parts, String row) throws IOException {
        List<Place> rows = places(file, parts, row, Pattern.compile("(?s).+")).stream()
                .filter(place -> place.at().group().matches("(?s).*<(?:v|a:t)>.*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        Document today = Documents.read(file);
        for (int i = 0; i < TRIES / 2; i++) {
            Place place = rows.get(chance.nextInt(rows.size()));
            String text = place.text().substring(0, place.at().start())
                    + place.text().substring(place.at().end());
            Document shorter = Documents.read(with(file, place.part(), text));
            assertThat(Verification.of(shorter, Optional.of(today), index, false)
                            .stands())
                    .as(place.part() + ": " + place.at().group())
                    .isFalse();
        }
    }

    @Test
    void whatChangedIsNamed() throws IOException {
        Place share = places(slides, "ppt/slides/slide\\d+\\.xml", "(?<=<a:t>)[^<]+ \\(\\d+%\\)", DIGIT)
                .get(0);
        String text = share.text().substring(0, share.at().start())
                + (share.at().group().equals("9") ? "8" : "9")
                + share.text().substring(share.at().end());
        StudyScene.Ended ended = run("verify", with(slides, share.part(), text));
        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.out()).contains("shows  ", "is     ", "do");
    }
}
