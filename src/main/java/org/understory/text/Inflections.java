package org.understory.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * Tells whether two words are forms of one word: plurals, tenses and participles; never derivations, so
 * "general" and "generative", which share a stem, stay apart.
 *
 * <p>OpenNLP's Snowball stemmer proposes and the endings decide; a table knows the irregular forms. Words are folded by
 * {@link Spelling#fold} first. Holds a stemmer, so not for several threads at once.
 */
public final class Inflections {

    /**
     * For what is left of one form after the common beginning of two, what may be left of the other: care, cares; care,
     * caring; agency, agencies; never "human" and "humane".
     */
    private static final Map<String, Set<String>> ENDINGS = Map.ofEntries(
            Map.entry("", Set.of("s", "es", "d", "ed", "ing")),
            Map.entry("e", Set.of("ed", "es", "ing")),
            Map.entry("y", Set.of("ies", "ied", "ying")),
            Map.entry("ie", Set.of("ying")),
            Map.entry("is", Set.of("es")),
            Map.entry("s", Set.of("ed", "ing", "d")),
            Map.entry("es", Set.of("ed", "ing")),
            Map.entry("d", Set.of("ing")),
            Map.entry("ed", Set.of("ing")),
            Map.entry("ies", Set.of("ied", "ying")),
            Map.entry("ied", Set.of("ying")));

    private static final String[][] IRREGULAR = {
        {"be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re"},
        {"have", "has", "had", "having"},
        {"do", "does", "did", "done", "doing"},
        {"go", "goes", "went", "gone", "going"},
        {"get", "gets", "got", "gotten", "getting"},
        {"make", "made"},
        {"take", "took", "taken"},
        {"give", "gave", "given"},
        {"come", "came"},
        {"see", "saw", "seen"},
        {"say", "said"},
        {"tell", "told"},
        {"know", "knew", "known"},
        {"think", "thought"},
        {"find", "found"},
        {"feel", "felt"},
        {"leave", "left"},
        {"keep", "kept"},
        {"begin", "began", "begun"},
        {"break", "broke", "broken"},
        {"bring", "brought"},
        {"build", "built"},
        {"buy", "bought"},
        {"catch", "caught"},
        {"choose", "chose", "chosen"},
        {"deal", "dealt"},
        {"draw", "drew", "drawn"},
        {"drive", "drove", "driven"},
        {"eat", "ate", "eaten"},
        {"fall", "fell", "fallen"},
        {"fight", "fought"},
        {"fly", "flew", "flown"},
        {"forget", "forgot", "forgotten"},
        {"forgive", "forgave", "forgiven"},
        {"freeze", "froze", "frozen"},
        {"grow", "grew", "grown"},
        {"hear", "heard"},
        {"hide", "hid", "hidden"},
        {"hold", "held"},
        {"lead", "led"},
        {"lose", "lost"},
        {"mean", "meant"},
        {"meet", "met"},
        {"pay", "paid"},
        {"ride", "rode", "ridden"},
        {"rise", "rose", "risen"},
        {"run", "ran"},
        {"sell", "sold"},
        {"send", "sent"},
        {"shake", "shook", "shaken"},
        {"show", "shown"},
        {"sing", "sang", "sung"},
        {"sink", "sank", "sunk"},
        {"sit", "sat"},
        {"sleep", "slept"},
        {"speak", "spoke", "spoken"},
        {"spend", "spent"},
        {"stand", "stood"},
        {"steal", "stole", "stolen"},
        {"stick", "stuck"},
        {"swim", "swam", "swum"},
        {"teach", "taught"},
        {"throw", "threw", "thrown"},
        {"understand", "understood"},
        {"wake", "woke", "woken"},
        {"wear", "wore", "worn"},
        {"win", "won"},
        {"write", "wrote", "written"},
        {"rewrite", "rewrote", "rewritten"},
        {"arise", "arose", "arisen"},
        {"bear", "bore", "borne"},
        {"beat", "beaten"},
        {"bind", "bound"},
        {"breed", "bred"},
        {"flee", "fled"},
        {"forbid", "forbade", "forbidden"},
        {"free", "freed"},
        {"lay", "laid"},
        {"lend", "lent"},
        {"mislead", "misled"},
        {"misunderstand", "misunderstood"},
        {"outgrow", "outgrew", "outgrown"},
        {"overhear", "overheard"},
        {"oversee", "oversaw", "overseen"},
        {"overtake", "overtook", "overtaken"},
        {"prove", "proven"},
        {"redo", "redid", "redone"},
        {"redraw", "redrew", "redrawn"},
        {"repay", "repaid"},
        {"ring", "rang", "rung"},
        {"shrink", "shrank", "shrunk"},
        {"spring", "sprang", "sprung"},
        {"undergo", "underwent", "undergone"},
        {"undo", "undid", "undone"},
        {"uphold", "upheld"},
        {"withstand", "withstood"},
        {"undertake", "undertook", "undertaken"},
        {"overcome", "overcame"},
        {"become", "became"},
        {"bend", "bent"},
        {"bite", "bit", "bitten"},
        {"blow", "blew", "blown"},
        {"burn", "burnt"},
        {"learn", "learnt"},
        {"dream", "dreamt"},
        {"creep", "crept"},
        {"dig", "dug"},
        {"feed", "fed"},
        {"hang", "hung"},
        {"lie", "lying", "lay", "lain"},
        {"die", "dying"},
        {"tie", "tying"},
        {"light", "lit"},
        {"rebuild", "rebuilt"},
        {"seek", "sought"},
        {"shoot", "shot"},
        {"slide", "slid"},
        {"spin", "spun"},
        {"spread", "spreading"},
        {"strike", "struck"},
        {"strive", "strove", "striven"},
        {"swear", "swore", "sworn"},
        {"sweep", "swept"},
        {"swing", "swung"},
        {"tear", "tore", "torn"},
        {"weave", "wove", "woven"},
        {"weep", "wept"},
        {"withdraw", "withdrew", "withdrawn"},
        {"withhold", "withheld"},
        {"foresee", "foresaw", "foreseen"},
        {"mistake", "mistook", "mistaken"},
        {"man", "men"},
        {"woman", "women"},
        {"child", "children"},
        {"person", "people"},
        {"foot", "feet"},
        {"tooth", "teeth"},
        {"mouse", "mice"},
        {"life", "lives"},
        {"leaf", "leaves"},
        {"half", "halves"},
        {"self", "selves"},
        {"shelf", "shelves"},
        {"knife", "knives"},
        {"wife", "wives"},
        {"crisis", "crises"},
        {"analysis", "analyzes", "analyses"},
        {"basis", "bases"},
        {"hypothesis", "hypotheses"},
        {"diagnosis", "diagnoses"},
        {"emphasis", "emphases"},
        {"synthesis", "syntheses"},
        {"thesis", "theses"},
        {"curriculum", "curricula"},
        {"index", "indices"},
        {"criterion", "criteria"},
        {"phenomenon", "phenomena"},
    };

    /** Words that look like forms with an ending put on and are not: it, its. */
    private static final Set<String> WITHOUT_FORMS = Set.of("it", "her", "our", "your", "their", "off");

    private static final Map<String, List<String>> BASES = bases();

    private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);

    private static Map<String, List<String>> bases() {
        Map<String, List<String>> bases = new HashMap<>();
        for (String[] forms : IRREGULAR) {
            for (String form : forms) {
                List<String> known = bases.computeIfAbsent(form, f -> new ArrayList<>());
                if (!known.contains(forms[0])) {
                    known.add(forms[0]);
                }
            }
        }
        return bases;
    }

    /**
     * A word as it is compared with others: made once, compared often.
     *
     * @param word the folded word
     * @param stem its stem
     * @param bases the bases of which it is an irregular form; usually none
     */
    public record Form(String word, String stem, List<Form> bases) {

        private boolean isSameWord(Form other) {
            return word.equals(other.word);
        }
    }

    /** The form of a folded word. */
    public Form form(String folded) {
        List<String> bases = BASES.get(folded);
        return new Form(
                folded,
                stem(folded),
                bases == null
                        ? List.of()
                        : bases.stream()
                                .map(base -> new Form(base, stem(base), List.of()))
                                .toList());
    }

    /**
     * Keys under which forms of one word meet: its stem, and for irregular forms the stem of each base. Two words that
     * share no key are not forms of one word; two that do still have to pass {@link #areForms}.
     */
    public List<String> keys(Form form) {
        if (form.bases.isEmpty()) {
            return List.of(form.stem);
        }
        List<String> keys = new ArrayList<>(2);
        keys.add(form.stem);
        for (Form base : form.bases) {
            if (!keys.contains(base.stem)) {
                keys.add(base.stem);
            }
        }
        return keys;
    }

    /** Whether two words are forms of one word. */
    public static boolean areForms(Form one, Form other) {
        if (one.word.equals(other.word)) {
            return true;
        }
        return one.bases.stream().anyMatch(base -> other.bases.stream().anyMatch(base::isSameWord))
                || areRegularForms(one, other)
                || isRegularFormOfBase(one, other)
                || isRegularFormOfBase(other, one);
    }

    /** making, made: the one is a regular form of what the other is an irregular form of. */
    private static boolean isRegularFormOfBase(Form regular, Form irregular) {
        return irregular.bases.stream().anyMatch(base -> areRegularForms(regular, base));
    }

    private static boolean areRegularForms(Form one, Form other) {
        return !WITHOUT_FORMS.contains(one.word)
                && !WITHOUT_FORMS.contains(other.word)
                && one.stem.equals(other.stem)
                && differByEnding(one.word, other.word);
    }

    private String stem(String word) {
        return word.indexOf('\'') >= 0 || word.length() < 3
                ? word
                : stemmer.stem(word).toString();
    }

    private static boolean differByEnding(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        // "cares" and "caring" meet at "car"; "tries" and "tried" at "trie", one or two letters into the ending.
        for (int at = common; at > 1 && at >= common - 2; at--) {
            if (areEndings(one, other, at) || areEndings(other, one, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areEndings(String one, String other, int from) {
        String mine = one.substring(from);
        String theirs = other.substring(from);
        return ENDINGS.getOrDefault(mine, Set.of()).contains(theirs)
                || (mine.isEmpty() || mine.equals("s") || isDoubled(one, from)) && isDoubled(other, from);
    }

    /** plan-ning, stop-ped: the consonant before the ending stands twice. */
    private static boolean isDoubled(String word, int from) {
        return from > 1
                && from < word.length()
                && word.charAt(from) == word.charAt(from - 1)
                && (word.startsWith("ed", from + 1) && word.length() == from + 3
                        || word.startsWith("ing", from + 1) && word.length() == from + 4);
    }
}
