package org.understory.analysis.statistic;

import static org.understory.analysis.Phrases.number;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.understory.analysis.Material;
import org.understory.analysis.Material.Reference;
import org.understory.analysis.Talk;
import org.understory.analysis.WordForms;
import org.understory.analysis.comparison.DistinctiveWords;
import org.understory.analysis.comparison.DistinctiveWords.Stretch;
import org.understory.analysis.comparison.DistinctiveWords.Word;
import org.understory.model.Sentence;
import org.understory.model.Turn;
import org.understory.report.Block;
import org.understory.report.Block.Column;
import org.understory.report.Block.Row;
import org.understory.report.Cell;

/** The words that tell sentences without a theme from those with one, and sentences that hold several of them. */
final class UntouchedWords {

    private static final int WITHOUT = 0;
    private static final int PEOPLE = 5;
    private static final int MOST = 20;
    private static final int EXAMPLES = 8;
    private static final double LEAST_Z = 1.96;
    private static final int PER = 1_000;

    private static final List<Column> COLUMNS = List.of(
            new Column("word", "Word", "", "", false, true),
            new Column("participants", "participants", "without a theme", "", false, true),
            new Column("times", "times", "without a theme", "", false, true),
            new Column("per_1000_words", "per 1,000 words", "without a theme", "", false, true),
            new Column("themed_per_1000_words", "per 1,000 words", "with a theme", "", false, true),
            new Column("z", "z score", "", "", false, true));

    private final Material material;
    private final BitSet coded;
    private final List<String> attributes;

    UntouchedWords(Material material, List<String> attributes) {
        this.material = material;
        this.coded = material.coded();
        this.attributes = List.copyOf(attributes);
    }

    List<Block> blocks() {
        List<Word> words =
                DistinctiveWords.of(2, material.talk(), this::stretches).of(WITHOUT, PEOPLE, MOST, LEAST_Z);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Words of talk without a theme"));
        String base = "words that at least " + PEOPLE + " participants said in sentences without a theme, the " + MOST
                + " that tell those most from sentences with one; log-odds ratio with a prior worth "
                + number(DistinctiveWords.PRIOR) + " words (Monroe, Colaresi and Quinn 2008)";
        if (words.isEmpty()) {
            blocks.add(new Block.Paragraph("No word that at least " + PEOPLE
                    + " participants said tells sentences without a theme from those with one."));
        } else {
            List<Row> rows = words.stream().map(UntouchedWords::row).toList();
            blocks.add(new Block.Table("coverage-words", "Words of talk without a theme", base, COLUMNS, rows));
        }
        blocks.add(examples(words));
        return blocks;
    }

    private List<Stretch> stretches(int turn) {
        Talk talk = material.talk();
        List<Stretch> stretches = new ArrayList<>();
        if (talk.counts(turn)) {
            String spoken = talk.turn(turn).spoken();
            for (Sentence sentence : talk.turn(turn).sentences()) {
                int index = talk.sentenceAt(
                                talk.transcriptOf(turn).name(), talk.turn(turn).number(), sentence)
                        .orElseThrow();
                stretches.add(new Stretch(
                        coded.get(index) ? 1 - WITHOUT : WITHOUT,
                        sentence.span().of(spoken)));
            }
        }
        return stretches;
    }

    private static Row row(Word word) {
        return new Row(
                "",
                List.of(
                        new Cell.Text(word.word()),
                        new Cell.Count(word.people()),
                        new Cell.Count(word.times()),
                        new Cell.Rate(word.times(), word.words(), PER),
                        word.rest() == 0
                                ? new Cell.Missing("no words")
                                : new Cell.Rate(word.others(), word.rest(), PER),
                        new Cell.Decimal(word.z(), 1)));
    }

    private Block examples(List<Word> words) {
        Map<String, Double> scores = new HashMap<>();
        words.forEach(word -> scores.put(word.word(), word.z()));
        Talk talk = material.talk();
        List<Reference> candidates = new ArrayList<>();
        Map<Integer, Double> scoreOf = new HashMap<>();
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            if (!coded.get(sentence) && talk.counts(talk.turnOf(sentence))) {
                candidates.add(new Reference(sentence, List.of()));
                scoreOf.put(sentence, score(sentence, scores));
            }
        }
        candidates.sort(Comparator.comparingDouble((Reference one) -> scoreOf.get(one.sentence()))
                .reversed());
        QuoteWriter writer = new QuoteWriter(material, attributes);
        List<Reference> chosen = new QuoteChoice(material, EXAMPLES).choose(candidates);
        return new Block.Quotes(
                "coverage-examples",
                "Sentences without a theme",
                "",
                number(chosen.size()) + " of " + number(candidates.size())
                        + " sentences, by the rule of the other quotations; of sentences that it likes alike, those with"
                        + " more of the words above first",
                chosen.stream().map(writer::write).toList());
    }

    private double score(int sentence, Map<String, Double> scores) {
        Talk talk = material.talk();
        Turn turn = talk.turn(talk.turnOf(sentence));
        return WordForms.in(turn.spoken(), talk.sentence(sentence).span()).stream()
                .map(WordForms.Form::form)
                .distinct()
                .mapToDouble(form -> scores.getOrDefault(form, 0.0))
                .sum();
    }
}
