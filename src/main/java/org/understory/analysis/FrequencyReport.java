package org.understory.analysis;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.analysis.Outline.Entry;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Transcript;
import org.understory.report.Block;
import org.understory.report.Report;
import org.understory.report.Report.Fact;

/** Puts a report of theme frequencies together: what the statistics say, and what a reader needs to trust it. */
public final class FrequencyReport {

    /** The name of the fact that says how things are counted. */
    public static final String HOW_COUNTED = "How counted";

    private static final String HOW =
            "A person counts once for a theme, however often they raise it. A theme's figures are"
                    + " those of itself and its sub-themes together, each sentence once. Rates are coded sentences for 1,000 words"
                    + " spoken; a word is what stands between white space. Turns without a named speaker count as turns and words,"
                    + " never as people.";

    private FrequencyReport() {}

    /**
     * The report.
     *
     * @param engine the version of the engine that tagged, such as {@code 0.1.0}
     * @param statistics what to say, in order
     * @throws org.understory.model.UserError where a statistic was asked for what the material does not have
     */
    public static Report of(Material material, Codebook codebook, String engine, List<Statistic> statistics) {
        List<Block> blocks = new ArrayList<>();
        statistics.forEach(statistic -> blocks.addAll(statistic.compute(material)));
        return new Report("Theme frequencies", subtitle(material), facts(material, codebook, engine), blocks);
    }

    private static String subtitle(Material material) {
        Tally base = material.base(Groups.everything(material.talk())).get(0);
        return count(material.talk().transcripts().size(), "transcript") + ", " + count(base.people(), "participant")
                + ", " + count(base.words(), "word");
    }

    private static List<Fact> facts(Material material, Codebook codebook, String engine) {
        return List.of(
                new Fact("Transcripts", inputs(material.talk())),
                new Fact(
                        "Codebook",
                        codebook.name() + " (" + codebook.hash() + "), "
                                + count(codebook.themes().size(), "theme")),
                new Fact("Codings", codings(material)),
                new Fact("Engine", "understory " + engine),
                new Fact("Facilitators", facilitators(material.talk())),
                new Fact(HOW_COUNTED, HOW));
    }

    private static String inputs(Talk talk) {
        Set<String> formats = new LinkedHashSet<>();
        talk.transcripts().stream().map(Transcript::format).sorted().forEach(formats::add);
        return number(talk.transcripts().size()) + (formats.isEmpty() ? "" : " (" + String.join(", ", formats) + ")");
    }

    private static String codings(Material material) {
        long byRules = 0;
        long byPeople = 0;
        for (Entry entry : material.outline().entries()) {
            for (Material.Reference reference : material.references(entry)) {
                long people = reference.codings().stream()
                        .filter(FrequencyReport::isByPerson)
                        .count();
                byPeople += people;
                byRules += reference.codings().size() - people;
            }
        }
        return number(byRules) + " by rules, " + number(byPeople) + " by people"
                + (byPeople == 0 ? "; nobody has checked them" : "");
    }

    private static boolean isByPerson(Coding coding) {
        return coding.origin() instanceof Origin.Person;
    }

    private static String facilitators(Talk talk) {
        Set<String> names = new LinkedHashSet<>();
        for (int turn = 0; turn < talk.turns(); turn++) {
            if (talk.voiceOf(turn).isFacilitator()) {
                names.add(talk.voiceOf(turn).name());
            }
        }
        if (names.isEmpty()) {
            return "none known; name them with --facilitator or in participants.csv to leave them out";
        }
        String list = names.stream().collect(Collectors.joining(", "));
        return (talk.facilitatorsCount() ? "counted like participants: " : "left out of every count and base: ") + list;
    }
}
