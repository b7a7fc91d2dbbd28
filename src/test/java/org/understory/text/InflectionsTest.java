package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of one word match each other, and words that only look alike do not. */
class InflectionsTest {

    private final Inflections inflections = new Inflections();

    private boolean forms(String one, String other) {
        String a = Spelling.fold(one);
        String b = Spelling.fold(other);
        boolean forms = Inflections.areForms(inflections.form(a), inflections.form(b));
        assertThat(Inflections.areForms(inflections.form(b), inflections.form(a)))
                .as("the same both ways")
                .isEqualTo(forms);
        if (forms) {
            assertThat(Collections.disjoint(
                            inflections.keys(inflections.form(a)), inflections.keys(inflections.form(b))))
                    .as("forms that share no key are never compared")
                    .isFalse();
        }
        return forms;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "silo silos siloed siloing",
                "care cares cared caring",
                "plan plans planned planning",
                "agency agencies",
                "try tries tried trying",
                "go goes went gone going",
                "be am is are was were been being",
                "person people",
                "crisis crises",
                "focus focuses focused focusing",
                "empower empowers empowered empowering",
                "lead leads led leading",
                "mislead misled misleading",
                "make makes made making",
                "take takes took taken taking",
                "say says said saying",
                "oversee oversees oversaw overseen overseeing",
                "undergo undergoes underwent undergone",
                "lay lays laid laying",
                "lie lies lying lay lain",
                "find finds found finding",
                "stop stops stopped stopping",
                "agree agrees agreed agreeing",
                "process processes processed processing",
                "boundary boundaries",
                "organise organises organised organizing organizes",
                "analyse analysed analyzing analyzes",
                "analysis analyses",
                "defence defences defense defenses",
                "licence licences license licenses",
                "practise practises practised practising practice practices",
                "theatre theatres theaters",
                "programme programmes program programs",
                "travel travels travelled traveling travelling",
                "label labels labelled labeling",
                "behaviour behaviors",
                "centre centres centred centers",
                "fulfil fulfils fulfilled fulfilling",
                "child children",
                "man men",
                "diagnosis diagnoses",
                "criterion criteria",
                "use uses used using",
                "free frees freed freeing",
                "hero heroes"
            })
    void theseAreFormsOfOneWord(String words) {
        List<String> forms = List.of(words.split(" "));
        for (String form : forms) {
            assertThat(forms(forms.get(0), form))
                    .as("%s, %s", forms.get(0), form)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "general, generative",
        "general, generation",
        "organ, organization",
        "organ, organize",
        "organ, organic",
        "car, care",
        "car, caring",
        "cars, care",
        "human, humane",
        "human, humanity",
        "humans, humane",
        "central, centralize",
        "central, centralization",
        "priority, prioritize",
        "university, universe",
        "universities, universes",
        "bureaucracy, bureaucratic",
        "policy, police",
        "new, news",
        "import, important",
        "agency, agent",
        "mission, missionary",
        "find, founded",
        "hop, hope",
        "hopping, hope",
        "hoped, hopped",
        "plan, plane",
        "planning, planes",
        "four, for",
        "led, ledger",
        "trust, trustee",
        "author, authority",
        "act, action",
        "active, act",
        "wait, waiter",
        "off, offing",
        "her, hers",
        "silo, silage",
        "thing, think",
        "mean, meaning's",
        "be, bee",
        "as, ass",
        "it, its"
    })
    void theseAreWordsOfTheirOwn(String one, String other) {
        assertThat(forms(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "'", "'s", "é", "s", "ed", "ing", "😀", "e\u0301t"})
    void shortAndOddWordsAreFormsOfThemselvesOnly(String word) {
        assertThat(forms(word, word)).isTrue();
        assertThat(forms(word, "silo")).isFalse();
    }
}
