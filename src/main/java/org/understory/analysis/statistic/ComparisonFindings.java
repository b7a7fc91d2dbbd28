package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;
import static org.understory.analysis.Phrases.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.understory.analysis.Outline;
import org.understory.analysis.comparison.AgainstOthers;
import org.understory.analysis.comparison.Bounds;
import org.understory.analysis.comparison.Compared;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.comparison.GroupRate;
import org.understory.analysis.comparison.Influence;
import org.understory.analysis.comparison.ThemeShares;
import org.understory.report.Block;
import org.understory.report.Block.Finding;
import org.understory.report.Block.Strength;

/** What a comparison comes to in sentences. They say what was counted and how far it carries, and nothing of why. */
final class ComparisonFindings {

    /** Above {@code alpha}, up to so many times {@code alpha}, a difference is worth a sentence and no more. */
    private static final int UNCERTAIN_UP_TO = 2;

    private final Outline outline;
    private final String attribute;
    private final ComparisonSettings settings;
    private final Compared compared;

    ComparisonFindings(Outline outline, String attribute, ComparisonSettings settings, Compared compared) {
        this.outline = outline;
        this.attribute = attribute;
        this.settings = settings;
        this.compared = compared;
    }

    /** Every finding, theme by theme. */
    Block block() {
        return block(findings());
    }

    /**
     * The differences, and one sentence each for the themes without one and for those too rare to compare.
     *
     * @param table the id of the table with their figures
     */
    Block brief(String table) {
        List<Finding> findings = new ArrayList<>(findings().stream()
                .filter(finding -> finding.strength() == Strength.FOUND || finding.strength() == Strength.UNCERTAIN)
                .toList());
        List<String> level = namesOf(Strength.NOT_FOUND);
        if (!level.isEmpty()) {
            findings.add(new Finding(
                    Strength.NOT_FOUND,
                    "No difference by " + attribute + " was found in "
                            + (level.size() == compared.shares().size()
                                    ? "any of the "
                                    : number(level.size()) + " of the ")
                            + count(compared.shares().size(), "theme") + ": " + String.join(", ", level) + ".",
                    "That none was found does not mean that there is none: small differences do not show among "
                            + count(compared.cohort().size(), "participant") + ".",
                    target()));
        }
        List<String> rare = namesOf(Strength.TOO_FEW);
        if (!rare.isEmpty()) {
            findings.add(new Finding(
                    Strength.TOO_FEW,
                    "Too few mentioned, or did not mention, " + String.join(", ", rare) + " to compare.",
                    "At least " + settings.minimum() + " participants on each side are needed.",
                    target()));
        }
        return block(findings.stream()
                .map(one -> new Finding(one.strength(), one.text(), one.detail(), table))
                .toList());
    }

