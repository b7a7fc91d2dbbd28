package org.understory.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One form for words that people spell in more than one way: capitals, apostrophes, accents put together, British and
 * American spelling. Used on rules and text alike, so it only has to be consistent, not right.
 */
public final class Spelling {

    /** Stems of words written -our in British and -or in American English; a list, because "four" is not "for". */
    private static final Set<String> OUR = Set.of(
            "behaviour",
            "colour",
            "favour",
            "favourite",
            "flavour",
            "honour",
            "labour",
            "neighbour",
            "harbour",
            "endeavour",
            "humour",
            "rumour",
            "vapour",
            "vigour",
            "rigour",
            "candour",
            "saviour",
            "armour",
            "glamour",
            "odour",
            "parlour",
            "savour",
            "tumour",
            "valour",
            "clamour",
            "demeanour",
            "splendour",
            "ardour");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("centre", "center"),
            Map.entry("centred", "centered"),
            Map.entry("theatre", "theater"),
            Map.entry("metre", "meter"),
            Map.entry("programme", "program"),
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("licence", "license"),
            Map.entry("practise", "practice"),
            Map.entry("practised", "practiced"),
            Map.entry("practising", "practicing"),
            Map.entry("judgement", "judgment"),
            Map.entry("acknowledgement", "acknowledgment"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("fulfilment", "fulfillment"),
            Map.entry("enrol", "enroll"),
            Map.entry("enrolment", "enrollment"),
            Map.entry("sceptic", "skeptic"),
            Map.entry("sceptical", "skeptical"),
            Map.entry("scepticism", "skepticism"),
            Map.entry("cheque", "check"),
            Map.entry("grey", "gray"),
            Map.entry("tyre", "tire"),
            Map.entry("storey", "story"),
            Map.entry("ageing", "aging"),
            Map.entry("dialogue", "dialog"),
            Map.entry("catalogue", "catalog"),
            Map.entry("analogue", "analog"));

    /** Verbs that double the l before an ending in British English only. */
    private static final Set<String> DOUBLES_L = Set.of(
            "travel", "cancel", "label", "model", "level", "channel", "fuel", "signal", "tunnel", "counsel", "total",
            "marvel", "quarrel", "rival", "dial", "funnel", "panel", "unravel", "equal");

    private Spelling() {}

    /** The folded form of a word: composed, lower case, straight apostrophes, one spelling. */
    public static String fold(String word) {
        String folded = unify(
                        Normalizer.isNormalized(word, Normalizer.Form.NFC)
                                ? word
                                : Normalizer.normalize(word, Normalizer.Form.NFC))
                .toLowerCase(Locale.ROOT);
        return american(folded);
    }

    /** The word composed and with straight apostrophes, capitals kept. */
    public static String keepCase(String word) {
        return unify(Normalizer.normalize(word, Normalizer.Form.NFC));
    }

    private static String unify(String word) {
        StringBuilder unified = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '\'' && WordScanner.isApostrophe(c)) {
                if (unified == null) {
                    unified = new StringBuilder(word);
                }
                unified.setCharAt(i, '\'');
            }
        }
        return unified == null ? word : unified.toString();
    }

    private static String american(String word) {
        if (word.length() < 4) {
            return word;
        }
        if (word.endsWith("'s")) {
            return american(word.substring(0, word.length() - 2)) + "'s";
        }
        String known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        if (word.endsWith("s") && WORDS.containsKey(word.substring(0, word.length() - 1))) {
            return WORDS.get(word.substring(0, word.length() - 1)) + "s";
        }
        return doubledL(our(ise(word)));
    }

    /** -ise to -ize in every ending; words such as "exercise" change too, on both sides alike. */
    private static String ise(String word) {
        if (word.contains("lyse") || word.contains("lysing")) {
            return word.replace("lyse", "lyze").replace("lysing", "lyzing");
        }
        int at = word.lastIndexOf("is");
        if (at < 3) {
            return word;
        }
        String tail = word.substring(at + 2);
        return switch (tail) {
            case "e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able" ->
                word.substring(0, at) + "iz" + tail;
            default -> word;
        };
    }

    private static String our(String word) {
        int at = word.indexOf("our");
        while (at > 0) {
            int end = at + 3;
            if (OUR.contains(word.substring(0, end))) {
                return word.substring(0, at) + "or" + word.substring(end);
            }
            at = word.indexOf("our", at + 1);
        }
        return word;
    }

    private static String doubledL(String word) {
        int at = word.indexOf("ll", 3);
        if (at > 0 && DOUBLES_L.contains(word.substring(0, at + 1))) {
            String tail = word.substring(at + 2);
            if (tail.equals("ed") || tail.equals("ing") || tail.equals("er") || tail.equals("ers")) {
                return word.substring(0, at) + "l" + tail;
            }
        }
        return word;
    }
}
