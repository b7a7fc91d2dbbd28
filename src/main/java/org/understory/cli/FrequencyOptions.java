package org.understory.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.understory.analysis.Breakdowns;
import org.understory.analysis.FrequencyReport;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.analysis.agreement.AmongCoders;
import org.understory.analysis.agreement.Work;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.prevalence.ReviewedSample;
import org.understory.analysis.statistic.MachineTrust;
import org.understory.analysis.statistic.RulesBehind;
import org.understory.analysis.statistic.Statistics;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.Flag;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.report.OutputFolder;
import org.understory.report.Report;
import org.understory.study.Cast;
import org.understory.study.Roster;
import org.understory.study.folder.StudySettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a report of frequencies is to show and where it goes, shared by the commands that make one. */
final class FrequencyOptions {

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "Break the themes down by an attribute of the speakers, such as department. Repeatable.",
            order = 2)
    private List<String> by = new ArrayList<>();

    @Mixin
    private OutputOption output;

    @Option(
            names = "--quotes",
            paramLabel = "N",
            defaultValue = "5",
            converter = WholeNumber.class,
            description = "Show at most so many quotations for each theme (default: ${DEFAULT-VALUE}; 0 for none).",
            order = 4)
    private int quotes;

    @Option(
            names = "--without",
            paramLabel = "FLAG",
            split = ",",
            description = "Leave codings with this flag out of every count: ${COMPLETION-CANDIDATES}. Repeatable.",
            order = 5)
    private List<Flag> without = new ArrayList<>();

    @Mixin
    private DisclosureOptions disclosure;

    @Mixin
    private AdditionOptions additions;

    /**
     * What there is to report on.
     *
     * @param codebook the themes
     * @param transcripts what was said
     * @param codings what counts
     * @param remarks what the reading of the files gave to say
     * @param review how far people have reviewed the codings, or empty if nobody could have
     * @param believed what a sample says of the machine, where there can be one
     * @param oneCoder whether all codings stand for one coder's, such as the tags somebody accepted beside their own
     * @param minimum how many people a group needs to be shown, where no option says
     */
    record Tagged(
            Codebook codebook,
            List<Transcript> transcripts,
            List<Coding> codings,
            List<String> remarks,
            String review,
            Optional<Believed> believed,
            boolean oneCoder,
            int minimum) {

        /** What may come of several coders, where there are no samples. */
        Tagged(
                Codebook codebook,
                List<Transcript> transcripts,
                List<Coding> codings,
                List<String> remarks,
                String review) {
            this(codebook, transcripts, codings, remarks, review, Optional.empty(), false, StudySettings.MINIMUM_GROUP);
        }
    }

    /**
     * The machine's own tags, and what people found by reading.
     *
     * @param machine every tag of the machine, whatever people made of it
     * @param sample what was read, if there is a sample
     * @param coders what each coder did who finished anything
     * @param lost how many passages of theirs are no longer found
     */
    record Believed(List<Coding> machine, Optional<ReviewedSample> sample, List<Work> coders, int lost) {

        /** What is known of the codings of a study. */
        static Believed of(OpenStudy open, List<Coding> machine, String sample) {
            List<Problem> lost = new ArrayList<>();
            List<Work> coders = new CoderLogs(lost::add, open, false).read(List.of());
            return new Believed(machine, new SampleReading(open).of(sample), coders, lost.size());
        }
    }

    /** Proves that the report can be written before any work is done; nothing where none is to be written. */
    OutputFolder prepare() {
        return output.prepare();
    }

    /** Makes the report. */
    Remade report(Tagged tagged, Roster roster, boolean includeFacilitators, Console console) {
        warnOfFacilitators(roster, tagged.transcripts(), console);
        List<Coding> codings = new ArrayList<>(tagged.codings());
        List<String> remarks = new ArrayList<>(tagged.remarks());
        leaveOutFlagged(codings, remarks);
        Talk talk = Talk.of(tagged.transcripts(), new Cast(roster), includeFacilitators);
        Material material = Material.of(
                breakdowns(talk, tagged, by, disclosure), tagged.codebook().themes(), codings);
        Statistics.Wanted wanted = new Statistics.Wanted(by, quotes, roster.hasList(), remarks, tagged.review());
        Optional<AmongCoders> agreement = agreement(tagged, talk);
        Statistics.Parts parts = new Statistics.Parts(
                differences(wanted, tagged),
                trust(
                        tagged,
                        roster,
                        agreement,
                        new Sampled(this::isLeftOut, sampled -> breakdowns(sampled, tagged, by, disclosure))),
                Statistics.structure(wanted, additions.additions(output.isGiven(), tagged.oneCoder())),
                appendix(tagged.codebook()));
        return new Remade(
                FrequencyReport.of(material, provenance(tagged, agreement), Statistics.report(wanted, parts)),
                material,
                by);
    }

    /** What a report on paper says of differences; the terminal has a command for it. */
    private List<Statistic> differences(Statistics.Wanted wanted, Tagged tagged) {
        return output.isGiven()
                ? Statistics.differences(
                        wanted.by(), ComparisonSettings.usual(additions.seed(), disclosure.minimum(tagged.minimum())))
                : List.of();
    }

    private List<Statistic> appendix(Codebook codebook) {
        return output.isGiven() ? List.of(new RulesBehind(codebook.name() + " (" + codebook.hash() + ")")) : List.of();
    }

    /** What the report breaks down by: what was asked for, and what the sample was drawn by. */
    static Breakdowns breakdowns(Talk talk, Tagged tagged, List<String> by, DisclosureOptions disclosure) {
        List<String> attributes = new ArrayList<>(by);
        tagged.believed()
                .flatMap(Believed::sample)
                .map(ReviewedSample::by)
                .filter(attribute -> Breakdowns.isKnown(talk, attribute))
                .ifPresent(attributes::add);
        return Breakdowns.of(talk, attributes, disclosure.minimum(tagged.minimum()));
    }

    /** Where the codings come from, and how far coders agree. */
    static FrequencyReport.Provenance provenance(Tagged tagged, Optional<AmongCoders> agreement) {
        return new FrequencyReport.Provenance(
                tagged.codebook(),
                Version.number() + ", engine " + Tagger.ENGINE,
                tagged.review(),
                agreement.map(AmongCoders::inBrief).orElse(""));
    }

    /** How far the coders of a study agree; nothing where there could be no coders. */
    static Optional<AmongCoders> agreement(Tagged tagged, Talk talk) {
        return tagged.believed()
                .map(believed -> AmongCoders.of(talk, tagged.codebook().themes(), believed.coders(), believed.lost()));
    }

    /**
     * How the machine is judged by a sample.
     *
     * @param leftOut which of its tags count for nothing
     * @param breakdowns the groups of the talk that the sample was drawn from
     */
    record Sampled(Predicate<Coding> leftOut, Function<Talk, Breakdowns> breakdowns) {}

    /**
     * How far the codings can be believed. The sample was drawn from what participants say, so the machine is judged by
     * that, whoever else counts in the report.
     */
    static List<Statistic> trust(Tagged tagged, Roster roster, Optional<AmongCoders> agreement, Sampled sampled) {
        List<Statistic> trust = new ArrayList<>();
        tagged.believed().ifPresent(believed -> {
            List<Coding> codings = new ArrayList<>(believed.machine());
            codings.removeIf(sampled.leftOut());
            Talk talk = Talk.of(tagged.transcripts(), new Cast(roster), false);
            trust.add(new MachineTrust(
                    Material.of(
                            sampled.breakdowns().apply(talk), tagged.codebook().themes(), codings),
                    believed.sample()));
        });
        agreement.ifPresent(among -> trust.add(material -> among.blocks()));
        return trust;
    }

    private boolean isLeftOut(Coding coding) {
        return coding.flags().stream().anyMatch(without::contains);
    }

    /** Says which facilitators that were named never speak. */
    static void warnOfFacilitators(Roster roster, List<Transcript> transcripts, Console console) {
        Set<String> labels = new LinkedHashSet<>();
        transcripts.forEach(
                transcript -> transcript.turns().stream().map(Turn::speaker).forEach(labels::add));
        roster.facilitatorsWhoNeverSpeak(labels).forEach(console::warning);
    }

    private void leaveOutFlagged(List<Coding> codings, List<String> remarks) {
        if (without.isEmpty()) {
            return;
        }
        int before = codings.size();
        codings.removeIf(this::isLeftOut);
        String flags = String.join(" or ", without.stream().map(Flag::id).toList());
        remarks.add("codings flagged " + flags + " are left out of every count: " + (before - codings.size()) + " of "
                + before);
    }

    /** Prints the report and, where a folder was named, writes it. */
    void publish(Report report, OutputFolder folder, Console console) {
        output.publish(TerminalExtract.of(report, additions.asked()), report, folder, console);
    }
}
