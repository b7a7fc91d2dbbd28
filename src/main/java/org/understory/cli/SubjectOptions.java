package org.understory.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.understory.coding.Tagger;
import org.understory.ingest.Ingested;
import org.understory.model.Codebook;
import org.understory.model.Coding;
import org.understory.model.UserError;
import org.understory.study.Roster;
import org.understory.study.folder.StudyFolder;
import org.understory.study.layer.Layer;
import org.understory.study.layer.Layers;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command is about: the transcripts it names, or without any a study with what people decided. */
final class SubjectOptions {

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            defaultValue = "reviewed",
            description = "In a study: whose codings count, as for report (default: ${DEFAULT-VALUE}).",
            order = 8)
    private String layer;

    @Mixin
    private InputOptions input;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private CodebookOption codebook;

    @Mixin
    private StudyOption study;

    /**
     * What was said, coded, and by whom.
     *
     * @param tagged the talk and its codings
     * @param roster the people
     */
    record Subject(FrequencyOptions.Tagged tagged, Roster roster) {}

    /** The study named, or the one around the current folder, if there is one. */
    Optional<StudyFolder> study() {
        return study.find();
    }

    boolean includeFacilitators() {
        return people.includeFacilitators();
    }

    /**
     * Reads it.
     *
     * @param command the command's name, for what it says if there is nothing to read
     * @param paths the transcripts named, if any
     */
    Subject read(String command, List<Path> paths, Console console) {
        return paths.isEmpty() ? ofStudy(command, console) : ofPaths(paths, console);
    }

    private Subject ofPaths(List<Path> paths, Console console) {
        Roster roster = people.roster(paths);
        Background<Tagger> tagger = Background.start(() -> new Tagger(codebook.open()));
        List<Ingested> ingested = new Reading(console, input).read(paths);
        if (ingested.isEmpty()) {
            throw new UserError(
                    "nothing to report", "no transcript could be read", "name files or folders that hold transcripts");
        }
        return new Subject(RunCommand.tagged(tagger.get(), ingested, input), roster);
    }

    private Subject ofStudy(String command, Console console) {
        Layer chosen = Layer.of(layer);
        StudyFolder folder = study.find()
                .orElseThrow(() -> new UserError(
                        command,
                        "names no transcripts and the current folder is not in a study",
                        "name files or folders, or a study with --study DIR"));
        try (OpenStudy open = new OpenStudy(console, folder)) {
            ReportCommand.refuseEmpty(open);
            Codebook themes = open.codebook();
            List<Coding> tags = open.tags(themes);
            Layers layers = open.layers(tags);
            ReportCommand.check(chosen, layers);
            open.logs().setAside().forEach(console::warning);
            FrequencyOptions.Tagged tagged = new FrequencyOptions.Tagged(
                    themes,
                    open.transcripts(),
                    layers.codings(chosen),
                    open.remarks(),
                    ReportCommand.review(chosen, layers),
                    Optional.of(FrequencyOptions.Believed.of(open, tags, "")),
                    chosen instanceof Layer.Of,
                    open.settings().minimumGroup());
            return new Subject(tagged, open.roster());
        }
    }
}
