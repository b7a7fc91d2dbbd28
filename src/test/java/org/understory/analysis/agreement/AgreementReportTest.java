package org.understory.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.analysis.Study;
import org.understory.analysis.Talk;
import org.understory.analysis.agreement.AgreementReport.Settings;
import org.understory.analysis.agreement.Coder.Kind;
import org.understory.analysis.agreement.Coder.Sight;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.model.Span;
import org.understory.report.Block;
import org.understory.report.Cell;
import org.understory.report.Report;

/** Coders of a talk small enough to count by hand. */
class AgreementReportTest {

    private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(200, 1, 0.95);

    /** Seven people say two sentences each, with a facilitator between; "aé🙂." has four code points. */
    private static Study study() {
        Study study = new Study().theme("a", "", "").theme("b", "", "").facilitator("Host");
        study.transcript("t.txt").says("Host", "Well?", "Go on.");
        for (String name : List.of("Ana", "Ben", "Cat", "Dan", "Eve", "Fay", "Zoë")) {
            study.says(name, "aé🙂.", "Yes.");
        }
        return study;
    }

    private static Passage sentence(int turn, int number) {
        return new Passage("t.txt", turn, number == 1 ? new Span(0, 5) : new Span(6, 10));
    }

    private static List<Passage> turns(int from, int to) {
        List<Passage> looked = new ArrayList<>();
        for (int turn = from; turn <= to; turn++) {
            looked.add(sentence(turn, 1));
            looked.add(sentence(turn, 2));
        }
        return looked;
    }

    private static Work work(String name, List<Passage> looked, Passage... coded) {
        return work(new Coder(name, Kind.PERSON, Sight.BLIND), looked, coded);
    }

    private static Work work(Coder coder, List<Passage> looked, Passage... coded) {
        return new Work(
                coder,
                looked,
                List.of(coded).stream()
                        .map(passage -> new Work.Mark("a", passage, true))
                        .toList());
    }

    private static Report report(Unit unit, Work... works) {
        Talk talk = study().talk(false);
        return AgreementReport.of(talk, study().themes(), List.of(works), new Settings(unit, BOOTSTRAP), List.of());
    }

    private static List<Block.Table> tables(Report report) {
        return report.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .filter(block -> !AgreementReport.isMore(block))
                .map(Block.Table.class::cast)
                .toList();
    }

    private static List<Cell> row(Block.Table table, int index) {
        return table.rows().get(index).cells();
    }

    private static final Work ANA =
            work("ana", turns(1, 8), sentence(2, 1), sentence(3, 1), sentence(4, 1), sentence(5, 1), sentence(6, 1));
    private static final Work BEN =
            work("ben", turns(1, 8), sentence(2, 1), sentence(3, 1), sentence(4, 1), sentence(5, 2), sentence(6, 1));

    @Test
    void sentencesOfParticipantsAreCountedAndFacilitatorsLeftOut() {
        Block.Table table = tables(report(Unit.SENTENCE, ANA, BEN)).get(0);
        assertThat(table.base()).startsWith("n = 14 sentences that two or more looked at, of 7 participants");
        assertThat(table.rows()).hasSize(2);
        List<Cell> a = row(table, 0);
        assertThat(a.subList(0, 5))
                .containsExactly(
                        new Cell.ThemeName("a", "A"),
                        new Cell.Count(14),
                        new Cell.Count(5),
                        new Cell.Share(5, 14),
                        new Cell.Share(5, 14));
        Cell.Interval agreement = (Cell.Interval) a.get(5);
        assertThat(agreement.value()).isEqualTo(12.0 / 14);
        assertThat(agreement.low()).isBetween(0.5, agreement.value());
        assertThat(((Cell.Interval) a.get(6)).value()).isEqualTo(8.0 / 10);
    }

    @Test
    void aTurnHasAThemeIfASentenceHas() {
        List<Cell> a = row(tables(report(Unit.TURN, ANA, BEN)).get(0), 0);
        assertThat(a.get(1)).isEqualTo(new Cell.Count(7));
        assertThat(((Cell.Interval) a.get(5)).value()).isEqualTo(1);
        assertThat(row(tables(report(Unit.PARTICIPANT, ANA, BEN)).get(0), 0).get(1))
                .isEqualTo(new Cell.Count(7));
    }

