package org.understory.analysis.agreement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.understory.analysis.Phrases;
import org.understory.analysis.Talk;
import org.understory.analysis.agreement.Coder.Sight;
import org.understory.analysis.interval.ClusterBootstrap;
import org.understory.model.Theme;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.Report.Fact;

/**
 * Agreement between the coders of some talk: people with each other, two by two and all together, and each with the
 * machine. A second coding by the same coder is held against that coder's first and nothing else: that is stability.
 */
public final class AgreementReport {

    /** The name of the fact that says how to read the figures; long, and the same every time. */
    public static final String HOW_TO_READ = "How to read it";

    private final Talk talk;
    private final List<Theme> themes;
    private final Settings settings;
    /** The codings of each coder: the first is what is compared with others. */
    private final Map<String, List<Work>> byCoder = new LinkedHashMap<>();

    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    /**
     * What is asked for.
     *
     * @param unit what coders agree on
     * @param bootstrap how intervals are made
     */
    public record Settings(Unit unit, ClusterBootstrap bootstrap) {}

    private AgreementReport(Talk talk, List<Theme> themes, Settings settings) {
        this.talk = talk;
        this.themes = List.copyOf(themes);
        this.settings = settings;
    }

    /**
     * The report.
     *
     * @param works in the order to show them; those of one coder, told by the name in any case, are the same coder's
     * @param facts what else a reader has to know, such as the codebook
     */
    public static Report of(Talk talk, List<Theme> themes, List<Work> works, Settings settings, List<Fact> facts) {
        AgreementReport report = new AgreementReport(talk, themes, settings);
        works.forEach(report::take);
        report.write();
        List<Fact> all = new ArrayList<>(report.facts());
        all.addAll(1, facts);
        return new Report("Agreement between coders", report.subtitle(), all, report.blocks);
    }

    /** Whether a block is for the written report alone: figures that are seldom asked for. */
    public static boolean isMore(Block block) {
        return block instanceof Block.Table table && table.id().endsWith(Comparison.MORE);
    }

