package org.understory.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.understory.study.log.Act;
import org.understory.study.log.Coder;
import org.understory.study.log.LogEntry;

/**
 * What the page asks and gets as JSON. One request at a time: people are few and answers are fast, and so no two can get
 * in each other's way.
 */
final class Api {

    private static final String MACHINE = "machine";

    private final Study study;
    private final Desk desk;
    private final LiveLogs logs;

    Api(Study study) {
        this.study = study;
        this.desk = study.desk();
        this.logs = study.logs();
    }

    /** The study, its codebook and how far each transcript is. */
    synchronized String study(Seat seat) {
        logs.refresh();
        return ReviewJson.object(json -> {
            json.writeStringField("name", desk.name());
            json.writeStringField("coder", seat.coder().name());
            json.writeStringField("seat", seat.id());
            json.writeStringField("mode", seat.title());
            json.writeBooleanField("blind", seat.isBlind());
            json.writeBooleanField("adjudicates", seat.kind() == Seat.Kind.ADJUDICATION);
            json.writeBooleanField(
                    "finishes",
                    seat.kind() != Seat.Kind.ADJUDICATION && seat.sample().isEmpty());
            ReviewJson.strings(json, "layers", layers(seat));
            CodebookJson.write(json, desk.codebook());
            json.writeArrayFieldStart("transcripts");
            for (Folder folder : study.folders()) {
                ReviewJson.object(json, fields -> {
                    fields.writeNumberField("id", folder.id());
                    fields.writeStringField("name", folder.transcript().name());
                    progress(fields, study.items(seat, folder));
                });
            }
            json.writeEndArray();
            study.adrift().write(json, seat);
            travel(json, seat);
        });
    }

    /** The layers that a seat sees, its own last. */
    private Set<String> layers(Seat seat) {
        Set<String> layers = new LinkedHashSet<>();
        if (seat.kind() == Seat.Kind.OPEN) {
            layers.add(MACHINE);
        }
        if (!seat.isBlind()) {
            layers.addAll(new TreeSet<>(logs.coders()));
        }
        layers.add(seat.coder().name());
        return layers;
    }

    /** What changed after a revision, for pages that are open meanwhile. */
    synchronized String changes(Seat seat, long since) {
        logs.refresh();
        return ReviewJson.object(json -> {
            json.writeNumberField("revision", revision(seat));
            json.writeArrayFieldStart("transcripts");
            for (String name : logs.changedSince(since)) {
                Optional<Folder> changed = study.folder(name);
                if (changed.isPresent() && !seat.isBlind()) {
                    Folder folder = changed.get();
                    ReviewJson.object(json, fields -> {
                        fields.writeNumberField("id", folder.id());
                        progress(fields, study.items(seat, folder));
                    });
                }
            }
            json.writeEndArray();
            ReviewJson.strings(json, "layers", layers(seat));
        });
    }

    /** Who is blind does not even learn that others are at work. */
    private long revision(Seat seat) {
        return seat.isBlind() ? 0 : logs.revision();
    }

    /** A transcript with everything the seat sees of it. */
    synchronized String transcript(Seat seat, int id) {
        Folder folder = study.folder(id);
        return ReviewJson.object(json -> {
            json.writeNumberField("id", id);
            json.writeStringField("name", folder.transcript().name());
            json.writeNumberField("revision", revision(seat));
            json.writeBooleanField("sampled", seat.sample().isPresent());
            Items items = study.items(seat, folder);
            new TurnsJson(desk, folder, seat, items.finished()).write(json);
            write(json, items, 0);
            progress(json, items);
        });
    }

    /** Takes a step on a transcript; it is on the disk when this returns. */
    synchronized String step(Seat seat, int id, String body) {
        Folder folder = study.folder(id);
        Step step = Step.parse(body);
        Act act = new Steps(study, seat, folder).act(step);
        long before = revision(seat);
        logs.append(seat.coder(), act, step.note(), desk.codebook().hash());
        return after(seat, folder, step.turn(), before);
    }

    /** Undoes the seat's last step, wherever it was. */
    synchronized String undo(Seat seat) {
        return travel(seat, logs.undoable(seat.coder()), Act.Undo::new);
    }

    /** Does the step again that was undone last. */
    synchronized String redo(Seat seat) {
        return travel(seat, logs.redoable(seat.coder()), Act.Redo::new);
    }

    /** What stands in a transcript that is gone is undone, too, though there is nothing of it to show. */
    private String travel(Seat seat, Optional<LogEntry> step, Function<String, Act> act) {
        if (step.isEmpty()) {
            return ReviewJson.object(json -> travel(json, seat));
        }
        long before = revision(seat);
        logs.append(
                seat.coder(), act.apply(step.get().id()), "", desk.codebook().hash());
        Optional<Folder> folder = study.folderOf(step.get());
        int turn = study.place(step.get()).map(place -> place.turn().number()).orElse(0);
        return folder.isPresent()
                ? after(seat, folder.get(), turn, before)
                : ReviewJson.object(json -> {
                    json.writeStringField(
                            "elsewhere", logs.transcriptOf(step.get()).orElse(""));
                    travel(json, seat);
                });
    }

    /** What a turn looks like after a step, and the revision that the step came upon: others may have been at work. */
    private String after(Seat seat, Folder folder, int turn, long before) {
        Items items = study.items(seat, folder);
        return ReviewJson.object(json -> {
            json.writeNumberField("transcript", folder.id());
            json.writeNumberField("before", before);
            json.writeNumberField("revision", revision(seat));
            json.writeObjectFieldStart("part");
            json.writeNumberField("turn", turn);
            json.writeArrayFieldStart("finished");
            for (int sentence : items.finished().getOrDefault(turn, new TreeSet<>())) {
                json.writeNumber(sentence);
            }
            json.writeEndArray();
            write(json, items, turn);
            json.writeEndObject();
            progress(json, items);
            travel(json, seat);
        });
    }

    /** The items of a turn, or of all turns for 0. */
    private static void write(JsonGenerator json, Items items, int turn) throws IOException {
        write(json, "tags", items.drafts(), turn);
        write(json, "codings", items.codings(), turn);
        write(json, "memos", items.memos(), turn);
        write(json, "differences", items.differences(), turn);
    }

    private static void write(JsonGenerator json, String name, List<? extends Item> items, int turn)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Item item : items) {
            if (turn == 0 || item.turn() == turn) {
                ReviewJson.object(json, fields -> {
                    fields.writeStringField("id", item.id());
                    fields.writeNumberField("turn", item.turn());
                    fields.writeNumberField("begin", item.span().begin());
                    fields.writeNumberField("end", item.span().end());
                    item.write(fields);
                });
            }
        }
        json.writeEndArray();
    }

    private static void progress(JsonGenerator json, Items items) throws IOException {
        Items.Progress progress = items.progress();
        json.writeObjectFieldStart("progress");
        json.writeNumberField("done", progress.done());
        json.writeNumberField("of", progress.of());
        json.writeStringField("what", progress.what());
        json.writeEndObject();
    }

    private void travel(JsonGenerator json, Seat seat) throws IOException {
        Coder coder = seat.coder();
        json.writeBooleanField("canUndo", logs.undoable(coder).isPresent());
        json.writeBooleanField("canRedo", logs.redoable(coder).isPresent());
    }
}
