package org.understory.report.render.pptx;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.understory.report.render.Golden;
import org.understory.report.render.SampleReport;

/** What the slides of the sample report hold, read back from the file, against what is kept. */
class GoldenDeckTest {

    @Test
    void holdsWhatIsKept() throws Exception {
        DeckSettings settings = new DeckSettings("Insights 😀", 3, List.of(), Optional.empty());
        Golden.check(
                "deck.txt",
                DeckOutline.of(Deck.of(SampleReport.report(), settings).bytes()));
    }
}
