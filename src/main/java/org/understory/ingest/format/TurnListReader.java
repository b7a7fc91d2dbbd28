package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.understory.model.Timing;

/**
 * JSON of no product in particular: a list of what was said, each with who, when and the words under one of the usual
 * names, by itself, one to a line, or inside an object under a name such as {@code segments}.
 */
final class TurnListReader extends JsonReader {

    private static final List<String> TEXT = List.of(
            "text", "transcript", "content", "body", "utterance", "sentence", "message", "caption", "speech", "line");
    private static final List<String> SPEAKER = List.of(
            "speaker",
            "speaker_name",
            "speakerName",
            "speaker_label",
            "speakerLabel",
            "speaker_id",
            "speakerId",
            "participant",
            "author",
            "name",
            "who",
            "role",
            "user");
    private static final List<String> NAME = List.of("name", "display_name", "displayName", "label", "id");
    private static final List<String> LISTS = List.of(
            "segments",
            "utterances",
            "turns",
            "transcript",
            "transcripts",
            "transcription",
            "monologues",
            "sentences",
            "paragraphs",
            "entries",
            "dialogue",
            "conversation",
            "messages",
            "captions",
            "cues",
            "subtitles",
            "lines",
            "chunks",
            "results",
            "items",
            "data");
    private static final int DEEPEST = 3;

    /** Slower than a word in so many seconds nobody speaks: such times count milliseconds. */
    private static final int SLOWEST = 50;

    private final List<JsonReader> products;

    /** @param products the readers that are to be preferred wherever they know a file */
    TurnListReader(List<JsonReader> products) {
        this.products = List.copyOf(products);
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String title() {
        return "JSON with a list of speaker and text";
    }

    @Override
    boolean knows(JsonLook look) {
        return list(look).isPresent() && products.stream().noneMatch(product -> product.knows(look));
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        Optional<String> list = list(json.look());
        if (list.isEmpty()) {
            return;
        }
        Set<String> wanted = new HashSet<>(Clock.FIELDS);
        List.of(TEXT, SPEAKER, NAME).forEach(wanted::addAll);
        List<JsonItem> pieces = json.all(list.orElseThrow(), wanted);
        String text = TEXT.stream()
                .filter(key -> json.look().has(below(list.orElseThrow(), key)))
                .findFirst()
                .orElseThrow();
        Clock clock = clock(pieces, text);
        if (clock == Clock.GUESSED_MILLIS) {
            draft.oddity(
                    0,
                    "its times were taken for milliseconds, because as seconds nobody would speak so slowly",
                    "Look at the times; if they are wrong, divide them in the file or rename the keys.");
        }
        pieces.forEach(piece -> unit(draft, piece, text, speaker(piece), clock.of(piece)));
    }

    /** The list nearest to the top that holds words with who said them or when. */
    private static Optional<String> list(JsonLook look) {
        if (look.values() > 1 && holdsTurns(look, "")) {
            return Optional.of("");
        }
        return look.paths().stream()
                .filter(path -> path.endsWith("[]") && isListOfTurns(path))
                .filter(path -> holdsTurns(look, path))
                .min((a, b) -> rank(a) == rank(b) ? a.compareTo(b) : Integer.compare(rank(a), rank(b)));
    }

    private static boolean isListOfTurns(String path) {
        String outer = path.substring(0, path.length() - 2);
        return outer.isEmpty() || (!outer.contains("[]") && steps(outer) <= DEEPEST && LISTS.contains(last(outer)));
    }

    /** Less deep first, then in the order of the usual names. */
    private static int rank(String path) {
        String outer = path.substring(0, path.length() - 2);
        return outer.isEmpty() ? 0 : 100 * steps(outer) + LISTS.indexOf(last(outer));
    }

    private static int steps(String path) {
        return path.split("\\.").length;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static boolean holdsTurns(JsonLook look, String list) {
        return TEXT.stream().anyMatch(key -> look.has(below(list, key)))
                && Stream.concat(SPEAKER.stream(), Clock.FIELDS.stream()).anyMatch(key -> look.has(below(list, key)));
    }

    private static String below(String list, String key) {
        return list.isEmpty() ? key : list + "." + key;
    }

    private static String speaker(JsonItem piece) {
        for (String key : SPEAKER) {
            JsonItem speaker = piece.field(key);
            String label = speaker.scalar().isEmpty() ? speaker.text(NAME.toArray(String[]::new)) : speaker.scalar();
            if (!label.isEmpty()) {
                return label;
            }
        }
        return "";
    }

    private static Clock clock(List<JsonItem> pieces, String text) {
        double latest = 0;
        long words = 0;
        List<Timing> timings = new ArrayList<>();
        for (JsonItem piece : pieces) {
            Timing timing = Clock.SECONDS.of(piece);
            timings.add(timing);
            latest = Math.max(latest, timing.hasStart() ? timing.start() : 0);
            words += piece.text(text).chars().filter(c -> c == ' ').count() + 1;
        }
        boolean whole = timings.stream().filter(Timing::hasStart).allMatch(t -> t.start() == Math.rint(t.start()));
        return whole && latest > (double) SLOWEST * words ? Clock.GUESSED_MILLIS : Clock.SECONDS;
    }

    /** What the times of such a list count. */
    private enum Clock {
        SECONDS,
        GUESSED_MILLIS;

        private static final String[] START = {
            "start",
            "start_time",
            "startTime",
            "start_seconds",
            "startSeconds",
            "begin",
            "from",
            "timestamp",
            "time",
            "offset",
            "ts"
        };
        private static final String[] END = {"end", "end_time", "endTime", "end_seconds", "endSeconds", "to", "end_ts"};
        private static final String[] START_MILLIS = {"start_ms", "startMs", "startMillis", "start_millis", "offset_ms"
        };
        private static final String[] END_MILLIS = {"end_ms", "endMs", "endMillis", "end_millis"};

        static final Set<String> FIELDS = fields();

        private static Set<String> fields() {
            Set<String> fields = new HashSet<>(Set.of("seconds", "nanos"));
            Stream.of(START, END, START_MILLIS, END_MILLIS).flatMap(Stream::of).forEach(fields::add);
            return Set.copyOf(fields);
        }

        Timing of(JsonItem piece) {
            double millis = piece.millis(START_MILLIS);
            if (!Double.isNaN(millis)) {
                return timing(millis, piece.millis(END_MILLIS));
            }
            List<JsonItem> pair = piece.items("timestamp");
            if (pair.size() == 2) {
                return timing(pair.get(0).seconds(), pair.get(1).seconds());
            }
            return this == GUESSED_MILLIS
                    ? timing(piece.millis(START), piece.millis(END))
                    : timing(piece.seconds(START), piece.seconds(END));
        }
    }
}
