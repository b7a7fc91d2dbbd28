package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.understory.analysis.prevalence.Estimate;
import org.understory.report.Block;
import org.understory.report.Block.Finding;
import org.understory.report.Block.Strength;

/** What the review of a sample comes to in sentences: which themes the machine under- or overcounts, and which not. */
final class MachineTrustFindings {

    private static final String TABLE = "machine-trust";

    private final List<ThemeTrust> themes;
    private final String base;

    MachineTrustFindings(List<ThemeTrust> themes, String base) {
        this.themes = themes;
        this.base = base;
    }

    Block block() {
        List<Finding> findings = new ArrayList<>();
        List<String> fit = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (ThemeTrust theme : themes) {
            if (theme.corrected().isEmpty()) {
                open.add(theme.name());
            } else if (theme.corrected().get().holds(theme.machineShare())) {
                fit.add(theme.name());
            } else {
                findings.add(wrong(theme, theme.corrected().get()));
            }
        }
        if (!fit.isEmpty()) {
            findings.add(new Finding(
                    Strength.NOT_FOUND,
                    "The machine's counts fit what people found, within the width of the intervals, for: "
                            + String.join(", ", fit) + ".",
                    base,
                    TABLE));
        }
        if (!open.isEmpty()) {
            findings.add(new Finding(
                    Strength.TOO_FEW, "Not enough review to tell for: " + String.join(", ", open) + ".", base, TABLE));
        }
        more(findings);
        return new Block.Findings(
                "machine-trust-findings",
                "Where the machine's counts are wrong",
                "Found: the share of sentences that the machine tags lies outside the 95% interval of the corrected share.",
                findings);
    }

    private static Finding wrong(ThemeTrust theme, Estimate corrected) {
        boolean under = theme.machineShare() < corrected.low();
        return new Finding(
                Strength.FOUND,
                "The machine " + (under ? "misses much of " : "finds more of ") + theme.name()
                        + (under ? "" : " than there is") + ": it tags " + percent(theme.machineShare())
                        + " of sentences, and " + percent(corrected.low()) + " to " + percent(corrected.high())
                        + " have it.",
                "corrected " + percent(corrected.value()) + ", 95% interval " + percent(corrected.low()) + " to "
                        + percent(corrected.high()),
                TABLE);
    }

    /** What it would take to know every theme's share to a percentage point. */
    private void more(List<Finding> findings) {
        long most = themes.stream()
                .filter(theme -> theme.corrected().isPresent())
                .mapToLong(ThemeTrust::more)
                .max()
                .orElse(0);
        if (most > 0) {
            findings.add(new Finding(
                    Strength.UNCERTAIN,
                    "To know each theme's share to within 1 percentage point, about " + number(most)
                            + " more sentences would have to be read.",
                    "Neyman's allocation, for the theme that needs most; a sample drawn by understory sample needs more",
                    TABLE));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
