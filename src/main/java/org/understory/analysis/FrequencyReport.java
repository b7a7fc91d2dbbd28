package org.understory.analysis;

import static org.understory.analysis.Phrases.count;
import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.analysis.Outline.Entry;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Transcript;
import org.understory.model.UserError;
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
        return of(material, new Provenance(codebook, engine, ""), statistics);
    }

    /**
     * Where the codings come from.
     *
     * @param codebook the themes and rules
     * @param engine the version of the engine that tagged, such as {@code 0.1.0}
     * @param review how far people have reviewed the codings, or empty where nobody could have
     * @param agreement how far those who coded agree, or empty where nobody could have coded
     */
    public record Provenance(Codebook codebook, String engine, String review, String agreement) {
        /** The same where nothing is to be said of agreement. */
        public Provenance(Codebook codebook, String engine, String review) {
            this(codebook, engine, review, "");
        }
    }

    /** The same for codings that people may have reviewed. */
    public static Report of(Material material, Provenance provenance, List<Statistic> statistics) {
        return of("Theme frequencies", material, provenance, statistics);
    }

    /** The same under another title. */
    public static Report of(String title, Material material, Provenance provenance, List<Statistic> statistics) {
        List<Block> blocks = new ArrayList<>();
        statistics.parallelStream()
                .map(statistic -> Outcome.of(statistic, material))
                .toList()
                .forEach(outcome -> blocks.addAll(outcome.get()));
        return new Report(title, subtitle(material), facts(material, provenance), blocks);
    }

    /**
     * What came of a statistic, so that several can be computed at a time and the first refusal in their order is told.
     *
     * @param blocks what it says
     * @param refused why it says nothing
     */
    private record Outcome(List<Block> blocks, Optional<UserError> refused) {
        static Outcome of(Statistic statistic, Material material) {
            try {
                return new Outcome(statistic.compute(material), Optional.empty());
            } catch (UserError refusal) {
                return new Outcome(List.of(), Optional.of(refusal));
            }
        }

        List<Block> get() {
            if (refused.isPresent()) {
                throw refused.get();
            }
            return blocks;
        }
    }

    private static String subtitle(Material material) {
        Tally base = material.base(Groups.everything(material.talk())).get(0);
        return count(material.talk().transcripts().size(), "transcript") + ", " + count(base.people(), "participant")
                + ", " + count(base.words(), "word");
    }

    private static List<Fact> facts(Material material, Provenance provenance) {
        Codebook codebook = provenance.codebook();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Transcripts", inputs(material.talk())));
        facts.add(new Fact(
                "Codebook",
                codebook.name() + " (" + codebook.hash() + "), "
                        + count(codebook.themes().size(), "theme")));
        facts.add(new Fact("Codings", codings(material, provenance.review().isEmpty())));
        if (!provenance.review().isEmpty()) {
            facts.add(new Fact("Review", provenance.review()));
        }
        if (!provenance.agreement().isEmpty()) {
            facts.add(new Fact("Agreement", provenance.agreement()));
        }
        facts.add(new Fact("Engine", "understory " + provenance.engine()));
        facts.add(new Fact("Facilitators", facilitators(material.talk())));
        facts.add(new Fact("Disclosure control", disclosure(material.breakdowns())));
        facts.add(new Fact(HOW_COUNTED, HOW));
        return facts;
    }

    private static String disclosure(Breakdowns breakdowns) {
        return breakdowns.protect()
                ? "groups of fewer than " + breakdowns.minimum()
                        + " participants are not shown by themselves, nor what they could be found from by subtraction;"
                        + " quotations carry only labels that as many participants share"
                : "off: groups of any size are shown, and quotations carry every label";
    }

    private static String inputs(Talk talk) {
        Set<String> formats = new LinkedHashSet<>();
        talk.transcripts().stream().map(Transcript::format).sorted().forEach(formats::add);
        return number(talk.transcripts().size()) + (formats.isEmpty() ? "" : " (" + String.join(", ", formats) + ")");
    }

    private static String codings(Material material, boolean unreviewed) {
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
                + (unreviewed && byPeople == 0 ? "; nobody has checked them" : "");
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
