package org.understory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.coding.Tagger;
import org.understory.model.Coding;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.model.Timing;
import org.understory.model.Turn;
import org.understory.model.TurnKind;

/** Dictionaries of other tools tag the words that the tools themselves would count, and no inflections besides. */
class DictionaryMatchingTest {

    private static Set<String> themes(String file, String sentence) throws IOException {
        CodebookFile codebook = Goldens.file(Goldens.ROOT.resolve(file));
        Imported imported = CodebookFormats.recognise(codebook, CodebookFormats.importers())
                .orElseThrow()
                .read(codebook);
        List<Coding> codings = new ArrayList<>();
        new Tagger(imported.codebook()).tag("t", turn(sentence), codings);
        Set<String> themes = new LinkedHashSet<>();
        codings.forEach(coding -> themes.add(coding.theme()));
        return themes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "They abandoned us. → negemo",
                "We were happy. → posemo",
                "She is happier now. →",
                "I like it as much as you. → posemo negemo anger",
                "He said :) and left. →",
                "We are open 24/7 here. → posemo",
                "They hated it. → negemo anger",
            })
    void liwc(String sentence, String themes) throws IOException {
        assertThat(themes("liwc/liwc2007.input.dic", sentence))
                .containsExactlyInAnyOrder(themes == null ? new String[0] : themes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "The elites decide. → populism",
                "The woman left. → populism",
                "That is not fair. → populism",
                "Direct democracy works. → populism",
                "The Home Office rang. → departments",
                "The treasuries rang. →",
                "Our R&D budget went. → departments",
                "I code in C++ mostly. → emoticons",
            })
    void quanteda(String sentence, String themes) throws IOException {
        assertThat(themes("quanteda/nested.input.yml", sentence))
                .containsExactlyInAnyOrder(themes == null ? new String[0] : themes.split(" "));
    }

    private static Turn turn(String text) {
        Sentence sentence = new Sentence(1, new Span(0, text.length()));
        return new Turn(1, "", Timing.NONE, TurnKind.SPEECH, List.of(), text, List.of(sentence), Map.of());
    }
}
