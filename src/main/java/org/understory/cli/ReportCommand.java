package org.understory.cli;

import java.util.List;
import java.util.Optional;
import org.understory.analysis.Phrases;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.UserError;
import org.understory.report.OutputFolder;
import org.understory.study.layer.Layer;
import org.understory.study.layer.Layers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understory report}: the report of a study, with what people decided. */
@Command(
        name = "report",
        description = "Prints how often each theme is voiced in a study and by whom, with what people decided: tags "
                + "they rejected are left out, what they coded is in. With -o writes the report as run does.",
        footer = {
            "  understory report --by department -o reports/by-department",
            "  understory report --layer machine",
            "  understory report --layer ana --study my-study"
        })
final class ReportCommand extends ConsoleCommand implements Remade.Maker {

    @Mixin
    private FrequencyOptions frequency;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            defaultValue = "reviewed",
            description = "Whose codings count: reviewed (the machine's tags but for those people rejected, and what "
                    + "people coded), machine, consensus, or a coder's name (default: ${DEFAULT-VALUE}).",
            order = 6)
    private String layer;

    @Option(
            names = "--sample",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Judge the machine by this sample (default: the one of which most was read).",
            order = 7)
    private String sample;

    @Option(names = "--include-facilitators", description = "Count facilitators like participants.", order = 32)
    private boolean includeFacilitators;

    @Mixin
    private StudyOption study;

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Layer.of(layer);
        OutputFolder folder = frequency.prepare();
        frequency.publish(make().report(), folder, console());
        return console().exitCode();
    }

    @Override
    public Remade make() {
        try (OpenStudy open = new OpenStudy(console(), study.open())) {
            return make(open, Layer.of(layer));
        }
    }

    private Remade make(OpenStudy open, Layer chosen) {
        refuseEmpty(open);
        Codebook codebook = open.codebook();
        List<Coding> tags = open.tags(codebook);
        Layers layers = open.layers(tags);
        check(chosen, layers);
        open.logs().setAside().forEach(console()::warning);
        Remade made = frequency.report(
                new FrequencyOptions.Tagged(
                        codebook,
                        open.transcripts(),
                        layers.codings(chosen),
                        open.remarks(),
                        review(chosen, layers),
                        Optional.of(FrequencyOptions.Believed.of(open, tags, sample)),
                        chosen instanceof Layer.Of,
                        open.settings().minimumGroup()),
                open.roster(),
                includeFacilitators,
                console());
        return made.with(Recipes.of(called(), List.of(), codebook));
    }

    /** Refuses a study without transcripts. */
    static void refuseEmpty(OpenStudy open) {
        if (open.transcripts().isEmpty()) {
            throw new UserError(
                    open.folder().transcripts().toString(),
                    "holds no transcript that could be read",
                    "add some: understory ingest FILES-OR-FOLDERS");
        }
    }

    /** Refuses a coder who coded nothing. */
    static void check(Layer chosen, Layers layers) {
        if (chosen instanceof Layer.Of of
                && !layers.coders().contains(of.coder().name())) {
            throw new UserError(
                    "--layer " + chosen.id(),
                    "nobody of that name has coded anything",
                    "use one of: reviewed, machine"
                            + (layers.coders().isEmpty() ? "" : ", " + String.join(", ", layers.coders())));
        }
    }

    /** What a reader has to know of the review, in words. */
    static String review(Layer chosen, Layers layers) {
        Layers.Progress progress = layers.progress();
        int looked = progress.tags() - progress.undecided();
        return "layer " + chosen.id() + "; of " + Phrases.count(progress.tags(), "machine tag") + " people reviewed "
                + Phrases.number(looked) + ": " + Phrases.number(progress.accepted()) + " accepted, "
                + Phrases.number(progress.rejected()) + " rejected, " + Phrases.number(progress.disputed())
                + " disputed" + (progress.disputed() > 0 ? " (these still count)" : "") + "; "
                + Phrases.count(progress.byPeople(), "sentence") + " coded by people"
                + (layers.coders().isEmpty() ? "" : " (" + String.join(", ", layers.coders()) + ")");
    }
}
