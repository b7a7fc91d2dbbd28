package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.analysis.Material;
import org.understory.analysis.Statistic;
import org.understory.analysis.Talk;
import org.understory.model.Transcript;
import org.understory.model.Voice;
import org.understory.model.Voice.Standing;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/**
 * What was read, transcript by transcript, and what a reader should know before believing any figure: who is not in the
 * list, whose talk was left out, where nobody is named. The table holds everything that was read, facilitators too.
 */
public final class WhatWasRead implements Statistic {

    private static final List<Column> COLUMNS = List.of(
            new Column("transcript", "Transcript", "", "", false, true),
            new Column("format", "format", "", "", false, true),
            new Column("turns", "turns", "", "", false, true),
            new Column("speakers", "speakers", "", "", false, true),
            new Column("words", "words", "", "", false, true),
            new Column("sentences", "sentences", "", "", false, false));

    private final boolean listed;
    private final List<String> remarks;

    /**
     * The statistic.
     *
     * @param listed whether there is a list of participants, so that a name outside it deserves a notice
     * @param remarks what the reading of the files gave to say, one line each; shown first
     */
    public WhatWasRead(boolean listed, List<String> remarks) {
        this.listed = listed;
        this.remarks = List.copyOf(remarks);
    }

    @Override
    public List<Block> compute(Material material) {
        Talk talk = material.talk();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "What was read"));
        blocks.add(new Block.Table("what-was-read", "Transcripts", base(talk), COLUMNS, rows(talk)));
        List<String> notices = notices(material);
        if (!notices.isEmpty()) {
            blocks.add(new Block.Notices("Before you believe the numbers", notices));
        }
        return blocks;
    }

    private static String base(Talk talk) {
        return count(talk.transcripts().size(), "transcript") + ", everything in them, facilitators too";
    }

    private static List<Row> rows(Talk talk) {
        List<Row> rows = new ArrayList<>();
        int first = 0;
        for (Transcript transcript : talk.transcripts()) {
            int next = first + transcript.turns().size();
            rows.add(row(transcript.name(), transcript.format(), talk, first, next));
            first = next;
        }
        if (rows.size() != 1) {
            rows.add(row("together", "", talk, 0, talk.turns()));
        }
        return rows;
    }

    private static Row row(String name, String format, Talk talk, int from, int to) {
        Set<Integer> persons = new LinkedHashSet<>();
        long words = 0;
        long sentences = 0;
        for (int turn = from; turn < to; turn++) {
            persons.add(talk.personOf(turn));
            words += talk.wordsOfTurn(turn);
            sentences += talk.sentencesOfTurn(turn);
        }
        persons.remove(-1);
        return new Row(
                "",
                List.of(
                        new Cell.Text(name),
                        new Cell.Text(format),
                        new Cell.Count(to - from),
                        persons.isEmpty() ? new Cell.Missing("nobody named") : new Cell.Count(persons.size()),
                        new Cell.Count(words),
                        new Cell.Count(sentences)));
    }

    private List<String> notices(Material material) {
        Talk talk = material.talk();
        Map<String, Heard> outside = new LinkedHashMap<>();
        Map<String, Heard> leading = new LinkedHashMap<>();
        Heard nameless = new Heard();
        for (int turn = 0; turn < talk.turns(); turn++) {
            Voice voice = talk.voiceOf(turn);
            if (voice.isFacilitator()) {
                leading.computeIfAbsent(voice.key(), any -> new Heard()).add(talk, turn);
            } else if (!voice.isSomebody()) {
                nameless.add(talk, turn);
            } else if (voice.standing() != Standing.LISTED) {
                outside.computeIfAbsent(voice.key(), any -> new Heard()).add(talk, turn);
            }
        }
        List<String> notices = new ArrayList<>(remarks);
        leading.values()
                .forEach(heard -> notices.add(heard.voice.name() + " facilitates: " + heard
                        + (talk.facilitatorsCount() ? ", counted in as asked" : ", left out of every count")));
        if (nameless.turns > 0) {
            notices.add("nobody is named for " + nameless + ": counted as turns, never as people");
        }
        if (listed) {
            outside.values().forEach(heard -> notices.add(heard.notInTheList()));
        }
        if (material.strays() > 0) {
            notices.add(count(material.strays(), "coding") + " set aside: no such sentence or theme here");
        }
        return notices;
    }

    /** How much was heard of one voice. */
    private static final class Heard {
        private Voice voice;
        private long turns;
        private long words;

        private void add(Talk talk, int turn) {
            voice = talk.voiceOf(turn);
            turns++;
            words += talk.wordsOfTurn(turn);
        }

        private String notInTheList() {
            String question = voice.near().isEmpty() ? "" : "; did you mean " + voice.near() + "?";
            return voice.name() + " is not in participants.csv (" + this + ")" + question;
        }

        @Override
        public String toString() {
            return count(turns, "turn") + ", " + count(words, "word");
        }
    }
}