    @Test
    void charactersAreCodePointsCutWhereAPassageEnds() {
        Work some = work("ana", turns(1, 8), new Passage("t.txt", 2, new Span(0, 4)));
        Work all = work("ben", turns(1, 8), sentence(2, 1));
        Block.Table table = tables(report(Unit.CHARACTER, some, all)).get(0);
        assertThat(table.base()).startsWith("n = 56 characters that two or more looked at");
        List<Cell> a = row(table, 0);
        // Seven people with 4 + 4 code points; ana gave it to a, é and the face, ben to the full stop as well.
        assertThat(a.subList(1, 5))
                .containsExactly(new Cell.Count(56), new Cell.Count(1), new Cell.Share(3, 56), new Cell.Share(4, 56));
        assertThat(a.get(5)).isEqualTo(new Cell.Decimal(55.0 / 56, 2));
        assertThat(a.get(6)).isEqualTo(new Cell.Decimal(6.0 / 7, 2));
    }

    @Test
    void whatACoderDidNotLookAtIsMissingAndNotANo() {
        Work half = work("ben", turns(1, 4), sentence(2, 1), sentence(3, 1));
        Block.Table table = tables(report(Unit.SENTENCE, ANA, half)).get(0);
        assertThat(table.base()).startsWith("n = 6 sentences");
        assertThat(row(table, 0).subList(1, 5))
                .containsExactly(new Cell.Count(6), new Cell.Count(3), new Cell.Share(3, 6), new Cell.Share(2, 6));
        Work within = work("ben", List.of(sentence(2, 1), sentence(3, 1), sentence(3, 2)), sentence(2, 1));
        assertThat(row(tables(report(Unit.TURN, ANA, within)).get(0), 0).get(1)).isEqualTo(new Cell.Count(2));
    }

    @Test
    void whatIsLeftOpenIsMissingForItsTheme() {
        Work open = new Work(BEN.coder(), turns(1, 8), List.of(new Work.Mark("a", sentence(2, 1), false)));
        assertThat(row(tables(report(Unit.SENTENCE, ANA, open)).get(0), 0).get(1))
                .isEqualTo(new Cell.Count(13));
    }

    @Test
    void tooFewParticipantsGiveNoInterval() {
        Work first = work("ana", turns(1, 8), sentence(2, 1), sentence(3, 1));
        Work second = work("ben", turns(1, 8), sentence(2, 1), sentence(4, 1));
        List<Cell> a = row(tables(report(Unit.SENTENCE, first, second)).get(0), 0);
        assertThat(a.get(2)).isEqualTo(new Cell.Count(3));
        assertThat(a.subList(5, 9)).allMatch(cell -> cell instanceof Cell.Decimal);
    }

    @Test
    void nothingToCompareGivesReasonsAndNeverNaN() {
        Block.Table table = tables(report(Unit.SENTENCE, work("ana", turns(2, 3)), work("ben", turns(5, 6))))
                .get(0);
        assertThat(row(table, 0).subList(3, 9)).containsOnly(new Cell.Missing("no unit was coded by two"));
        Block.Table more = (Block.Table)
                report(Unit.SENTENCE, work("ana", turns(2, 3)), work("ben", turns(5, 6))).blocks().stream()
                        .filter(AgreementReport::isMore)
                        .findFirst()
                        .orElseThrow();
        assertThat(more.columns()).extracting(Block.Column::id).containsExactly("theme", "fleiss", "ac1", "pabak");
        assertThat(row(more, 0).subList(1, 4)).containsOnly(new Cell.Missing("no unit was coded by two"));
    }

    @Test
    void theSameCoderTwiceIsStabilityAndInNoFigure() {
        Work again = work("ANA ", turns(2, 8), sentence(2, 1));
        Report report = report(Unit.SENTENCE, ANA, BEN, again);
        List<Block.Table> tables = tables(report);
        assertThat(tables)
                .extracting(Block.Table::caption)
                .containsExactly("ana and ben", "ana again: stability, not agreement", "Where coders disagree");
        assertThat(tables.get(0))
                .isEqualTo(tables(report(Unit.SENTENCE, ANA, BEN)).get(0));
    }

    @Test
    void twoPartsOfOneCodersWorkAreOneWork() {
        Work first = work("ana", turns(1, 4), sentence(2, 1), sentence(3, 1), sentence(4, 1));
        Work second = work("ana", turns(5, 8), sentence(5, 1), sentence(6, 1));
        assertThat(tables(report(Unit.SENTENCE, first, BEN, second)))
                .isEqualTo(tables(report(Unit.SENTENCE, ANA, BEN)));
    }

