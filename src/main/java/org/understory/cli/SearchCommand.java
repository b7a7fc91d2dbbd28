package org.understory.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.understory.coding.RuleSearch;
import org.understory.model.Transcript;
import org.understory.model.UserError;
import org.understory.study.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code understory search}: key words in context. */
@Command(
        name = "search",
        description =
                "Finds every match of a rule (see docs/rules.md) and prints it in its context, the matches below each "
                        + "other. Without a PATH it searches the study.",
        footer = {
            "  understory search 'waiting near/6 told'",
            "  understory search 'agency' samples/first-look",
            "  understory search '(claim|find|take) ~2 agency' interviews/"
        })
final class SearchCommand extends ConsoleCommand {

    @Parameters(index = "0", paramLabel = "RULE", description = "What to look for, in the rule language.")
    private String rule;

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*", description = Reading.PATHS)
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--jsonl", description = "Print one JSON object for each match.", order = 1)
    private boolean jsonl;

    @Mixin
    private InputOptions input;

    @Mixin
    private StudyOption study;

    SearchCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        RuleSearch search = new RuleSearch(rule);
        List<Transcript> transcripts =
                paths.isEmpty() ? ofStudy(search) : new Reading(console(), input).transcripts(paths);
        List<List<RuleSearch.Match>> found = input.parallel().map(transcripts, search::in);
        KeyWordInContext view = new KeyWordInContext(console());
        int count = 0;
        for (int i = 0; i < transcripts.size(); i++) {
            for (RuleSearch.Match match : found.get(i)) {
                count++;
                if (jsonl) {
                    view.json(transcripts.get(i), match);
                } else {
                    view.line(transcripts.get(i), match);
                }
            }
        }
        console()
                .note(count + (count == 1 ? " match" : " matches") + " in " + transcripts.size() + " transcript"
                        + (transcripts.size() == 1 ? "" : "s"));
        return console().exitCode();
    }

    /** The study's transcripts with the turns that the index does not rule out. */
    private List<Transcript> ofStudy(RuleSearch search) {
        try (OpenStudy open =
                new OpenStudy(console(), folder(), (index, name, hash) -> index.matching(name, hash, search::needs))) {
            return open.transcripts();
        }
    }

    private StudyFolder folder() {
        return study.find()
                .orElseThrow(() -> new UserError(
                        "the current folder",
                        "is not in a study",
                        "name files or folders to search, or a study with --study DIR"));
    }
}
