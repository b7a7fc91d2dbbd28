package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.analysis.agreement.AmongCoders;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.statistic.Analysis;
import org.understory.analysis.statistic.Statistics;
import org.understory.coding.Nearest;
import org.understory.model.Codebook;
import org.understory.model.Problem;
import org.understory.model.Theme;
import org.understory.model.UserError;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.render.pptx.DeckSettings;
import org.understory.study.Cast;
import org.understory.study.Roster;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What slides are to show. */
final class DeckOptions {

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "Set groups of speakers side by side, such as department. Repeatable; the charts of single "
                    + "themes are by the first.",
            order = 2)
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--themes",
            paramLabel = "THEME",
            split = ",",
            description = "Give these themes a slide and no others. Tables and overviews keep all of them.",
            order = 3)
    private List<String> themes = new ArrayList<>();

    @Option(
            names = "--quotes",
            paramLabel = "N",
            defaultValue = "3",
            converter = WholeNumber.class,
            description = "Show at most so many quotations for each theme; more than 3 take further slides (default: "
                    + "${DEFAULT-VALUE}; 0 for none).",
            order = 4)
    private int quotes;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the first slide says.", order = 5)
    private String title;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "Use the masters and layouts of this presentation; its own slides are left out.",
            order = 6)
    private Path template;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance starts; the same seed gives the same figures (default: ${DEFAULT-VALUE}).",
            order = 7)
    private long seed;

    @Mixin
    private DisclosureOptions disclosure;

    Optional<Path> template() {
        return Optional.ofNullable(template);
    }

    /** Refuses themes that the codebook does not have. */
    void check(Codebook codebook) {
        List<String> ids = codebook.themes().stream().map(Theme::id).toList();
        for (String theme : themes) {
            if (!ids.contains(theme.strip())) {
                throw new UserError(
                        "--themes " + theme,
                        "is no theme of " + codebook.source(),
                        Nearest.to(theme.strip(), ids)
                                .map(id -> "did you mean " + id + "?")
                                .orElse("see its themes: understory codebook show " + codebook.source()));
            }
        }
    }

    /** The report behind the slides: how often, by whom, what differs, in whose words. */
    Remade report(FrequencyOptions.Tagged tagged, Roster roster, boolean facilitators, Console console) {
        FrequencyOptions.warnOfFacilitators(roster, tagged.transcripts(), console);
        Talk talk = Talk.of(tagged.transcripts(), new Cast(roster), facilitators);
        int minimum = disclosure.minimum(tagged.minimum());
        Material material = Material.of(
                FrequencyOptions.breakdowns(talk, tagged, by, disclosure),
                tagged.codebook().themes(),
                tagged.codings());
        Statistics.Wanted wanted =
                new Statistics.Wanted(by, quotes, roster.hasList(), tagged.remarks(), tagged.review());
        Optional<AmongCoders> agreement = FrequencyOptions.agreement(tagged, talk);
        List<Statistic> statistics = new ArrayList<>(Statistics.frequency(
                wanted,
                FrequencyOptions.trust(
                        tagged,
                        roster,
                        agreement,
                        new FrequencyOptions.Sampled(
                                coding -> false,
                                sampled -> FrequencyOptions.breakdowns(sampled, tagged, by, disclosure)))));
        statistics.addAll(Statistics.structure(
                wanted, new Statistics.Additions(Set.of(Analysis.COVERAGE), seed, false, tagged.oneCoder())));
        ComparisonSettings settings = ComparisonSettings.usual(seed, minimum);
        Statistics.comparison(wanted.by(), settings)
                .forEach(comparison -> statistics.add(whereItCanBe(comparison, console)));
        return new Remade(
                FrequencyReport.of(material, FrequencyOptions.provenance(tagged, agreement), statistics), material, by);
    }

    /** Groups too small to be compared are no reason to have no slides. */
    private static Statistic whereItCanBe(Statistic comparison, Console console) {
        return material -> {
            try {
                return comparison.compute(material);
            } catch (UserError e) {
                e.problems()
                        .forEach(problem -> console.warning(new Problem(
                                problem.where(),
                                problem.what() + "; the slides make no comparison of them",
                                problem.remedy())));
                return List.<Block>of();
            }
        };
    }

    DeckSettings settings(Report report, Codebook codebook, Optional<DeckSettings.Template> file) {
        return new DeckSettings(
                title == null || title.isBlank() ? report.title() + ": " + codebook.name() : title.strip(),
                quotes,
                themes.stream().map(String::strip).toList(),
                file);
    }
}
