package org.understory.report.render.pptx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.understory.report.Block;
import org.understory.report.OutputException;
import org.understory.report.render.SampleReport;

class DeckTest {

    private static final DeckSettings PLAIN = settings(Optional.empty());

    private static DeckSettings settings(Optional<DeckSettings.Template> template) {
        return new DeckSettings("Insights 😀", 3, List.of(), template);
    }

    private static XMLSlideShow open(Deck deck) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(deck.bytes()));
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(Deck.of(SampleReport.report(), PLAIN).bytes())
                .isEqualTo(Deck.of(SampleReport.report(), PLAIN).bytes());
    }

    @Test
    void titlesAreUniqueAndEverySlideHasNotesWithTheCodebook() throws IOException {
        try (XMLSlideShow show = open(Deck.of(SampleReport.report(), PLAIN))) {
            List<String> titles = show.getSlides().stream().map(DeckTest::title).toList();
            assertThat(titles)
                    .doesNotHaveDuplicates()
                    .contains("Insights 😀", "Method and base", "How often each theme came up", "Silos: 17 of 25 (68%)")
                    .contains("What was not found", "Appendix: before you rely on the figures");
            assertThat(show.getSlides())
                    .allSatisfy(slide -> assertThat(notes(slide)).contains("sha256 3f9a0c41d2e7"));
        }
    }

    private static String title(XSLFSlide slide) {
        return slide.getPlaceholders()[0].getText();
    }

    private static String notes(XSLFSlide slide) {
        StringBuilder text = new StringBuilder();
        slide.getNotes()
                .getTextParagraphs()
                .forEach(shape -> shape.forEach(
                        paragraph -> text.append(paragraph.getText()).append('\n')));
        return text.toString();
    }

    @Test
    void everyChartHasItsFiguresInsideAndEveryFrameSaysWhatItIs() throws Exception {
        try (XMLSlideShow show = open(Deck.of(SampleReport.report(), PLAIN))) {
            assertThat(show.getCharts()).hasSizeGreaterThan(10);
            for (XSLFChart chart : show.getCharts()) {
                assertThat(chart.getWorkbook().getSheetAt(0).getLastRowNum()).isPositive();
            }
            for (XSLFSlide slide : show.getSlides()) {
                for (CTGraphicalObjectFrame frame :
                        slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList()) {
                    assertThat(frame.getNvGraphicFramePr().getCNvPr().getDescr())
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void whatIsPlannedStaysOnTheSlideAndInItsBox() {
        Stage stage = Stage.standard();
        List<Slide> slides = new DeckPlan(SampleReport.report(), PLAIN, stage).slides();
        for (Slide slide : slides) {
            for (Element element : slide.elements()) {
                Box box = element.box();
                assertThat(box.x() + box.width()).as(slide.title()).isLessThanOrEqualTo(stage.width());
                assertThat(box.y() + box.height()).as(slide.title()).isLessThanOrEqualTo(stage.height());
                if (element instanceof Element.Words words) {
                    List<Para> paras = words.paras();
                    double after = paras.get(paras.size() - 1).look().after();
                    assertThat(stage.setting().height(paras, box.width()) - after)
                            .as(slide.title())
                            .isLessThanOrEqualTo(box.height() + 0.01);
                    assertThat(paras).allMatch(para -> para.size() >= Para.SMALLEST);
                } else if (element instanceof Element.Grid grid) {
                    assertThat(grid.rows().stream()
                                    .mapToDouble(Element.Line::height)
                                    .sum())
                            .as(slide.title())
                            .isLessThanOrEqualTo(box.height());
                }
            }
        }
    }

    @Test
    void aWithheldFigureIsInNoChart() {
        List<Element.Bar> bars = new ArrayList<>();
        for (Slide slide : new DeckPlan(SampleReport.report(), PLAIN, Stage.standard()).slides()) {
            slide.elements().stream()
                    .filter(element -> element instanceof Element.Bars)
                    .forEach(element -> bars.addAll(((Element.Bars) element).bars()));
        }
        assertThat(bars)
                .filteredOn(bar -> bar.label().contains("withheld"))
                .isNotEmpty()
                .allMatch(bar -> bar.value().isEmpty());
    }

    @Test
    void aLongQuotationIsCutAtClausesAroundItsEvidence() {
        Block.Quote quote = new Block.Quote(
                "q-1",
                List.of(
                        new Block.Piece("We wrote it down in the spring, and then in the summer; ", false),
                        new Block.Piece("each team sat in its silo", true),
                        new Block.Piece(", and nobody rang anybody, so the autumn came, as it does.", false)),
                "Zoë",
                "",
                "w.vtt",
                1,
                "",
                "silos-1",
                true,
                Block.Context.NONE,
                List.of());
        Quotations quotations = new Quotations(Stage.standard().setting(), 16);

        assertThat(quotations.whole(quote).get(0).text()).doesNotContain(Quotations.CUT);
        assertThat(quotations.within(quote, 300, 80).get(0).text())
                .isEqualTo("“[…] each team sat in its silo, and nobody rang anybody, […]”");
    }

    @Test
    void lettersAreAsWideAsHelvetica() throws IOException {
        FontWidths widths = FontWidths.of("Arial");
        String ascii = IntStream.range(32, 127)
                .filter(point -> point != '\'' && point != '`' && point != '"')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(widths.of(ascii, 1000, false))
                .isEqualTo(new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(ascii));
        assertThat(widths.of(ascii, 1000, true))
                .isEqualTo(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD).getStringWidth(ascii));
        assertThat(widths.of("é", 10, false)).isEqualTo(widths.of("e", 10, false));
    }

    @Test
    void aTemplateLendsBothItsMastersAndNoneOfItsSlides() throws Exception {
        DeckSettings.Template file = new DeckSettings.Template("corporate.pptx", CorporateTemplate.bytes());
        Deck deck = Deck.of(SampleReport.report(), settings(Optional.of(file)));
        try (XMLSlideShow show = open(deck)) {
            assertThat(show.getSlides())
                    .hasSize(deck.slides())
                    .allSatisfy(slide ->
                            assertThat(slide.getSlideLayout().getName()).startsWith(CorporateTemplate.MASTER));
            assertThat(title(show.getSlides().get(0))).isEqualTo("Insights 😀");
            assertThat(show.getCTPresentation().getSldSz().getCx()).isEqualTo(9_144_000);
            assertThat(show.getSlideMasters())
                    .extracting(master -> master.getSlideLayouts().length)
                    .containsExactly(11, 1);
            assertThat(parts(show, "/ppt/slides/slide")).isEqualTo(deck.slides());
            assertThat(parts(show, "/ppt/media/")).isZero();
            for (PackagePart part : show.getPackage().getPartsByName(Pattern.compile("/ppt/.*"))) {
                assertThat(new String(part.getInputStream().readAllBytes(), UTF_8))
                        .doesNotContain("secret");
            }
        }
        assertThat(deck.remarks()).isEmpty();
    }

    private static long parts(XMLSlideShow show, String prefix) throws InvalidFormatException {
        return show.getPackage().getParts().stream()
                .filter(part -> part.getPartName().getName().startsWith(prefix))
                .count();
    }

    @Test
    void everySlideButTheFirstHasItsNumberInAFieldReadLast() throws Exception {
        try (XMLSlideShow show = open(Deck.of(SampleReport.report(), PLAIN))) {
            for (XSLFSlide slide : show.getSlides().subList(1, show.getSlides().size())) {
                XSLFShape last = slide.getShapes().get(slide.getShapes().size() - 1);
                assertThat(((XSLFTextShape) last).getText()).isEqualTo(Integer.toString(slide.getSlideNumber()));
                assertThat(last.getXmlObject().xmlText()).contains("slidenum");
                assertThat(slide.getShapes().stream().map(XSLFShape::getShapeId))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aDamagedTemplateIsRefusedWithARemedy() {
        DeckSettings damaged =
                settings(Optional.of(new DeckSettings.Template("broken.pptx", new byte[] {'P', 'K', 3})));
        assertThatThrownBy(() -> Deck.of(SampleReport.report(), damaged))
                .isInstanceOfSatisfying(OutputException.class, refused -> {
                    assertThat(refused.where()).isEqualTo("broken.pptx");
                    assertThat(refused.remedy()).contains("save it as .pptx");
                });
    }
}