    /** One key for all ways to write a name. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** Adds a work to its coder's: to the first that looked at nothing it looked at, or as one more. */
    private void take(Work work) {
        List<Work> own = byCoder.computeIfAbsent(key(work.coder().name()), none -> new ArrayList<>());
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).overlaps(work)) {
                own.set(i, own.get(i).with(work));
                return;
            }
        }
        own.add(work);
    }

    private List<Work> firsts() {
        return byCoder.values().stream().map(works -> works.get(0)).toList();
    }

    private List<Work> people() {
        return firsts().stream()
                .filter(work -> work.coder().kind() == Coder.Kind.PERSON)
                .toList();
    }

    private List<Work> consensus() {
        return firsts().stream()
                .filter(work -> work.coder().kind() == Coder.Kind.CONSENSUS)
                .toList();
    }

    private List<Work> machines() {
        return firsts().stream().filter(work -> work.coder().isMachine()).toList();
    }

    private String subtitle() {
        List<String> names = firsts().stream().map(work -> work.coder().name()).toList();
        return String.join(", ", names) + "; unit: " + settings.unit().noun();
    }

    private void write() {
        warnings();
        List<Work> people = people();
        if (people.size() > 1) {
            blocks.add(new Block.Heading(1, "Between people"));
            if (people.size() > 2) {
                compare("All coders together", people);
            }
            pairs(people);
        }
        if (!people.isEmpty() && !machines().isEmpty()) {
            blocks.add(new Block.Heading(1, "With the machine"));
            machines().forEach(machine -> people.forEach(person -> pair(person, machine)));
        }
        withConsensus(people);
        stability();
        blocks.add(new Block.Heading(1, "Disagreements"));
        blocks.add(new Disagreements(talk, settings.unit(), firsts()).table(themes));
    }

    private void withConsensus(List<Work> people) {
        if (consensus().isEmpty() || people.isEmpty() && machines().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, "With the consensus"));
        blocks.add(
                new Block.Paragraph("The consensus is what coders agreed on, at once or after talking about it. It is"
                        + " made of the coders' own codings, so these figures say how much of each coder's work stood, and are no"
                        + " agreement between independent coders. What is not settled is missing."));
        for (Work settled : consensus()) {
            people.forEach(person -> pair(person, settled));
            machines().forEach(machine -> pair(machine, settled));
        }
    }

    private void pairs(List<Work> people) {
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                pair(people.get(i), people.get(j));
            }
        }
    }

    private void pair(Work first, Work second) {
        compare(first.coder().name() + " and " + second.coder().name(), List.of(first, second));
    }

    private void stability() {
        List<List<Work>> again =
                byCoder.values().stream().filter(works -> works.size() > 1).toList();
        if (again.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, "The same coder again"));
        blocks.add(new Block.Paragraph("Stability of one coder over time. It is not agreement between coders and is in"
                + " none of the figures above."));
        for (List<Work> works : again) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= works.size(); i++) {
                names.add("coding " + i);
            }
            table(works.get(0).coder().name() + " again: stability, not agreement", works, names);
        }
    }

    private void compare(String caption, List<Work> works) {
        table(caption, works, works.stream().map(work -> work.coder().name()).toList());
    }

    private void table(String caption, List<Work> works, List<String> names) {
        tables++;
        Comparison comparison = new Comparison(themes, talk, settings.unit(), works, names);
        blocks.addAll(comparison.tables(
                "agreement-" + tables, caption, settings.unit().noun(), settings.bootstrap()));
    }

    private void warnings() {
        List<String> lines = new ArrayList<>();
        String saw = named(Sight.SAW_MACHINE);
        if (!saw.isEmpty()) {
            lines.add(
                    "saw the machine's tags: " + saw + ". Somebody who did is not independent of the machine; what the"
                            + " two agree on says little about either");
        }
        String unknown = named(Sight.UNKNOWN);
        if (!unknown.isEmpty() && !machines().isEmpty()) {
            lines.add("not known whether they saw the machine's tags: " + unknown + ". Somebody who did is not"
                    + " independent of the machine");
        }
        String outside = byCoder.values().stream()
                .flatMap(List::stream)
                .filter(work -> work.outside() > 0)
                .map(work -> work.coder().name() + " " + Phrases.count(work.outside(), "coding"))
                .collect(Collectors.joining(", "));
        if (!outside.isEmpty()) {
            lines.add("outside of what they looked at to the end, and left out: " + outside);
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Notices("Before you believe the figures", lines));
        }
    }

    private String named(Sight sight) {
        return people().stream()
                .map(Work::coder)
                .filter(coder -> coder.sight() == sight)
                .map(Coder::name)
                .collect(Collectors.joining(", "));
    }

    private List<Fact> facts() {
        ClusterBootstrap bootstrap = settings.bootstrap();
        return List.of(
                new Fact("Unit", settings.unit().rule()),
                new Fact("Coders", coders()),
                new Fact(
                        "Intervals",
                        Math.round(bootstrap.level() * 100) + "%, percentiles of "
                                + Phrases.number(bootstrap.resamples())
                                + " resamples of whole participants, seed " + bootstrap.seed()),
                new Fact(HOW_TO_READ, howToRead()));
    }

    private String coders() {
        return byCoder.values().stream().map(works -> works.get(0).inWords()).collect(Collectors.joining("; "));
    }

    private static String howToRead() {
        return "n is how many units at least two of the coders looked at and decided. What a coder did not look at is"
                + " missing, not a no. Each theme is a yes or no of its own, without its sub-themes. All themes together:"
                + " every unit counts once for each theme that one of the coders gave, and chance is taken from all"
                + " of these decisions together. Agreement: share of pairs of coders that say the same. Positive"
                + " agreement: 2 yes-yes in all yeses (Dice 1945; F1). Cohen's kappa (1960); for more than two coders"
                + " the mean of pairs (Light 1971). Krippendorff's alpha, nominal (2011). Fleiss' kappa (1971); for two"
                + " coders Scott's pi. Gwet's AC1 (2008). PABAK (Byrt et al. 1993): 2 agreement - 1.";
    }
}
