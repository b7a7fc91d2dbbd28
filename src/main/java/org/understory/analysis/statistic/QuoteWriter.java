package org.understory.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.understory.analysis.Material;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.QuoteId;
import org.understory.analysis.Talk;
import org.understory.analysis.structure.Sessions;
import org.understory.model.Coding;
import org.understory.model.Origin;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.StartKind;
import org.understory.model.Timing;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.TurnKind;
import org.understory.model.Voice;
import org.understory.report.Block.Context;
import org.understory.report.Block.Facet;
import org.understory.report.Block.Piece;
import org.understory.report.Block.Quote;

/**
 * Writes a reference as a quotation that can be found again. Nothing is cut but the transcriber's asides, such as
 * {@code [inaudible]}: the id of the quotation is that of the sentence as it stands in the transcript.
 */
final class QuoteWriter {

    /** How many sentences before and after a quotation are its context. */
    private static final int AROUND = 2;

    private final Talk talk;
    private final SpeakerLabels labels;
    private final Sessions sessions;

    /** Writes quotations of a material, with what may be said of speakers by these attributes. */
    QuoteWriter(Material material, List<String> attributes) {
        this.talk = material.talk();
        this.labels = new SpeakerLabels(material, attributes);
        this.sessions = Sessions.of(talk);
    }

    Quote write(Reference reference) {
        int index = talk.turnOf(reference.sentence());
        Turn turn = talk.turn(index);
        Voice voice = talk.voiceOf(index);
        Transcript transcript = talk.transcriptOf(index);
        Span span = talk.sentence(reference.sentence()).span();
        return new Quote(
                QuoteId.of(transcript.name(), turn, span),
                pieces(turn, span, evidence(reference)),
                voice.name(),
                attributes(labels.of(index)),
                transcript.name(),
                turn.number(),
                time(turn.timing()),
                reference.codings().isEmpty() ? "" : origin(reference.codings().get(0)),
                turn.kind() != TurnKind.NOTE,
                context(turn, talk.sentence(reference.sentence())),
                facets(index, reference));
    }

    /** What may be said of a turn's speaker. */
    List<Facet> labels(int turn) {
        return labels.of(turn);
    }

    /** The sentences next to it in the same turn; what lies beyond may be somebody else's. */
    private static Context context(Turn turn, Sentence sentence) {
        int place = sentence.number() - 1;
        int count = turn.sentences().size();
        return new Context(
                stretch(turn, Math.max(0, place - AROUND), place),
                stretch(turn, place + 1, Math.min(count, place + 1 + AROUND)));
    }

    private static String stretch(Turn turn, int from, int to) {
        if (from >= to) {
            return "";
        }
        Span span = new Span(
                turn.sentences().get(from).span().begin(),
                turn.sentences().get(to - 1).span().end());
        return Asides.without(Asides.in(turn, span), turn.text(), span);
    }

    /** What may be said of the speaker, where it was said, and who coded it. */
    private List<Facet> facets(int turn, Reference reference) {
        List<Facet> facets = new ArrayList<>(labels.of(turn));
        String session = sessions.of(talk.transcriptIndexOf(turn));
        if (!session.isEmpty()
                && facets.stream().noneMatch(facet -> facet.name().equals(sessions.noun()))) {
            facets.add(new Facet(sessions.noun(), session));
        }
        facets.add(new Facet("transcript", talk.transcriptOf(turn).name()));
        reference.codings().stream()
                .map(QuoteWriter::coder)
                .distinct()
                .forEach(coder -> facets.add(new Facet("coded by", coder)));
        return facets;
    }

    private static String coder(Coding coding) {
        return coding.origin() instanceof Origin.Person person ? person.coder() : "rules";
    }

    private static List<Span> evidence(Reference reference) {
        return reference.codings().stream()
                .flatMap(coding -> coding.evidence().stream())
                .sorted()
                .toList();
    }

    /** The text cut at the borders of the evidence; spans that overlap or touch become one piece. */
    static List<Piece> pieces(Turn turn, Span sentence, List<Span> evidence) {
        List<Piece> pieces = new ArrayList<>();
        List<Span> asides = Asides.in(turn, sentence);
        int done = sentence.begin();
        int i = 0;
        while (i < evidence.size()) {
            int begin = Math.max(done, evidence.get(i).begin());
            int end = evidence.get(i).end();
            for (i++; i < evidence.size() && evidence.get(i).begin() <= end; i++) {
                end = Math.max(end, evidence.get(i).end());
            }
            end = Math.min(end, sentence.end());
            if (begin < end) {
                add(pieces, Asides.without(asides, turn.text(), new Span(done, begin)), false);
                add(pieces, Asides.without(asides, turn.text(), new Span(begin, end)), true);
                done = end;
            }
        }
        add(pieces, Asides.without(asides, turn.text(), new Span(done, sentence.end())), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean evidence) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, evidence));
        }
    }

    private static String attributes(List<Facet> labels) {
        return labels.stream().map(Facet::value).distinct().collect(Collectors.joining(", "));
    }

    private static String origin(Coding coding) {
        return coding.origin() instanceof Origin.Machine machine
                ? machine.rule()
                        + coding.flags().stream().map(flag -> ", " + flag.id()).collect(Collectors.joining())
                : "coder " + ((Origin.Person) coding.origin()).coder();
    }

    /** {@code M:SS} or {@code H:MM:SS}, the second begun; a five-minute mark says that it is about then. */
    static String time(Timing timing) {
        if (!timing.hasStart()) {
            return "";
        }
        long seconds = (long) Math.floor(timing.start());
        String time = seconds < 3600 && timing.kind() != StartKind.CLOCK
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        return timing.kind() == StartKind.BUCKET ? "after " + time : time;
    }
}
