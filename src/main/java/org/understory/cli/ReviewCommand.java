package org.understory.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.understory.model.Codebook;
import org.understory.model.UserError;
import org.understory.review.Desk;
import org.understory.review.LiveLogs;
import org.understory.review.ReviewServer;
import org.understory.review.Sample;
import org.understory.review.Seat;
import org.understory.study.Cast;
import org.understory.study.anchor.Anchoring;
import org.understory.study.folder.StudyFolder;
import org.understory.study.log.Coder;
import org.understory.study.sample.StudySample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understory review}: the review page of a study, for the browsers of this computer. */
@Command(
        name = "review",
        description = "Opens the review page of a study in a browser of this computer: accept, reject and correct the "
                + "machine's drafts, code, write memos. Everything is saved at once; Ctrl-C ends it.",
        footer = {
            "  understory review",
            "  understory review --coder ana --coder ben",
            "  understory review --coder cy --blind",
            "  understory review --coder cy --sample 200 --seed 7",
            "  understory review --adjudicate"
        })
final class ReviewCommand extends ConsoleCommand {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Who reviews; once for each coder (default: your login name).",
            order = 1)
    private List<String> coders = new ArrayList<>();

    @Option(
            names = "--blind",
            description = "Show neither drafts nor other coders, so that agreement means something.",
            order = 2)
    private boolean blind;

    @Option(
            names = "--adjudicate",
            description = "Show where coders differ, side by side; what is settled is the consensus.",
            order = 3)
    private boolean adjudicate;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "0",
            converter = WholeNumber.class,
            description = "Show a random sample of so many sentences, blind, one after the other.",
            order = 4)
    private int sample;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumber.class,
            description = "Where chance starts for the sample (default: ${DEFAULT-VALUE}).",
            order = 5)
    private int seed;

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            defaultValue = "",
            description = "Draw the sample from each value of this attribute of the speakers.",
            order = 6)
    private String by;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Listen on this port (default: any that is free).",
            order = 7)
    private int port;

    @Option(names = "--no-browser", description = "Print the address only.", order = 8)
    private boolean noBrowser;

    @Mixin
    private StudyOption study;

    ReviewCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new UserError("--port " + port, "is no port", "leave --port out: then any free port is taken");
        }
        StudyFolder folder = study.open();
        List<Seat> seats;
        Desk desk;
        try (OpenStudy open = new OpenStudy(console(), folder)) {
            desk = desk(open);
            seats = seats(sample == 0 ? Optional.empty() : Optional.of(sampled(open)));
        }
        LiveLogs logs = new LiveLogs(folder.codings(), java.time.Clock.systemUTC());
        logs.setAside().forEach(console()::warning);
        ReviewServer server = ReviewServer.start(desk, logs, port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        invite(server, seats);
        new CountDownLatch(1).await(); // until Ctrl-C; what was shown as saved is on the disk
        return ExitCode.OK;
    }

    /** The sample drawn like this before, or a new one, where its sentences are now. */
    private Sample sampled(OpenStudy open) {
        Samples.Wanted wanted = new Samples.Wanted(sample, seed, by.strip().toLowerCase(Locale.ROOT));
        StudySample drawn = new Samples(open).existingOrNew(wanted, wanted.name());
        List<Sample.Place> places = new ArrayList<>();
        for (StudySample.Found found : drawn.found(new Anchoring(open.transcripts()))) {
            places.add(new Sample.Place(
                    found.place().transcript().name(),
                    found.place().turn().number(),
                    found.sentence().number()));
        }
        return new Sample(drawn.title(), places);
    }

    private List<Seat> seats(Optional<Sample> drawn) {
        Set<Seat> seats = new LinkedHashSet<>();
        Seat.Kind kind = blind || drawn.isPresent() ? Seat.Kind.BLIND : Seat.Kind.OPEN;
        coders.forEach(name -> seats.add(new Seat(Coder.of(name), kind, drawn)));
        if (coders.isEmpty() && !adjudicate) {
            Coder coder = loginName(System.getProperty("user.name", ""));
            console().note("You review as " + coder.name() + "; --coder NAME gives another name.");
            seats.add(new Seat(coder, kind, drawn));
        }
        if (adjudicate) {
            seats.add(new Seat(Coder.CONSENSUS, Seat.Kind.ADJUDICATION, Optional.empty()));
        }
        return List.copyOf(seats);
    }

    /** A login name made a coder's name. */
    static Coder loginName(String login) {
        String name = login.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]", "-")
                .replaceAll("^[^\\p{L}\\p{N}]+|[.]+$", "");
        try {
            return Coder.of(name.substring(0, Math.min(40, name.length())));
        } catch (UserError noName) {
            return Coder.of("coder");
        }
    }

    private Desk desk(OpenStudy open) {
        if (open.transcripts().isEmpty()) {
            throw new UserError(
                    open.folder().transcripts().toString(),
                    "holds no transcripts, so there is nothing to review",
                    "add some: understory ingest FILES-OR-FOLDERS");
        }
        open.decisions().ignored().forEach(console()::warning);
        Codebook codebook = open.codebook();
        return new Desk(
                open.settings().name(), codebook, open.transcripts(), new Cast(open.roster()), open.tags(codebook));
    }

    private void invite(ReviewServer server, List<Seat> seats) {
        PrintStream out = console().out();
        List<String> addresses = seats.stream().map(server::address).toList();
        for (int i = 0; i < seats.size(); i++) {
            out.println(Safe.line(seats.get(i).coder().name() + "  " + addresses.get(i)));
        }
        console().flush();
        console().note("Each address opens in one browser, once. Everything is saved as you go; Ctrl-C ends the page.");
        if (console().terminal() && !noBrowser && addresses.size() == 1) {
            WebBrowser.open(addresses.get(0));
        }
        console().flush();
    }
}
