package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.understory.coding.Tagger;
import org.understory.ingest.Ingested;
import org.understory.model.Coding;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.report.OutputFolder;
import org.understory.study.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code understory run}: from transcripts to a report in one go, without a study. */
@Command(
        name = "run",
        description =
                "Reads transcripts, tags them with a codebook, prints how often each theme is voiced and by whom, and "
                        + "with -o writes the report as a web page, Markdown, CSV and JSON.",
        footer = {
            "  understory run samples/first-look --by department -o report",
            "  understory run podcast.txt --facilitator 'Claire Newell'",
            "  understory run hmt.vtt --set department=HMT --codebook my-codebook.yaml"
        })
final class RunCommand extends ConsoleCommand implements Remade.Maker {

    @Mixin
    private InputOptions input;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private PeopleOptions people;

    @Mixin
    private CodebookOption codebook;

    @Mixin
    private FrequencyOptions frequency;

    RunCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        OutputFolder folder = frequency.prepare();
        frequency.publish(make().report(), folder, console());
        return console().exitCode();
    }

    @Override
    public Remade make() {
        Roster roster = people.roster(paths);
        Background<Tagger> tagger = Background.start(() -> new Tagger(codebook.open()));
        List<Ingested> ingested = new Reading(console(), input).read(paths);
        if (ingested.isEmpty()) {
            throw new UserError(
                    "nothing to report", "no transcript could be read", "name files or folders that hold transcripts");
        }
        Remade made = frequency.report(
                tagged(tagger.get(), ingested, input), roster, people.includeFacilitators(), console());
        return made.with(Recipes.of(called(), paths, tagger.get().codebook()));
    }

    /** Tags what was read, and collects what the reading gave to say. */
    static FrequencyOptions.Tagged tagged(Tagger tagger, List<Ingested> ingested, InputOptions input) {
        List<Transcript> transcripts =
                ingested.stream().map(Ingested::transcript).toList();
        List<Coding> codings = new ArrayList<>();
        input.parallel().map(transcripts, tagger::tag).forEach(codings::addAll);
        List<String> remarks = new ArrayList<>();
        ingested.forEach(one -> remarks.addAll(OpenStudy.remarks(one)));
        return new FrequencyOptions.Tagged(tagger.codebook(), transcripts, codings, remarks, "");
    }
}
