package org.understory.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.understory.analysis.Phrases;
import org.understory.model.Part;
import org.understory.model.Participant;
import org.understory.model.Problem;
import org.understory.study.anchor.Anchor;
import org.understory.study.anchor.Anchoring;
import org.understory.study.folder.ParticipantsRows;
import org.understory.study.layer.Layers;
import org.understory.study.log.Decisions;
import org.understory.study.log.Selector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code understory status}: where the study stands, what to do next. */
@Command(
        name = "status",
        description = "Says where the study stands: what was read, who took part, how far each coder has come, which "
                + "passages moved or were lost when transcripts were corrected, and what to do next.",
        footer = {"  understory status", "  understory status --study my-study"})
final class StatusCommand extends ConsoleCommand {

    @Mixin
    private StudyOption study;

    StatusCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        try (OpenStudy open = new OpenStudy(console(), study.open())) {
            print(open);
        }
        return console().exitCode();
    }

    private void print(OpenStudy open) {
        List<String> missing = ParticipantsRows.missing(
                open.transcripts(), open.participants(), open.settings().facilitators());
        Layers layers = open.layers(open.tags(open.codebook()));
        line("study", open.settings().name());
        line(
                "codebook",
                open.codebook().name() + " (" + open.codebook().hash() + "), "
                        + Phrases.count(open.codebook().themes().size(), "theme"));
        line("transcripts", Phrases.number(open.transcripts().size()));
        line("participants", participants(open.participants(), missing));
        review(layers);
        anchors(open.decisions(), new Anchoring(open.transcripts()));
        for (Problem problem : open.logs().setAside()) {
            line("set aside", problem.where() + ": " + problem.what());
        }
        for (Problem problem : open.decisions().ignored()) {
            line("ignored", problem.where() + ": " + problem.what());
        }
        line(
                "index",
                open.index().isPresent()
                        ? "there; it may be deleted at any time"
                        : "none: the study cannot be written, or another program is writing; all else works without");
        line("next", next(open, missing, layers.progress()));
    }

    private static String participants(List<Participant> listed, List<String> missing) {
        long facilitators =
                listed.stream().filter(one -> one.part() == Part.FACILITATOR).count();
        return Phrases.number(listed.size()) + " listed"
                + (facilitators > 0 ? ", " + Phrases.count(facilitators, "facilitator") + " among them" : "")
                + (missing.isEmpty() ? "" : "; not listed: " + String.join(", ", missing));
    }

    private void review(Layers layers) {
        Layers.Progress progress = layers.progress();
        line(
                "machine tags",
                Phrases.number(progress.tags()) + ": " + Phrases.number(progress.accepted())
                        + " accepted, " + Phrases.number(progress.rejected()) + " rejected, "
                        + Phrases.number(progress.disputed()) + " disputed, " + Phrases.number(progress.undecided())
                        + " undecided");
        for (String coder : layers.coders()) {
            line(
                    "coder " + coder,
                    Phrases.count(layers.codingsOf(coder), "sentence") + " coded, "
                            + Phrases.count(layers.verdictsOf(coder), "verdict"));
        }
    }

    private void anchors(Decisions decisions, Anchoring anchoring) {
        List<Anchor> all = passages(decisions).stream().map(anchoring::find).toList();
        if (!all.isEmpty()) {
            line("passages", AnchorLines.summary(all));
        }
        AnchorLines.print(all, console().out());
    }

    /** Every passage that a decision is about, once. */
    static Set<Selector> passages(Decisions decisions) {
        Set<Selector> passages = new LinkedHashSet<>();
        decisions.codings().forEach(one -> passages.add(one.at()));
        decisions.judgements().forEach(one -> passages.add(one.at()));
        decisions.memos().forEach(one -> passages.add(one.at()));
        return passages;
    }

    private static String next(OpenStudy open, List<String> missing, Layers.Progress progress) {
        if (open.transcripts().isEmpty()) {
            return "understory ingest FILES-OR-FOLDERS";
        }
        List<String> steps = new ArrayList<>();
        if (!missing.isEmpty()) {
            steps.add("add the missing names to participants.csv, or as aliases of people who are there");
        } else if (progress.tags() == 0) {
            steps.add("understory codebook check codebook.yaml");
        }
        steps.add(
                progress.undecided() > 0
                        ? "understory review"
                        : "understory report --by department -o reports/by-department");
        return String.join("; then ", steps);
    }

    private void line(String label, String text) {
        PrintStream out = console().out();
        out.printf(Locale.ROOT, "%-14s %s%n", Safe.line(label), Safe.line(text));
    }
}
