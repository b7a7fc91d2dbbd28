package org.understory.ingest.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TurnJson;
import org.understory.ingest.TurnLines;
import org.understory.model.Problem;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

/** The turns that {@code understory ingest --jsonl} wrote, taken back. */
final class TurnLinesReader extends JsonReader {

    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String title() {
        return "turns that understory wrote (JSON Lines)";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("jsonl");
    }

    @Override
    boolean knows(JsonLook look) {
        return look.hasAll("transcript", "turn", "startKind", "text", "sentences");
    }

    @Override
    public Draft read(Source source) {
        TurnLines lines = TurnJson.read(new StringReader(source.text()), source.name());
        DraftBuilder draft = new DraftBuilder(source.name());
        lines.problems().forEach(draft::refuse);
        boolean several = lines.transcripts().size() > 1;
        if (several) {
            draft.oddity(
                    0,
                    "holds turns of " + lines.transcripts().size()
                            + " transcripts, which became one, each under its name as a heading",
                    "To keep them apart, make a file of each: understory ingest --jsonl FILE > FILE.jsonl");
        }
        Draft frame = draft.finish();
        List<DraftTurn> turns = new ArrayList<>();
        List<Problem> oddities = new ArrayList<>(frame.oddities());
        for (Transcript transcript : lines.transcripts()) {
            boolean answers = !lines.whole() && holdsNeighbours(transcript.turns());
            Draft part = turns(transcript, several ? List.of(transcript.name()) : List.of(), answers, source.name());
            turns.addAll(part.turns());
            oddities.addAll(part.oddities());
        }
        return new Draft(turns, frame.metadata(), frame.setAside(), oddities, frame.refused());
    }

    @Override
    void read(JsonFile json, DraftBuilder draft) {
        throw new UnsupportedOperationException("read by the line");
    }

    /** Each transcript by itself, because each has a clock of its own. */
    private static Draft turns(Transcript transcript, List<String> above, boolean answers, String name) {
        DraftBuilder draft = new DraftBuilder(name);
        for (Turn turn : transcript.turns()) {
            List<String> section = new ArrayList<>(above);
            section.addAll(turn.section());
            TurnKind kind = answers && turn.kind() == TurnKind.SPEECH ? TurnKind.ANSWER : turn.kind();
            draft.turn(0, new DraftTurn(turn.speaker(), turn.timing(), kind, section, turn.text(), turn.attributes()));
        }
        return draft.finish();
    }

    /** Turns of one speaker that were not joined are no speech but answers, which lines do not say. */
    private static boolean holdsNeighbours(List<Turn> turns) {
        for (int i = 1; i < turns.size(); i++) {
            Turn before = turns.get(i - 1);
            Turn turn = turns.get(i);
            if (turn.hasSpeaker()
                    && turn.speaker().equals(before.speaker())
                    && turn.section().equals(before.section())) {
                return true;
            }
        }
        return false;
    }
}
