package org.understory.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.understory.ingest.Choices;
import org.understory.model.UserError;
import org.understory.study.folder.ReadingFile;
import picocli.CommandLine.Option;

/** The options about how files are read, shared by the commands that read transcripts. */
final class InputOptions {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "Read every file as this format instead of telling it by content.",
            order = 20)
    private String format = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Give everybody in these transcripts an attribute, such as department=HMT. Repeatable.",
            order = 21)
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "64M",
            converter = Size.class,
            description = "Refuse files larger than this, such as 200M (default: ${DEFAULT-VALUE}).",
            order = 22)
    private long maxBytes;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Read so many files at a time (default: one for each processor).",
            order = 23)
    private int jobs;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Remember in this folder how documents split into sentences, so that the next run need not "
                    + "split them again.",
            order = 24)
    private Path cache;

    @Option(
            names = "--direct-messages",
            description = "Read the direct messages of a saved chat too, which are left out otherwise.",
            order = 25)
    private boolean directMessages;

    @Option(
            names = "--alternate",
            paramLabel = "A,B",
            split = ",",
            description = "Where a typed interview has no labels, give its paragraphs to these speakers in turn.",
            order = 28)
    private List<String> alternate = new ArrayList<>();

    @Option(
            names = "--text-column",
            paramLabel = "NAME",
            description = "Read this column of a table as what people said, instead of those found by content: its "
                    + "header, a number from 1 or a letter. Repeatable.",
            order = 26)
    private List<String> textColumns = new ArrayList<>();

    @Option(
            names = "--speaker-column",
            paramLabel = "NAME",
            description = "Take who said it from this column of a table.",
            order = 27)
    private String speakerColumn = "";

    /** How the files of a study are read: as their content says, whatever their size, for ingest has let them in. */
    static InputOptions ofStudy() {
        InputOptions options = new InputOptions();
        options.maxBytes = Integer.MAX_VALUE - 8L;
        return options;
    }

    /** How one file of a study is read that somebody said so of. */
    static InputOptions ofStudy(ReadingFile how) {
        InputOptions options = ofStudy();
        options.format = how.format();
        options.textColumns = how.textColumns();
        options.speakerColumn = how.speakerColumn();
        options.alternate = how.alternate();
        options.directMessages = how.directMessages();
        return options;
    }

    /** What is kept of the options beside a file of a study; nothing where its content is to tell. */
    Optional<ReadingFile> toKeep() {
        return choosesReading()
                ? Optional.of(new ReadingFile(format, textColumns, speakerColumn, speakersInTurn(), directMessages))
                : Optional.empty();
    }

    /** Whether a file was to be read in some way that its content does not tell. */
    private boolean choosesReading() {
        return !format.isEmpty() || !choices().equals(Choices.NONE);
    }

    Optional<Path> cache() {
        return Optional.ofNullable(cache);
    }

    String format() {
        return format;
    }

    Map<String, String> set() {
        return set;
    }

    /** What was decided about the reading: options for it go here, and {@link Choices} hands them to the readers. */
    Choices choices() {
        return new Choices(textColumns, speakerColumn, speakersInTurn(), directMessages);
    }

    private List<String> speakersInTurn() {
        List<String> speakers = alternate.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!alternate.isEmpty() && speakers.size() < 2) {
            throw new UserError(
                    "--alternate " + String.join(",", alternate),
                    "names " + (speakers.isEmpty() ? "nobody" : "one speaker only"),
                    "Name those who take turns, the first to speak first: --alternate Interviewer,Ana");
        }
        return speakers;
    }

    long maxBytes() {
        return maxBytes;
    }

    Parallel parallel() {
        return new Parallel(jobs);
    }
}
