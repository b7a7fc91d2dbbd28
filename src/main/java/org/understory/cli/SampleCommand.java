package org.understory.cli;

import java.util.Locale;
import org.understory.analysis.Phrases;
import org.understory.study.sample.StudySample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understory sample}: draws sentences at random for people to code. */
@Command(
        name = "sample",
        description =
                "Draws a stratified random sample of sentences for people to code without seeing the machine's tags. From "
                        + "what they find the report tells how far the machine can be believed, and corrects its counts. The "
                        + "sample is kept in the study's folder samples; one that is there is never drawn again.",
        footer = {
            "  understory sample --size 200 --seed 7",
            "  understory sample --size 200 --by department",
            "  understory sample --size 400 --seed 7 --name round-2"
        })
final class SampleCommand extends ConsoleCommand {

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "200",
            converter = WholeNumber.class,
            description = "Draw so many sentences (default: ${DEFAULT-VALUE}).",
            order = 1)
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumber.class,
            description = "Where chance starts; the same seed draws the same sentences, and a larger sample of the "
                    + "same seed holds the smaller one where the strata are the same (default: ${DEFAULT-VALUE}).",
            order = 2)
    private int seed;

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            defaultValue = "",
            description = "Draw from each value of this attribute of the speakers, such as department.",
            order = 3)
    private String by;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call the sample and its file (default: made of size, seed and attribute).",
            order = 4)
    private String name;

    @Mixin
    private StudyOption study;

    SampleCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Samples.Wanted wanted = new Samples.Wanted(size, seed, by.strip().toLowerCase(Locale.ROOT));
        try (OpenStudy open = new OpenStudy(console(), study.open())) {
            Samples samples = new Samples(open);
            String called = name == null ? wanted.name() : name;
            boolean there = samples.files().read(called).isPresent();
            StudySample sample = samples.existingOrNew(wanted, called);
            print(sample, samples.files().file(called).toString(), there);
        }
        return console().exitCode();
    }

    private void print(StudySample sample, String file, boolean there) {
        long tagged = sample.strata().stream()
                .filter(one -> !one.themes().isEmpty())
                .mapToInt(StudySample.Stratum::drawn)
                .sum();
        say((there ? "the sample is there already: " : "drew ")
                + Phrases.count(sample.sentences().size(), "sentence") + " of " + Phrases.number(sample.population())
                + " in " + Phrases.count(sample.strata().size(), "stratum").replace("stratums", "strata") + ": "
                + Phrases.number(tagged) + " with a theme by the machine, "
                + Phrases.number(sample.sentences().size() - tagged) + " without");
        say("  " + file);
        say("next: code them all without seeing the machine's tags, each to the end: understory review --sample "
                + sample.design().size() + " --seed " + sample.design().seed()
                + (sample.design().by().isEmpty()
                        ? ""
                        : " --by " + sample.design().by()));
        say("then: understory report tells how far the machine can be believed");
    }

    private void say(String line) {
        console().out().println(Safe.line(line));
    }
}
