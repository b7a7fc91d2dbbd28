package org.understory.report.render;

import java.util.ArrayList;
import java.util.List;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Piece;
import org.understory.report.Block.Quote;
import org.understory.report.Block.Row;
import org.understory.report.Cell;
import org.understory.report.Recipe;
import org.understory.report.Report;

/** The report that every output is tested with: every kind of block and cell, and text that tries to break out. */
public final class SampleReport {

    /** Turns the reading direction round: what follows shows backwards, "gpj.exe" as "exe.jpg". */
    static final String TURNED = "see \u202Egpj.exe";

    private static final List<String> DEPARTMENTS = List.of("HMT", "DESNZ", "Culture, Media & <b>Sport</b>");
    private static final int[] PEOPLE = {12, 9, 4};

    private SampleReport() {}

    /** The report. */
    public static Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Themes"));
        blocks.add(
                new Block.Paragraph("Each figure counts people who spoke, not what they said: somebody who comes back"
                        + " to a theme ten times counts once. The facilitators are left out."));
        blocks.add(new Block.Notices(
                "Before you rely on these numbers",
                List.of(
                        "2 speakers could not be placed: Speaker 3, =cmd|' /C calc'!A0.",
                        "One transcript is a list of sticky notes; notes are somebody's record, not speech.")));
        blocks.add(findings());
        blocks.add(bars());
        blocks.add(frequency());
        blocks.add(chart());
        blocks.add(severalBars());
        blocks.add(lines());
        blocks.add(network());
        blocks.add(estimates());
        blocks.add(new Block.Heading(2, "By department"));
        blocks.add(departments());
        blocks.add(new Block.Heading(2, "Speakers nobody could place"));
        blocks.add(odd());
        blocks.add(new Block.Table(
                "lost",
                "Transcripts that were refused",
                "",
                List.of(new Column("file", "File", "", "", false, true)),
                List.of()));
        blocks.add(new Block.Heading(1, "Quotations"));
        blocks.addAll(quotations());
        return new Report(
                        "Mission-led workshops",
                        "What stays the same, what is different",
                        List.of(
                                new Report.Fact("Transcripts", "8 (5 Teams WebVTT, 2 Otter text, 1 CSV of notes)"),
                                new Report.Fact("Speakers", "25 participants, 3 facilitators, 2 unknown"),
                                new Report.Fact("Codebook", "mission-led, 17 themes (sha256 3f9a0c41d2e7)"),
                                new Report.Fact("Program", "Understory 0.1.0 <script>alert('fact')</script>")),
                        blocks)
                .with(new Recipe(
                        "0.1.0",
                        "2",
                        "3f9a0c41d2e7",
                        "run",
                        List.of("by=department", "facilitator=Zoë -->\"<script>&amp;", "without=negated"),
                        List.of("workshops/łódź 😀")));
    }

    /** A theme of the sample: group, id, name and how many people of each department. */
    private record Theme(String group, String id, String name, int... people) {
        int all() {
            return people[0] + people[1] + people[2];
        }
    }

    private static List<Theme> themes() {
        String same = "What stays the same";
        String different = "What is different";
        return List.of(
                new Theme(same, "silos", "Silos", 10, 6, 1),
                new Theme(same, "hierarchy", "Hierarchy and control from the top", 7, 5, 2),
                new Theme(same, "inertia", "Inertia", 6, 6, 0),
                new Theme(same, "short-termism", "Short-termism", 3, 4, 0),
                new Theme(same, "mission-washing", "Mission-washing | rebadging", 5, 1, 0),
                new Theme(same, "overwhelm", "Overwhelm \uD83D\uDE35\u200D\uD83D\uDCAB", 8, 3, 1),
                new Theme(same, "ambiguity", "Ambiguity", 2, 2, 0),
                new Theme(different, "agency", "Agency", 9, 7, 3),
                new Theme(
                        different,
                        "agency-waiting",
                        "Waiting to be told, shown, rescued or permitted by others",
                        4,
                        2,
                        0),
                new Theme(different, "boundaries", "Boundaries", 1, 3, 0),
                new Theme(different, "collaboration", "Collaboration", 11, 9, 4),
                new Theme(different, "ambition", "Ambition 大きな志", 5, 4, 0),
                new Theme(different, "trust", "Trust", 6, 2, 1),
                new Theme(different, "generative-image", "Generative image", 0, 0, 0),
                new Theme(different, "experimentation", "Expe\u0301rimentation", 4, 5, 0),
                new Theme(different, "systemic", "<script>alert(1)</script>", 2, 1, 0),
                new Theme(different, "people-first", TURNED, 3, 0, 2));
    }

    private static Block.Table frequency() {
        List<Column> columns = List.of(
                new Column("theme", "Theme", "", "", false, true),
                new Column("participants", "People", "", "", false, true),
                new Column("participants_share", "of those who spoke", "", "n = 25", true, true),
                new Column("sentences", "Sentences", "", "", false, false),
                new Column("words_share", "of words", "", "n = 48,210", false, false),
                new Column("words_rate", "per 1,000 words", "", "", true, true));
        List<Row> rows = new ArrayList<>();
        for (Theme theme : themes()) {
            long sentences = theme.all() * 13L;
            rows.add(new Row(
                    theme.group(),
                    List.of(
                            new Cell.ThemeName(theme.id(), theme.name()),
                            new Cell.Count(theme.all()),
                            new Cell.Share(theme.all(), 25),
                            new Cell.Count(sentences * 10),
                            new Cell.Share(sentences * 17, 48210),
                            new Cell.Rate(sentences, 48210, 1000))));
        }
        return new Block.Table(
                "theme-frequency",
                "Who spoke of what",
                "25 participants who spoke, in 8 transcripts; facilitators left out",
                columns,
                rows);
    }

    private static Block.Findings findings() {
        return new Block.Findings(
                "headline-findings",
                "What stands out",
                "Differences between departments, tested and corrected for the number of themes.",
                List.of(
                        new Block.Finding(
                                Block.Strength.FOUND,
                                "People in HMT spoke of silos more often than people in DESNZ — “not my patch” 😀.",
                                "10 of 12 against 6 of 9",
                                "theme-frequency-department"),
                        new Block.Finding(Block.Strength.UNCERTAIN, "=SUM(A1) <b>one</b> person *alone*", "", ""),
                        new Block.Finding(
                                Block.Strength.NOT_FOUND,
                                "No difference in ambition was found.",
                                "5 of 12, 4 of 9",
                                ""),
                        new Block.Finding(Block.Strength.TOO_FEW, "Too few people spoke of trust.", "", "nowhere")));
    }

    private static Block.Chart chart() {
        List<String> names = themes().stream().map(Theme::name).toList();
        List<Block.Series> series = new ArrayList<>();
        for (int i = 0; i < PEOPLE.length; i++) {
            List<Cell> values = new ArrayList<>();
            for (Theme theme : themes()) {
                values.add(department(theme, i).get(1));
            }
            series.add(new Block.Series(DEPARTMENTS.get(i), "n = " + PEOPLE[i], values));
        }
        return new Block.Chart(
                "chart-departments",
                "Themes by department",
                Block.Chart.Kind.HEAT_MAP,
                "Silos and collaboration are spoken of most, in every department.",
                "those who spoke",
                "theme-frequency-department",
                names,
                series);
    }

    private static Block.Chart bars() {
        List<Cell> values = new ArrayList<>();
        for (Theme theme : themes()) {
            double share = theme.all() / 25.0;
            values.add(new Cell.Interval(share, Math.max(0, share - 0.1), share + 0.15, 0.95, Cell.Unit.SHARE));
        }
        return new Block.Chart(
                "chart-themes",
                "People who raised each theme",
                Block.Chart.Kind.BARS,
                "Collaboration is raised by most <b>people</b> & nobody has an image.",
                "25 participants who spoke",
                "theme-frequency",
                themes().stream().map(Theme::name).toList(),
                List.of(new Block.Series("people", "n = 25", values)));
    }

    private static Block.Chart severalBars() {
        return new Block.Chart(
                "chart-differences",
                "Change in points, before and after",
                Block.Chart.Kind.BARS,
                "Trust fell, silos grew.",
                "",
                "nowhere",
                List.of("Silos", "Trust \uD83D\uDE35\u200D\uD83D\uDCAB " + TURNED, "None"),
                List.of(
                        new Block.Series(
                                "HMT",
                                "n = 12",
                                List.of(
                                        new Cell.Interval(0.12, -0.04, 0.3, 0.95, Cell.Unit.POINTS),
                                        new Cell.Interval(-0.25, -0.4, -0.1, 0.95, Cell.Unit.POINTS),
                                        new Cell.Missing("nobody spoke of it"))),
                        new Block.Series(
                                "DESNZ",
                                "",
                                List.of(
                                        new Cell.Interval(0, 0, 0, 0.95, Cell.Unit.POINTS),
                                        new Cell.Suppressed("fewer than 3 people"),
                                        new Cell.Interval(
                                                Double.NaN,
                                                Double.NEGATIVE_INFINITY,
                                                Double.POSITIVE_INFINITY,
                                                0.95,
                                                Cell.Unit.POINTS)))));
    }

    private static Block.Chart lines() {
        List<String> workshops = List.of("W1", "W2", "W3", "W4 <i>", "W5", "W6", "W7", "W8");
        List<Cell> found = new ArrayList<>();
        List<Cell> other = new ArrayList<>();
        for (int i = 0; i < workshops.size(); i++) {
            found.add(new Cell.Count(4 + 2L * i - i * i / 5));
            other.add(i == 3 ? new Cell.Suppressed("fewer than 3 people") : new Cell.Count(i));
        }
        return new Block.Chart(
                "chart-saturation",
                "Themes found so far",
                Block.Chart.Kind.LINES,
                "Few new ones come after the sixth workshop.",
                "8 workshops",
                "estimates",
                workshops,
                List.of(new Block.Series("themes", "", found), new Block.Series("notes", "n = 3", other)));
    }

    private static Block.Network network() {
        List<Block.Node> nodes = new ArrayList<>();
        themes().forEach(theme -> nodes.add(new Block.Node(theme.name(), theme.group(), theme.all())));
        nodes.add(new Block.Node("Of no group \uD83D\uDE00", "", 1));
        return new Block.Network(
                "network-themes",
                "Themes <b>together</b>",
                "Silos and <i>inertia</i> are voiced by the same people.",
                "25 participants who spoke",
                "theme-frequency",
                nodes,
                List.of(
                        new Block.Link(0, 2, 9),
                        new Block.Link(0, 1, 2),
                        new Block.Link(5, 12, 4),
                        new Block.Link(8, 16, 1),
                        new Block.Link(15, 17, 1)));
    }

    private static Block.Table estimates() {
        List<Column> columns = List.of(
                new Column("theme", "Theme", "", "", false, true),
                new Column("corrected", "corrected share", "", "95%", false, true),
                new Column("difference", "difference, points", "", "95%", false, true),
                new Column("effect", "Cramér's V", "", "", false, true),
                new Column("p", "p", "", "", false, true));
        return new Block.Table(
                "estimates",
                "Estimates",
                "25 participants who spoke",
                columns,
                List.of(
                        estimate("silos", new double[] {0.41, 0.302, 0.527}, 0.123, 0.28, 0.0004),
                        estimate("trust", new double[] {0.004, -0.002, 0.01}, -0.25, 0.031, 0.25),
                        estimate("agency", new double[] {0, 0, 0.12}, 0, -0.004, 1)));
    }

    private static Row estimate(String theme, double[] share, double points, double effect, double p) {
        return new Row(
                "",
                List.of(
                        new Cell.ThemeName(theme, theme),
                        new Cell.Interval(share[0], share[1], share[2], 0.95, Cell.Unit.SHARE),
                        new Cell.Interval(points, points - 0.2, points + 0.2, 0.95, Cell.Unit.POINTS),
                        new Cell.Decimal(effect, 2),
                        new Cell.Probability(p)));
    }

    private static Block.Table departments() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("theme", "Theme", "", "", false, true));
        for (int i = 0; i < PEOPLE.length; i++) {
            String name = DEPARTMENTS.get(i);
            String base = "n = " + PEOPLE[i];
            columns.add(new Column("participants", "People", name, base, false, false)
                    .measuring("participants", "department"));
            columns.add(new Column("participants_share", "of those who spoke", name, base, true, true)
                    .measuring("participants_share", "department"));
            columns.add(new Column("words_rate", "per 1,000 words", name, base, false, false)
                    .measuring("words_rate", "department"));
        }
        columns.add(new Column("difference", "Largest difference", "", "95%", false, true));
        List<Row> rows = new ArrayList<>();
        for (Theme theme : themes()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.ThemeName(theme.id(), theme.name()));
            for (int i = 0; i < PEOPLE.length; i++) {
                cells.addAll(department(theme, i));
            }
            cells.add(difference(theme));
            rows.add(new Row(theme.group(), cells));
        }
        return new Block.Table(
                "theme-frequency-department", "Who spoke of what, by department", "those who spoke", columns, rows);
    }

    private static List<Cell> department(Theme theme, int index) {
        int people = theme.people()[index];
        if (index == 2 && people > 0 && people < 3) {
            Cell withheld = new Cell.Suppressed("fewer than 3 people");
            return List.of(withheld, withheld, withheld);
        }
        Cell rate = theme.id().equals("trust")
                ? new Cell.Missing("nobody's words could be counted")
                : new Cell.Rate(people * 7L, 9000L + index, 1000);
        return List.of(new Cell.Count(people), new Cell.Share(people, PEOPLE[index]), rate);
    }

    private static Cell difference(Theme theme) {
        if (theme.all() == 0) {
            return new Cell.Missing("nobody spoke of it");
        }
        double value = (double) theme.people()[0] / PEOPLE[0] - (double) theme.people()[1] / PEOPLE[1];
        return new Cell.Interval(value, value - 0.21, value + 0.19, 0.95);
    }

    private static Block.Table odd() {
        List<Column> columns = List.of(
                new Column("label", "As written", "", "", false, true),
                new Column("transcript", "Transcript", "", "", false, true),
                new Column("turns", "Turns", "", "", false, true));
        List<String> labels = List.of(
                "=cmd|' /C calc'!A0",
                "+44 20 7946 0000",
                "-1+1",
                "@SUM(A1:A9)",
                "\tTab and\r\nline end",
                "\u001B[31mred\u001B[0m \u0007bell",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-without-a-gap-anywhere",
                "*bold* _it_ `code` [link](http://example.org) &amp; \\ | # ~~gone~~",
                "# no heading",
                "1. no list",
                "عمر said \"hello\", twice",
                "👩‍👩‍👧‍👦 🇬🇧 👍🏽 é ✌️",
                "");
        List<Row> rows = new ArrayList<>();
        for (String label : labels) {
            rows.add(new Row(
                    "",
                    List.of(
                            new Cell.Text(label),
                            new Cell.Text("workshop-3 (HMT, afternoon), second half.vtt"),
                            new Cell.Count(label.length() * 100L))));
        }
        return new Block.Table("unplaced", "Labels without a participant", "", columns, rows);
    }

    private static List<Block.Facet> facets(String department, String transcript, String... coders) {
        List<Block.Facet> facets = new ArrayList<>();
        facets.add(new Block.Facet("department", department));
        facets.add(new Block.Facet("transcript", transcript));
        List.of(coders).forEach(coder -> facets.add(new Block.Facet("coded by", coder)));
        return facets;
    }

    private static List<Block> quotations() {
        Quote silos = new Quote(
                "q-3f9a0c41",
                List.of(
                        new Piece("We each sit in our own ", false),
                        new Piece("silo", true),
                        new Piece("s, and — if I'm honest — the ", false),
                        new Piece("“not my patch” ", true),
                        new Piece(
                                "thing has not gone away just because the word on the door is now a mission.", false)),
                "Ana Pérez",
                "HMT, policy",
                "workshop-1.vtt",
                12,
                "26:36",
                "silos-1",
                true,
                new Block.Context("You asked about <i>before</i>. 😀", "That " + TURNED + " is all — merci, Zoë."),
                facets("HMT", "workshop-1.vtt", "the machine", "Zoë & <b>"));
        Quote nasty = new Quote(
                "q-77b2",
                List.of(
                        new Piece("<script>alert(\"quote\")</script> ", false),
                        new Piece("*silos* | `", true),
                        new Piece("rm -rf` " + TURNED + " \u001B]0;title\u0007 # 😀 שלום", false)),
                "=HYPERLINK(\"http://example.org\")",
                "",
                "notes \"A\" & B.csv",
                3,
                "",
                "silos-2",
                true,
                Block.Context.NONE,
                facets("\"><script>alert(9)</script>", "notes \"A\" & B.csv", "the machine"));
        Quote noted = new Quote(
                "q-0012",
                List.of(new Piece("- claim ", false), new Piece("agency", true), new Piece(", don't wait", false)),
                "",
                "DESNZ",
                "sticky-notes.csv",
                41,
                "",
                "agency-1",
                false,
                new Block.Context("", "Ask first."),
                facets("DESNZ", "sticky-notes.csv", "Zoë & <b>"));
        return List.of(
                new Block.Quotes(
                        "quotes-silos",
                        "Silos",
                        "Work, people or knowledge kept within one department, team or profession.",
                        "2 of 221, spread over people and departments.",
                        List.of(silos, nasty)),
                new Block.Quotes("quotes-agency", "Agency", "", "1 of 247.", List.of(noted)),
                new Block.Quotes("quotes-systemic", "<script>alert(1)</script>", "", "None.", List.of()));
    }
}
