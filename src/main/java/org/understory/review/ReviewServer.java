package org.understory.review;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.understory.model.Problem;
import org.understory.model.UserError;

/**
 * Serves the review page to this computer only. It listens on the loopback address, lets in who has the address it
 * printed ({@link Doorkeeper}), and answers with the page's own files and JSON. Nothing is logged.
 */
public final class ReviewServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String COOKIE = "understory-review-";
    private static final String SEAT = "Understory-Seat";
    private static final String OPEN_ADDRESS = "Open the address that understory review printed, or start it again.";
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9./-]*");
    private static final int THREADS = 12;
    private static final long LARGEST_STEP = 256 * 1024;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final Api api;
    private final Javalin server;

    private ReviewServer(Api api, int port) {
        this.api = api;
        this.server = Javalin.create(this::configure);
        try {
            server.start(LOOPBACK, port);
        } catch (RuntimeException taken) {
            throw new UserError(
                    "--port " + port,
                    "something else listens there, or you may not",
                    "leave --port out: then any free port is taken");
        }
    }

    /**
     * Starts serving.
     *
     * @param port the port to listen on, or 0 for any that is free
     * @throws UserError if the port cannot be had
     */
    public static ReviewServer start(Desk desk, LiveLogs logs, int port) {
        return new ReviewServer(new Api(new Study(desk, logs)), port);
    }

    /** The address at which somebody takes a seat; good for one browser. */
    public String address(Seat seat) {
        return "http://" + LOOPBACK + ":" + server.port() + "/?token=" + doorkeeper.token(seat);
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_STEP;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
        config.routes.before(this::guard);
        config.routes.get("/", this::page);
        config.routes.get("/api/study", seated((context, seat) -> json(context, api.study(seat))));
        config.routes.get(
                "/api/changes",
                seated((context, seat) -> json(context, api.changes(seat, number(context.queryParam("since"))))));
        config.routes.get(
                "/api/transcripts/{id}", seated((context, seat) -> json(context, api.transcript(seat, id(context)))));
        config.routes.post(
                "/api/transcripts/{id}/entries",
                seated((context, seat) -> json(context, api.step(seat, id(context), context.body()))));
        config.routes.post("/api/undo", seated((context, seat) -> json(context, api.undo(seat))));
        config.routes.post("/api/redo", seated((context, seat) -> json(context, api.redo(seat))));
        config.routes.get("/{file}", this::asset);
        config.routes.exception(UserError.class, (refused, context) -> {
            context.status(400);
            json(context, problem(refused.problems().get(0)));
        });
        config.routes.exception(Exception.class, (bug, context) -> {
            context.status(500);
            json(
                    context,
                    problem(new Problem(
                            "the program",
                            "failed at this step: a bug of ours, sorry",
                            "Load the page again; what was shown as saved is saved.")));
        });
        config.routes.error(404, context -> {
            if (context.resultInputStream() == null
                    || context.result() == null
                    || context.result().startsWith("Endpoint")) {
                json(
                        context,
                        problem(new Problem(
                                "this address",
                                "there is nothing here",
                                "Open the address that understory review printed.")));
            }
        });
    }

    /** What every answer says, and what every request must be before anything looks at it. */
    private void guard(Context context) {
        sayWhatBrowsersMayDo(context);
        String host = context.header("Host");
        boolean isStep = !context.method().name().equals("GET");
        if (!Doorkeeper.isOurs(host, server.port())
                || isStep && !Doorkeeper.isFromOurPage(context.header("Origin"), host)) {
            turnAway(context, 403, "does not come from the review page", OPEN_ADDRESS);
        } else if (!PATH.matcher(context.req().getRequestURI()).matches()) {
            turnAway(context, 404, "is for something that is not here", OPEN_ADDRESS);
        } else if (!context.path().equals("/") && seat(context).isEmpty()) {
            turnAway(context, 401, "is not signed in, or no longer", OPEN_ADDRESS);
        }
    }

    private static void turnAway(Context context, int status, String what, String remedy) {
        context.status(status);
        json(context, problem(new Problem("this request", what, remedy)));
        context.skipRemainingHandlers();
    }

    private Optional<Seat> seat(Context context) {
        return doorkeeper.seat(context.cookie(cookieName()));
    }

    private static void sayWhatBrowsersMayDo(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
    }

    /** The page for who has a session; a token in the address is exchanged for one and goes from the address. */
    private void page(Context context) {
        String token = context.queryParam("token");
        if (token != null) {
            doorkeeper.admit(token).ifPresent(session -> context.cookie(cookie(session)));
            context.redirect("/");
            return;
        }
        if (seat(context).isEmpty()) {
            context.status(401).contentType("text/plain; charset=utf-8");
            context.result("This page is for who started it: open the address that understory review printed.\n"
                    + "It is good for one browser; for another one start understory review again.\n");
            return;
        }
        asset(context);
    }

    private Cookie cookie(String session) {
        Cookie cookie = new Cookie(cookieName(), session);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    /** Cookies do not know ports: two servers on one computer keep apart by the name. */
    private String cookieName() {
        return COOKIE + server.port();
    }

    private void asset(Context context) {
        Assets.at(context.path())
                .ifPresentOrElse(
                        asset -> context.contentType(asset.type()).result(asset.bytes()), () -> context.status(404));
    }

    /** Something that is done for who has a seat. */
    @FunctionalInterface
    private interface SeatedHandler {
        void handle(Context context, Seat seat);
    }

    /** A page that was opened at one seat never acts at another, even if this browser has been opened there since. */
    private Handler seated(SeatedHandler handler) {
        return context -> {
            Seat seat = seat(context).orElseThrow();
            String openedAs = decode(context.header(SEAT));
            if (openedAs.equals(seat.id()) || context.path().equals("/api/study") && openedAs.isEmpty()) {
                handler.handle(context, seat);
            } else {
                turnAway(
                        context,
                        409,
                        "comes from a page of another coder than "
                                + seat.coder().name() + ", as whom this browser was opened last; nothing was saved",
                        "Load the page again to go on as " + seat.coder().name()
                                + ". Several coders on one computer need a browser, or a private window, each.");
            }
        };
    }

    private static String decode(String header) {
        try {
            return header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static int id(Context context) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, number(context.pathParam("id"))));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text == null ? "" : text);
        } catch (NumberFormatException e) {
            throw new UserError("the request", "has no number where one belongs", "Load the page again.");
        }
    }

    private static String problem(Problem problem) {
        return ReviewJson.object(json -> {
            json.writeStringField("where", problem.where());
            json.writeStringField("what", problem.what());
            json.writeStringField("remedy", problem.remedy());
        });
    }

    private static void json(Context context, String body) {
        context.contentType("application/json; charset=utf-8").result(body);
    }
}