    @Test
    void allCodersTogetherAndEachWithTheMachine() {
        Work machine = work(new Coder("the machine", Kind.MACHINE, Sight.UNKNOWN), turns(1, 8), sentence(2, 1));
        Work cleo = work(new Coder("cleo", Kind.PERSON, Sight.SAW_MACHINE), turns(2, 5), sentence(2, 1));
        Report report = report(Unit.SENTENCE, ANA, BEN, cleo, machine);
        assertThat(tables(report))
                .extracting(Block.Table::caption)
                .containsExactly(
                        "All coders together",
                        "ana and ben",
                        "ana and cleo",
                        "ben and cleo",
                        "ana and the machine",
                        "ben and the machine",
                        "cleo and the machine",
                        "Where coders disagree");
        assertThat(((Block.Notices) report.blocks().get(0)).lines())
                .singleElement()
                .asString()
                .startsWith("saw the machine's tags: cleo.");
    }

    @Test
    void everyDisagreementIsListedWithWhoSaysWhat() {
        List<Block.Table> tables = tables(report(Unit.SENTENCE, ANA, BEN));
        Block.Table list = tables.get(tables.size() - 1);
        assertThat(list.base()).isEqualTo("2 differences in 14 sentences that two or more looked at");
        List<Cell> first = row(list, 0);
        assertThat(first.get(0)).isEqualTo(new Cell.ThemeName("a", "A"));
        assertThat(((Cell.Text) first.get(1)).text()).matches("[0-9a-f]{8}");
        assertThat(first.subList(2, 8))
                .containsExactly(
                        new Cell.Text("t.txt"),
                        new Cell.Count(5),
                        new Cell.Text("Dan"),
                        new Cell.Text("yes"),
                        new Cell.Text("no"),
                        new Cell.Text("aé🙂."));
    }

    @Test
    void twoRunsGiveTheSameReport() {
        assertThat(report(Unit.SENTENCE, ANA, BEN)).isEqualTo(report(Unit.SENTENCE, ANA, BEN));
    }

    @Test
    void theListOfDisagreementsFollowsTheUnitAndShowsWhereTheThemeWasGiven() {
        for (Unit unit : Unit.values()) {
            List<Block.Table> tables = tables(report(unit, ANA, BEN));
            Block.Table list = tables.get(tables.size() - 1);
            int pieces = unit == Unit.SENTENCE || unit == Unit.CHARACTER ? 14 : 7;
            int differences = unit == Unit.SENTENCE || unit == Unit.CHARACTER ? 2 : 0;
            assertThat(list.rows()).as(unit.name()).hasSize(differences);
            assertThat(list.base()).contains(" in " + pieces + " " + (unit == Unit.CHARACTER ? "piece" : unit.noun()));
        }
        Work later = work("ben", turns(1, 8), sentence(2, 1), sentence(3, 1), sentence(4, 1), sentence(6, 2));
        List<Block.Table> tables = tables(report(Unit.TURN, ANA, later));
        Block.Table list = tables.get(tables.size() - 1);
        assertThat(list.rows()).hasSize(1);
        assertThat(row(list, 0)).contains(new Cell.Count(5), new Cell.Text("yes"), new Cell.Text("no"));
        Work second = work("ben", turns(1, 8), sentence(2, 2));
        tables = tables(report(Unit.TURN, work("ana", turns(1, 8)), second));
        list = tables.get(tables.size() - 1);
        assertThat(((Cell.Text) row(list, 0).get(row(list, 0).size() - 1)).text())
                .isEqualTo(study().talk(false)
                        .turn(1)
                        .sentences()
                        .get(1)
                        .span()
                        .of(study().talk(false).turn(1).text()));
    }

    @Test
    void whatIsCodedOutsideOfWhatWasLookedAtIsLeftOutAndCounted() {
        Work outside = work("ben", turns(1, 4), sentence(2, 1), sentence(5, 1), sentence(6, 2));
        assertThat(report(Unit.SENTENCE, ANA, outside).blocks())
                .filteredOn(Block.Notices.class::isInstance)
                .singleElement()
                .satisfies(block -> assertThat(block.toString())
                        .contains("outside of what they looked at to the end, and left out: ben 2 codings")
                        .doesNotContain("ana"));
        assertThat(report(Unit.SENTENCE, ANA, BEN).blocks()).noneMatch(Block.Notices.class::isInstance);
    }
}
