package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;
import static org.understory.analysis.Phrases.percent;
import static org.understory.analysis.Phrases.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Statistic;
import org.understory.analysis.Tally;
import org.understory.analysis.interval.WilsonInterval;
import org.understory.model.Origin;
import org.understory.report.Block;
import org.understory.report.Block.Finding;
import org.understory.report.Block.Strength;

/**
 * What a reader should take along who reads no further: whether anybody has checked the codings, which themes most and
 * fewest participants mentioned, and how far their order can be trusted. Sub-themes speak through their theme.
 */
public final class Headlines implements Statistic {

    /** The heading of its chapter. */
    public static final String TITLE = "Headline findings";

    /** The id of the findings. */
    public static final String ID = "headline-findings";

    /** How many themes are named in a sentence. */
    private static final int NAMED = 3;

    private static final String TARGET = "theme-frequency";

    private static final String NEXT =
            "A theme that rules miss, or a difference between groups, may be there all the same.";

    private static final String IN_A_STUDY = " Make a study (understory init my-study) and let people read.";

    private static final String STEPS =
            " A random sample tells how far the counts can be believed (understory sample --size 200 --seed 7, then"
                    + " understory review --sample 200 --seed 7); whether groups differ is told best by what somebody codes"
                    + " in all of the talk (understory review --coder NAME, then understory report --layer NAME).";

    private final String review;

    /**
     * The statistic.
     *
     * @param review how far people have reviewed the codings, or empty where nobody could have
     */
    public Headlines(String review) {
        this.review = review;
    }

    /** A theme and who raised it. */
    private record Raised(Entry entry, int people, WilsonInterval interval) {
        String name() {
            return entry.theme().name();
        }

        String figures(int base) {
            return share(people, base) + ", 95% interval " + percent(interval.low()) + " to "
                    + percent(interval.high());
        }
    }

    @Override
    public List<Block> compute(Material material) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, TITLE));
        long unreviewed = unreviewedTags(material);
        checked(unreviewed).ifPresent(blocks::add);
        List<Finding> findings = findings(material);
        if (!findings.isEmpty()) {
            blocks.add(new Block.Findings(ID, "What was mentioned most and least", "", findings));
        }
        if (unreviewed > 0) {
            blocks.add(next());
        }
        return blocks;
    }

    /** How far people have checked what is counted. */
    private Optional<Block> checked(long unreviewed) {
        if (!review.isEmpty()) {
            return Optional.of(new Block.Notices("How far people have checked the codings", List.of(review)));
        }
        return unreviewed == 0
                ? Optional.empty()
                : Optional.of(new Block.Notices(
                        "Nobody has checked these codings",
                        List.of("All " + count(unreviewed, "coding")
                                + " were made by rules. Rules miss what is said without the words they look for, and take"
                                + " some words amiss: read the counts as a first look.")));
    }

    /** What would tell more where nobody has coded anything; after the findings, which are what a reader came for. */
    private Block next() {
        return new Block.Notices("To know more", List.of(NEXT + (review.isEmpty() ? IN_A_STUDY : "") + STEPS));
    }

    /** How many codings there are, if all of them are the machine's. */
    private static long unreviewedTags(Material material) {
        long tags = 0;
        for (Entry entry : material.outline().entries()) {
            for (Material.Reference reference : material.references(entry)) {
                if (reference.codings().stream().anyMatch(coding -> coding.origin() instanceof Origin.Person)) {
                    return 0;
                }
                tags += reference.codings().size();
            }
        }
        return tags;
    }

    private static List<Finding> findings(Material material) {
        Groups everything = Groups.everything(material.talk());
        int base = material.base(everything).get(0).people();
        if (base == 0) {
            return List.of();
        }
        List<Raised> themes = new ArrayList<>();
        for (Entry entry : material.outline().entries()) {
            Tally tally = material.tally(material.coded(entry), everything).get(0);
            if (entry.depth() == 0) {
                themes.add(new Raised(entry, tally.people(), WilsonInterval.of(tally.people(), base)));
            }
        }
        themes.sort(Comparator.comparing((Raised raised) -> -raised.people()));
        List<Raised> raised = themes.stream().filter(one -> one.people() > 0).toList();
        List<Finding> findings = new ArrayList<>();
        if (!raised.isEmpty()) {
            findings.add(most(raised, base));
            findings.addAll(fewest(raised, base));
        }
        findings.addAll(nobody(themes, base));
        findings.add(any(material.tally(material.coded(), everything).get(0).people(), base));
        return findings;
    }

    private static Finding most(List<Raised> raised, int base) {
        Raised first = raised.get(0);
        List<Raised> next = raised.subList(1, Math.min(raised.size(), 1 + NAMED));
        boolean apart = next.isEmpty()
                || next.get(0).interval().high() < first.interval().low();
        String detail = next.isEmpty()
                ? ""
                : "Next: "
                        + next.stream()
                                .map(one -> one.name() + " " + share(one.people(), base))
                                .collect(Collectors.joining(", "))
                        + ". "
                        + (apart
                                ? "Their intervals lie below that of " + first.name() + "."
                                : "The intervals overlap: that " + first.name() + " comes first may be chance.");
        return new Finding(
                apart ? Strength.FOUND : Strength.UNCERTAIN,
                "More participants mentioned " + first.name() + " than any other theme: " + first.figures(base) + ".",
                detail,
                TARGET);
    }

    /** The theme that fewest people raised, where that is not the one that most raised. */
    private static List<Finding> fewest(List<Raised> raised, int base) {
        Raised last = raised.get(raised.size() - 1);
        List<Raised> others = raised.subList(Math.max(0, raised.size() - 1 - NAMED), raised.size() - 1);
        if (raised.size() < 2 || last.people() == raised.get(0).people()) {
            return List.of();
        }
        boolean apart = others.stream()
                .allMatch(one -> one.interval().low() > last.interval().high());
        List<String> before = new ArrayList<>();
        for (int i = others.size() - 1; i >= 0; i--) {
            before.add(others.get(i).name() + " " + share(others.get(i).people(), base));
        }
        return List.of(new Finding(
                apart ? Strength.FOUND : Strength.UNCERTAIN,
                "Of the themes that came up, " + last.name() + " was mentioned by fewest: " + last.figures(base) + ".",
                "Next fewest: " + String.join(", ", before) + "."
                        + (apart ? "" : " The intervals overlap: their order may be chance."),
                TARGET));
    }

    private static List<Finding> nobody(List<Raised> themes, int base) {
        List<String> names = themes.stream()
                .filter(one -> one.people() == 0)
                .map(Raised::name)
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Strength.NOT_FOUND,
                        "No participant was found to mention " + String.join(", ", names) + ".",
                        "Of " + count(base, "participant")
                                + " who spoke; up to "
                                + percent(WilsonInterval.of(0, base).high())
                                + " of people like them might.",
                        TARGET));
    }

    private static Finding any(int people, int base) {
        return new Finding(
                Strength.FOUND,
                number(people) + " of " + count(base, "participant") + " (" + percent((double) people / base)
                        + ") mentioned at least one theme; " + number((long) base - people)
                        + " mentioned none.",
                "",
                TARGET);
    }
}
