package org.understory.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Plain;
import org.understory.analysis.Study;
import org.understory.analysis.agreement.Coder.Kind;
import org.understory.analysis.agreement.Coder.Sight;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.model.Span;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;

/** What a report says of coders, on talk small enough to count by hand. */
class AmongCodersTest {

    /** Six people say one sentence each, after a facilitator. */
    private static Study study() {
        Study study = new Study().theme("a", "", "").theme("b", "", "").facilitator("Host");
        study.transcript("t.txt").says("Host", "Well?");
        for (String name : List.of("Ana", "Ben", "Cat", "Dan", "Eve", "Zoë")) {
            study.says(name, "Café 🙂.");
        }
        return study;
    }

    private static Passage turn(int number) {
        return new Passage("t.txt", number, new Span(0, 5));
    }

    private static Work work(String name, Sight sight, int from, int to, int... coded) {
        List<Passage> looked = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            looked.add(turn(number));
        }
        List<Work.Mark> marks = new ArrayList<>();
        for (int number : coded) {
            marks.add(new Work.Mark("a", turn(number), true));
        }
        return new Work(new Coder(name, Kind.PERSON, sight), looked, marks);
    }

    private static AmongCoders among(int lost, Work... works) {
        return AmongCoders.of(study().talk(false), study().themes(), List.of(works), lost);
    }

    private static Block.Table table(AmongCoders among) {
        return among.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static final Work ANA = work("ana", Sight.BLIND, 1, 7, 2, 3, 4, 5, 6);
    private static final Work BEN = work("bén", Sight.BLIND, 1, 7, 2, 3, 4, 5);

    /**
     * Of six sentences both give the theme to four, one to one more, neither to one: agreement 5/6. Of twelve codes nine
     * are yes: alpha = (11 x 10 - (9 x 8 + 3 x 2)) / (12 x 11 - (9 x 8 + 3 x 2)) = 32/54.
     */
    @Test
    void twoCodersAreHeldAgainstEachOtherInWhatBothRead() {
        AmongCoders among = among(0, ANA, BEN);
        Block.Table table = table(among);
        assertThat(table.id()).isEqualTo("agreement");
        assertThat(table.base()).isEqualTo("n = 6 sentences that two or more looked at, of 6 participants");
        assertThat(table.rows()).hasSize(2);
        List<Cell> a = table.rows().get(0).cells();
        assertThat(a.subList(0, 2)).containsExactly(new Cell.ThemeName("a", "A"), new Cell.Count(6));
        assertThat(((Cell.Decimal) a.get(2)).value()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(((Cell.Decimal) a.get(3)).value()).isCloseTo(32.0 / 54, within(1e-12));
        assertThat(among.inBrief())
                .startsWith(
                        "ana (blind, 5 codings), bén (blind, 4 codings); n = 6 sentences that two or more looked at")
                .contains("Krippendorff's alpha 0.59");
        assertThat(Plain.of(among.blocks())).contains("! 2 coders: ana (blind").doesNotContain("not everybody");
    }

    @Test
    void allThemesTogetherHaveTheFiguresAndTheIntervalOfTheReportOnAgreement() {
        Work cleo = work("cleo", Sight.SAW_MACHINE, 3, 7, 3, 7);
        Report whole = AgreementReport.of(
                study().talk(false),
                study().themes(),
                List.of(ANA, BEN, cleo),
                new AgreementReport.Settings(Unit.SENTENCE, new ClusterBootstrap(2_000, 1, 0.95)),
                List.of());
        Block.Table full = table(whole, "agreement-1");
        List<Cell> all = table(among(0, ANA, BEN, cleo)).rows().get(1).cells();
        assertThat(all.get(2)).isEqualTo(ofAll(full, "agreement"));
        assertThat(all.get(3)).isEqualTo(ofAll(full, "alpha")).isInstanceOf(Cell.Interval.class);
    }

    private static Block.Table table(Report report, String id) {
        return report.blocks().stream()
                .filter(block ->
                        block instanceof Block.Table table && table.id().equals(id))
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Cell ofAll(Block.Table table, String column) {
        List<String> ids = table.columns().stream().map(Block.Column::id).toList();
        return table.rows().get(table.rows().size() - 1).cells().get(ids.indexOf(column));
    }

    @Test
    void whoDidNotCodeBlindWhatLiesOutsideAndWhatIsLostIsSaid() {
        Work cleo = work("cleo", Sight.SAW_MACHINE, 3, 7, 2, 3);
        assertThat(Plain.of(among(2, ANA, cleo).blocks()))
                .contains("cleo (saw the machine's tags, 2 codings)")
                .contains("! not everybody coded blind")
                .contains("! 1 coding outside of what their coder read")
                .contains("! 2 passages no longer found");
    }

    @Test
    void whereAgreementWasNotMeasuredItSaysWhyAndWhatToType() {
        assertThat(among(0).inBrief())
                .isEqualTo("not measured: nobody has finished a passage; see understory reliability");
        assertThat(Plain.of(among(0).blocks()))
                .contains("was not measured: nobody has finished a passage.")
                .contains("understory review --coder ben --blind", "understory reliability");
        assertThat(among(0, ANA).inBrief()).contains("one coder only has finished a passage (ana (blind, 5 codings))");
        assertThat(among(0, work("ana", Sight.BLIND, 2, 3), work("bén", Sight.BLIND, 4, 7))
                        .inBrief())
                .contains("not measured: no sentence was finished by two coders (ana");
        assertThat(among(0, work("ana", Sight.BLIND, 1, 1), work("bén", Sight.BLIND, 1, 1))
                        .blocks())
                .noneMatch(Block.Table.class::isInstance);
    }

    @Test
    void whereNobodyGaveAThemeThereIsNothingToAgreeOn() {
        AmongCoders among = among(0, work("ana", Sight.BLIND, 1, 7), work("bén", Sight.BLIND, 1, 7));
        assertThat(table(among).rows()).hasSize(1);
        assertThat(among.inBrief()).contains("undefined");
    }
}