    /** The themes of which the figures of people say so. */
    private List<String> namesOf(Strength strength) {
        return compared.shares().stream()
                .filter(theme -> byPeople(theme).get(0).strength() == strength)
                .map(theme -> theme(theme.theme()))
                .toList();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ThemeShares theme : compared.shares()) {
            List<Finding> byPeople = byPeople(theme);
            boolean found = byPeople.stream().anyMatch(finding -> finding.strength() == Strength.FOUND);
            findings.addAll(byPeople);
            if (!found) {
                compared.rates().stream()
                        .filter(rate -> rate.theme() == theme.theme())
                        .map(this::byRate)
                        .flatMap(Optional::stream)
                        .forEach(findings::add);
            }
        }
        findings.sort(Comparator.comparing(Finding::strength));
        return findings;
    }

    private Block block(List<Finding> findings) {
        return new Block.Findings(
                ComparisonTables.id(attribute) + "-findings", "What differs by " + attribute, note(), findings);
    }

    private String note() {
        return "Found: p at most " + settings.alpha()
                + " after correction for all themes tested (Benjamini-Hochberg), for"
                + " all groups together and for the group against the others, whichever one participant is left out."
                + " Uncertain: less than that, or it hangs on one participant. Intervals are 95%, from "
                + number(settings.resamples()) + " resamples of participants (seed " + settings.seed() + ").";
    }

    private List<Finding> byPeople(ThemeShares theme) {
        if (theme.corrected().isEmpty()) {
            return List.of(tooFew(theme));
        }
        double corrected = theme.corrected().getAsDouble();
        List<AgainstOthers> standing = standing(theme);
        if (standing.isEmpty() && corrected <= settings.alpha()) {
            return List.of(new Finding(together(theme), spread(theme), detail(theme), target()));
        }
        if (!standing.isEmpty()) {
            return standing.stream()
                    .map(group ->
                            new Finding(strength(theme, group), sentence(theme, group), detail(theme, group), target()))
                    .toList();
        }
        if (corrected <= UNCERTAIN_UP_TO * settings.alpha()) {
            AgainstOthers group = leastLikely(theme);
            return List.of(new Finding(
                    Strength.UNCERTAIN, sentence(theme, group) + " It may be chance.", detail(theme, group), target()));
        }
        return List.of(new Finding(Strength.NOT_FOUND, nothing(theme), detail(theme), target()));
    }

    private String target() {
        return ComparisonTables.id(attribute);
    }

    /** The groups that stand out against the others; of two groups the one with more, for the other says the same. */
    private List<AgainstOthers> standing(ThemeShares theme) {
        return theme.groups().stream()
                .filter(group -> group.corrected().orElse(1) <= settings.alpha())
                .filter(group -> theme.groups().size() > 2 || group.counts().isMore())
                .toList();
    }

    private Strength strength(ThemeShares theme, AgainstOthers group) {
        return group.withoutOne().orElse(1) <= settings.alpha() ? together(theme) : Strength.UNCERTAIN;
    }

    private Strength together(ThemeShares theme) {
        return theme.withoutOne().orElse(1) <= settings.alpha() ? Strength.FOUND : Strength.UNCERTAIN;
    }

    private static AgainstOthers leastLikely(ThemeShares theme) {
        return theme.groups().stream()
                .min(Comparator.comparingDouble(
                                (AgainstOthers group) -> group.p().orElse(1))
                        .thenComparing(group -> !group.counts().isMore()))
                .orElseThrow();
    }

    private String sentence(ThemeShares theme, AgainstOthers group) {
        AgainstOthers.Counts counts = group.counts();
        return "Participants from " + name(group.group()) + " mentioned " + theme(theme.theme())
                + (counts.isMore() ? " more" : " less") + " often than the others: "
                + share(counts.people(), counts.size()) + " against " + share(counts.others(), counts.rest())
                + ", difference " + points(group.difference()) + hanging(theme, group) + ".";
    }

    private String hanging(ThemeShares theme, AgainstOthers group) {
        boolean hangs = hangs(theme.corrected(), theme.withoutOne()) || hangs(group.corrected(), group.withoutOne());
        return hangs ? "; one participant less and it would not stand" : "";
    }

    private boolean hangs(OptionalDouble corrected, OptionalDouble withoutOne) {
        return corrected.orElse(1) <= settings.alpha() && withoutOne.orElse(1) > settings.alpha();
    }

    private String spread(ThemeShares theme) {
        return "How many mentioned " + theme(theme.theme()) + " differs by " + attribute + ": " + range(theme)
                + ". No group stands out against all others together"
                + (hangs(theme.corrected(), theme.withoutOne())
                        ? ", and one participant less and it would not stand."
                        : ".");
    }

    private String nothing(ThemeShares theme) {
        double most = theme.groups().stream()
                .map(AgainstOthers::difference)
                .mapToDouble(bounds -> Math.max(Math.abs(bounds.low()), Math.abs(bounds.high())))
                .max()
                .orElseThrow();
        return "No difference by " + attribute + " was found in " + theme(theme.theme()) + ": " + range(theme)
                + ". Differences from the others of up to " + count(Math.round(most * 100), "point")
                + " would go with these figures.";
    }

    private String range(ThemeShares theme) {
        Comparator<AgainstOthers> byShare = Comparator.comparingDouble(
                group -> (double) group.counts().people() / group.counts().size());
        AgainstOthers least = theme.groups().stream().min(byShare).orElseThrow();
        AgainstOthers most = theme.groups().stream().max(byShare).orElseThrow();
        return "from " + share(least.counts().people(), least.counts().size()) + " in " + name(least.group()) + " to "
                + share(most.counts().people(), most.counts().size()) + " in " + name(most.group());
    }

    private Finding tooFew(ThemeShares theme) {
        int all = theme.all();
        int size = compared.cohort().size();
        String text = all < settings.minimum()
                ? theme(theme.theme()) + " was mentioned by " + (all == 0 ? "nobody" : count(all, "participant"))
                        + ": too few to compare."
                : theme(theme.theme()) + " was mentioned by all but " + (size - all)
                        + " participants: too few to compare.";
        return new Finding(
                Strength.TOO_FEW,
                text,
                share(all, size) + "; at least " + settings.minimum() + " on each side are needed",
                target());
    }

    private String detail(ThemeShares theme) {
        long tested =
                compared.shares().stream().filter(one -> one.p().isPresent()).count();
        return "All groups: p " + p(theme.p().orElseThrow()) + " ("
                + (theme.groups().size() == 2
                        ? "Fisher's exact test"
                        : theme.exact() ? "exact test" : number(ComparisonSettings.SHUFFLES) + " shuffles of people")
                + "), corrected over " + count(tested, "theme") + " "
                + p(theme.corrected().orElseThrow())
                + String.format(Locale.ROOT, "; Cramér's V %.2f", theme.cramersV());
    }

    private String detail(ThemeShares theme, AgainstOthers group) {
        String ratio = group.ratio()
                .map(one ->
                        "; ratio " + times(one.value()) + " (" + times(one.low()) + " to " + times(one.high()) + ")")
                .orElse("");
        return "The group against the others: p " + p(group.p().orElseThrow())
                + " (Fisher's exact test), corrected over themes and groups "
                + p(group.corrected().orElseThrow()) + ratio + ". " + detail(theme);
    }

    /** A difference that sentences show and people do not: because of one person, or because few say much. */
    private Optional<Finding> byRate(GroupRate rate) {
        if (rate.influence().isEmpty()) {
            return Optional.empty();
        }
        Influence influence = rate.influence().get();
        String target = target() + "-rates";
        if (influence.goesAway()) {
            return Optional.of(new Finding(Strength.UNCERTAIN, onePerson(rate, influence), detail(rate), target));
        }
        return rate.corrected().orElse(1) <= settings.alpha()
                ? Optional.of(new Finding(Strength.FOUND, spokeMore(rate), detail(rate), target))
                : Optional.empty();
    }

    private String onePerson(GroupRate rate, Influence influence) {
        GroupRate.Counts counts = rate.counts();
        return "By sentences, participants from " + name(rate.group()) + " speak of " + theme(rate.theme()) + " "
                + moreThanOthers(counts) + ", but one participant said " + number(influence.sentences()) + " of their "
                + count(counts.sentences(), "sentence") + ": without that one it is "
                + moreThanOthers(influence.without())
                + ".";
    }

    private String spokeMore(GroupRate rate) {
        return "By sentences, participants from " + name(rate.group()) + " speak of " + theme(rate.theme()) + " "
                + moreThanOthers(rate.counts())
                + rate.ratio()
                        .map(one -> " (" + times(one.low()) + " to " + times(one.high()) + ")")
                        .orElse("")
                + "; how many of them do differs less.";
    }

    /** How many times as much; nothing to divide by gives words. */
    private static String moreThanOthers(GroupRate.Counts counts) {
        double ratio = counts.ratio();
        if (Double.isNaN(ratio)) {
            return "nothing at all, like the others";
        }
        return Double.isInfinite(ratio) ? "and the others do not" : times(ratio) + " times as much as the others";
    }

    private static String detail(GroupRate rate) {
        GroupRate.Counts counts = rate.counts();
        return "For 1,000 words " + perThousand(counts.sentences(), counts.words()) + " sentences against "
                + perThousand(counts.others(), counts.rest()) + "; p "
                + p(rate.p().orElseThrow()) + " (" + number(ComparisonSettings.SHUFFLES)
                + " shuffles of people), corrected over themes and groups "
                + p(rate.corrected().orElseThrow());
    }

    private String theme(int theme) {
        return outline.entries().get(theme).theme().name();
    }

    private String name(int group) {
        return compared.cohort().groups().get(group);
    }

    private static String points(Bounds bounds) {
        return signed(bounds.value()) + " points (" + signed(bounds.low()) + " to " + signed(bounds.high()) + ")";
    }

    private static String signed(double share) {
        long points = Math.round(share * 100);
        return points < 0 ? "\u2212" + -points : Long.toString(points);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
    }

    private static String perThousand(long sentences, long words) {
        return String.format(Locale.ROOT, "%.2f", sentences * 1000.0 / Math.max(1, words));
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}
