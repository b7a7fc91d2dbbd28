package org.understory.report.render.pptx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.report.render.SampleReport;

/** Slides as LibreOffice sets them. Without LibreOffice nothing is proved here, and the test says so. */
class DeckRenderingTest {

    @TempDir
    Path folder;

    @Test
    void allTextStandsInItsBoxOnItsSlide() throws Exception {
        Optional<Path> office = Rendered.office();
        assumeTrue(office.isPresent(), "soffice is not on the PATH: no slide was rendered and none was checked");
        Path house = folder.resolve("house.pptx");
        Path corporate = folder.resolve("corporate.pptx");
        Files.write(house, deck(Optional.empty()));
        Files.write(
                corporate,
                deck(Optional.of(new DeckSettings.Template("corporate-template.pptx", CorporateTemplate.bytes()))));
        Rendered.check(office.get(), folder, List.of(house, corporate));
    }

    private static byte[] deck(Optional<DeckSettings.Template> template) {
        return Deck.of(SampleReport.report(), new DeckSettings("Insights 😀 of Zoë", 5, List.of(), template))
                .bytes();
    }
}
