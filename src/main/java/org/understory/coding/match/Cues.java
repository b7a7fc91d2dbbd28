package org.understory.coding.match;

import java.util.HashMap;
import java.util.Map;

/**
 * Words that say something of the words near them: what negates, supposes, reports or asks, and what ends their reach.
 * Looked up once for each distinct word.
 */
final class Cues {

    /** Says that what follows is not so: not, nobody, without. */
    static final int NEGATOR = 1;
    /** Says that what follows is being ended or lacks: overcame, lack, stopped. */
    static final int ENDING = 1 << 1;
    /** Says that what came before is over: gone, disappeared. */
    static final int GONE = 1 << 2;
    /** After a negator takes it back: not only, not just. */
    static final int TAKES_BACK = 1 << 3;
    /** Supposes or wishes: if, would, hope. */
    static final int SUPPOSES = 1 << 4;
    /** Tells somebody's words: said, told, apparently. */
    static final int REPORTS = 1 << 5;
    /** Ends a clause: but, because. */
    static final int BREAK = 1 << 6;
    /** After a comma begins a new clause: we, they, and. */
    static final int BEGINS = 1 << 7;
    /** A form of be, have or do, or a modal: what question tags and "are gone" are made of. */
    static final int AUXILIARY = 1 << 8;
    /** Somebody: the subject of a report, the end of a question tag. */
    static final int PRONOUN = 1 << 9;
    /** Asks in the middle of a statement: wonder. */
    static final int WONDERS = 1 << 10;

    private static final Map<String, Integer> CUES = cues();

    private Cues() {}

    private static Map<String, Integer> cues() {
        Map<String, Integer> cues = new HashMap<>();
        put(
                cues,
                NEGATOR,
                "not",
                "no",
                "never",
                "none",
                "nobody",
                "nothing",
                "nowhere",
                "neither",
                "nor",
                "without",
                "hardly",
                "barely",
                "cannot",
                "don't",
                "doesn't",
                "didn't",
                "isn't",
                "aren't",
                "wasn't",
                "weren't",
                "haven't",
                "hasn't",
                "hadn't",
                "won't",
                "wouldn't",
                "can't",
                "couldn't",
                "shouldn't",
                "ain't",
                "dont",
                "mustn't",
                "needn't",
                "cant",
                "wont");
        put(
                cues,
                ENDING,
                "overcome",
                "overcame",
                "overcoming",
                "lack",
                "lacks",
                "lacked",
                "lacking",
                "absence",
                "rid",
                "stop",
                "stopped",
                "stops",
                "stopping",
                "end",
                "ended",
                "ending",
                "break",
                "broke",
                "breaking",
                "broken",
                "dismantle",
                "dismantled",
                "dismantling",
                "remove",
                "removed",
                "removing",
                "avoid",
                "avoided",
                "avoiding",
                "beyond",
                "less",
                "fewer",
                "zero",
                "dissolve",
                "dissolved",
                "bust",
                "busted",
                "busting",
                "tackled",
                "fixed",
                "solved",
                "escaped",
                "escape");
        put(
                cues,
                GONE,
                "gone",
                "disappeared",
                "vanished",
                "missing",
                "absent",
                "over",
                "ended",
                "dissolved",
                "went",
                "lacking",
                "disappear",
                "vanish");
        put(cues, TAKES_BACK, "only", "just", "merely", "simply", "least", "doubt", "wonder", "surprisingly", "matter");
        put(
                cues,
                SUPPOSES,
                "if",
                "unless",
                "would",
                "could",
                "should",
                "might",
                "may",
                "maybe",
                "perhaps",
                "hope",
                "hopes",
                "hoped",
                "hoping",
                "hopefully",
                "wish",
                "wishes",
                "wished",
                "imagine",
                "suppose",
                "supposing",
                "assuming",
                "ought",
                "want",
                "wants",
                "wanted",
                "need",
                "needs",
                "needed",
                "let's",
                "whether",
                "i'd",
                "we'd",
                "they'd",
                "you'd",
                "he'd",
                "she'd",
                "potentially",
                "ideally",
                "dream",
                "someday",
                "must");
        put(
                cues,
                REPORTS,
                "said",
                "says",
                "say",
                "saying",
                "told",
                "tells",
                "telling",
                "according",
                "apparently",
                "supposedly",
                "allegedly",
                "reckons",
                "reckon",
                "claims",
                "claimed",
                "argues",
                "argued",
                "mentioned",
                "mentions",
                "reported",
                "reports",
                "asked",
                "quoted",
                "quote",
                "goes",
                "went");
        put(
                cues,
                BREAK,
                "but",
                "because",
                "although",
                "though",
                "whereas",
                "however",
                "so",
                "cos",
                "except",
                "until",
                "yet",
                "cause");
        put(
                cues,
                BEGINS,
                "and",
                "then",
                "i",
                "we",
                "they",
                "he",
                "she",
                "you",
                "it",
                "there",
                "it's",
                "we're",
                "they're",
                "there's",
                "that's",
                "i'm",
                "you're",
                "people",
                "everyone",
                "everybody",
                "which",
                "where",
                "when",
                "he's",
                "she's",
                "we've",
                "they've",
                "i've");
        put(
                cues,
                AUXILIARY,
                "is",
                "are",
                "was",
                "were",
                "be",
                "been",
                "has",
                "have",
                "had",
                "do",
                "does",
                "did",
                "can",
                "could",
                "will",
                "would",
                "should",
                "isn't",
                "aren't",
                "wasn't",
                "weren't",
                "hasn't",
                "haven't",
                "hadn't",
                "don't",
                "doesn't",
                "didn't",
                "can't",
                "couldn't",
                "won't",
                "wouldn't",
                "shouldn't",
                "'s",
                "they're",
                "it's",
                "they've",
                "am",
                "ain't");
        put(
                cues,
                PRONOUN,
                "i",
                "we",
                "they",
                "he",
                "she",
                "you",
                "it",
                "there",
                "people",
                "somebody",
                "someone",
                "one",
                "everyone",
                "everybody",
                "client",
                "clients",
                "minister",
                "ministers",
                "director",
                "colleague",
                "boss",
                "manager",
                "who",
                "them",
                "us",
                "me",
                "him",
                "her",
                "that");
        put(cues, WONDERS, "wonder", "wondering", "wondered");
        return cues;
    }

    private static void put(Map<String, Integer> cues, int cue, String... words) {
        for (String word : words) {
            cues.merge(word, cue, (a, b) -> a | b);
        }
    }

    /** The cues of a folded word as bits; 0 for most words. */
    static int of(String folded) {
        return CUES.getOrDefault(folded, 0);
    }
}
