package org.understory.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import org.understory.analysis.Phrases;
import org.understory.analysis.QuoteId;
import org.understory.analysis.Talk;
import org.understory.model.Theme;
import org.understory.model.Turn;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * Every unit that one coder gave a theme and another, who looked at it too, did not; of a turn or participant the first
 * sentence is shown that was given the theme.
 */
public final class Disagreements {

    /** The id of the table. */
    public static final String ID = "disagreements";

    private final Talk talk;
    private final Unit unit;
    private final Grid grid;

    Disagreements(Talk talk, Unit unit, List<Work> works) {
        this.talk = talk;
        this.unit = unit;
        this.grid = new Grid(talk, unit, works);
    }

    /** The table, theme by theme in the codebook's order, sentence by sentence in the order of reading. */
    Block.Table table(List<Theme> themes) {
        List<Row> rows = new ArrayList<>();
        for (Theme theme : themes) {
            Ratings ratings = grid.ratings(theme.id());
            int[] shown = grid.shown(theme.id());
            for (int one = 0; one < ratings.units(); one++) {
                if (says(ratings, one, Ratings.YES) && says(ratings, one, Ratings.NO)) {
                    rows.add(row(theme, ratings, one, shown[one]));
                }
            }
        }
        return new Block.Table(
                ID,
                "Where coders disagree",
                Phrases.count(rows.size(), "difference") + " in " + Phrases.count(grid.units(), pieces())
                        + " that two or more looked at",
                columns(),
                rows);
    }

    /** What differences are counted in: characters go together in pieces that no passage cuts. */
    private String pieces() {
        return unit == Unit.CHARACTER ? "piece" : unit.noun();
    }

    private static boolean says(Ratings ratings, int unit, byte code) {
        for (int coder = 0; coder < ratings.coders(); coder++) {
            if (ratings.of(unit, coder) == code) {
                return true;
            }
        }
        return false;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        columns.add(new Column("sentence", "Sentence", "", "", false, true));
        columns.add(new Column("transcript", "Transcript", "", "", false, false));
        columns.add(new Column("turn", "Turn", "", "", false, false));
        columns.add(new Column("speaker", "Speaker", "", "", false, false));
        for (int i = 0; i < grid.works().size(); i++) {
            String name = grid.works().get(i).coder().name();
            columns.add(new Column("coder_" + (i + 1), name, "", "", false, true));
        }
        columns.add(new Column(
                "words",
                unit == Unit.TURN || unit == Unit.PARTICIPANT ? "First given in" : "Words",
                "",
                "",
                false,
                true));
        return columns;
    }

    private Row row(Theme theme, Ratings ratings, int one, int shown) {
        int at = grid.turnOf(shown);
        Turn turn = talk.turn(at);
        String transcript = talk.transcriptOf(at).name();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.ThemeName(theme.id(), theme.name()));
        cells.add(new Cell.Text(QuoteId.of(transcript, turn, grid.spanOf(shown))));
        cells.add(new Cell.Text(transcript));
        cells.add(new Cell.Count(turn.number()));
        cells.add(new Cell.Text(turn.speaker()));
        for (int coder = 0; coder < ratings.coders(); coder++) {
            cells.add(said(ratings.of(one, coder)));
        }
        cells.add(new Cell.Text(grid.spanOf(shown).of(turn.text())));
        return new Row("", cells);
    }

    private static Cell said(byte code) {
        return switch (code) {
            case Ratings.YES -> new Cell.Text("yes");
            case Ratings.NO -> new Cell.Text("no");
            default -> new Cell.Missing("did not look at it, or left it open");
        };
    }
}
