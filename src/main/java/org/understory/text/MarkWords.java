package org.understory.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.model.MarkKind;

/** The closed vocabulary of marks in speech: which words between brackets say what the brackets stand for. */
final class MarkWords {

    private static final Pattern TIME = Pattern.compile(
            "(?:\\b(?:at|around|@)\\s*)?\\(?(?<![\\d:])(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d+)?(?![\\d:])\\)?(?:\\s*(?:-->|[-\u2013])\\s*(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d+)?)?");

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}?'\u2019]+");

    /** A question mark on either side of a guess, or on its right. */
    private static final Pattern GUESS =
            Pattern.compile("\\?+\\s*[^?]*[\\p{L}\\p{N}][^?]*\\?*|[^?]*[\\p{L}\\p{N}][^?]*\\?+");

    /** More words than that are a sentence, not a mark. */
    private static final int MOST = 10;

    private static final int MOST_DOUBTFUL = 4;

    /** What each word says; of several the first in this order decides. */
    private static final Map<MarkKind, Set<String>> VOCABULARY = vocabulary();

    /** Marks of several words that say nothing one by one. */
    private static final Map<Pattern, MarkKind> PHRASES = phrases();

    /** Words that go with those and say nothing of their own. */
    private static final Set<String> FILLERS = words("a the and in of to from with by at for on off into over all both "
            + "everyone everybody audience group room people participants others he she they some general more very "
            + "slight slightly soft softly light lightly loud loudly quiet quietly nervous nervously awkward awkwardly "
            + "wry wryly ironically heartily together again briefly brief long short continues continued begins starts "
            + "ends playing plays played audio sound sounds noise noises second seconds minute minutes background other "
            + "speaker speakers word words phrase name speech tape recording upbeat gentle dramatic theme intro outro "
            + "closing opening phone telephone mobile door dog dogs baby bell throat his her their nose head");

    /** Words that make a mark of square brackets whatever else stands in them; the others are words of talk as well. */
    private static final Set<String> PLAIN = words("inaudible unintelligible indecipherable undecipherable crosstalk "
            + "crosstalking overtalk overtalking laugh laughs laughing laughter chuckle chuckles chuckling giggles "
            + "giggling coughs coughing sneezes sneezing sighs sighing sniffs sniffing barking barks ringing rings beeps "
            + "beeping buzzing knocking humming whistling applause applauds clapping cheering crying sobbing snorts");

    private static final Set<String> PERSONS = words("participant participants interviewer interviewee moderator "
            + "facilitator respondent researcher speaker audience group everyone everybody someone somebody witness");

    private MarkWords() {}

    private static Map<MarkKind, Set<String>> vocabulary() {
        Map<MarkKind, Set<String>> vocabulary = new LinkedHashMap<>();
        vocabulary.put(
                MarkKind.INAUDIBLE,
                words("inaudible unintelligible indistinct unclear indecipherable "
                        + "incomprehensible undecipherable inaudibly"));
        vocabulary.put(
                MarkKind.CROSSTALK,
                words("crosstalk crosstalking overtalk overtalking overlapping overlap " + "simultaneous interposing"));
        vocabulary.put(
                MarkKind.LAUGHTER,
                words("laugh laughs laughed laughing laughter chuckle chuckles chuckled "
                        + "chuckling giggle giggles giggled giggling snigger sniggers snickers"));
        vocabulary.put(MarkKind.MUSIC, words("music musical singing sings jingle"));
        vocabulary.put(MarkKind.PAUSE, words("pause pauses paused pausing silence silent hesitates hesitation"));
        vocabulary.put(
                MarkKind.SOUND,
                words("cough coughs coughing coughed sneeze sneezes sneezing sigh sighs sighed "
                        + "sighing sniff sniffs sniffing sniffles clears clearing gasp gasps groan groans groaning yawn yawns "
                        + "exhales inhales breathes breathing breath crying cries sobs sobbing weeps whispers whispering hums "
                        + "humming whistles whistling applause applauds clap claps clapping cheering cheers barking barks rings "
                        + "ringing beep beeps beeping buzzing knock knocks knocking slams typing clatter rustling thud static "
                        + "noise noises snorts tuts"));
        vocabulary.put(
                MarkKind.EVENT,
                words("nods nodding shrugs shrugging gestures gesturing smiles smiling shakes "
                        + "points interruption interrupted interrupts"));
        return vocabulary;
    }

    private static Map<Pattern, MarkKind> phrases() {
        Map<Pattern, MarkKind> phrases = new LinkedHashMap<>();
        phrases.put(
                Pattern.compile("(?:cross talk|(?:all |both |everyone |people )?(?:talk|talking|speak|speaking) "
                        + "(?:over (?:each|one|other|another)|at once|at the same time).*)"),
                MarkKind.CROSSTALK);
        phrases.put(
                Pattern.compile("(?:end|start|beginning|break) (?:of|in) (?:the )?"
                        + "(?:recording|tape|audio|interview|transcript)"),
                MarkKind.EVENT);
        phrases.put(
                Pattern.compile("(?:the )?(?:recording|tape|audio) (?:is |was )?(?:stops|stopped|starts|started|ends|"
                        + "ended|paused|resumes|resumed|interrupted|cuts out)"),
                MarkKind.EVENT);
        phrases.put(Pattern.compile("blank audio"), MarkKind.PAUSE);
        return phrases;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** What a mark in square brackets stands for, if one of its few words says so, or it is a time or a guess. */
    static Optional<MarkKind> anywhere(String inside) {
        String rest = withoutTimes(inside);
        List<String> words = split(rest);
        if (words.isEmpty()) {
            return TIME.matcher(inside.strip()).matches() ? Optional.of(MarkKind.TIME) : questions(rest);
        }
        if (words.size() > MOST) {
            return Optional.empty();
        }
        return throughout(inside)
                .or(() -> said(words.stream().filter(PLAIN::contains).toList()))
                .or(() -> inBackground(words))
                .or(() -> guess(rest));
    }

    /** What a mark in round or angle brackets stands for, if all of its words belong to marks. */
    static Optional<MarkKind> throughout(String inside) {
        String rest = withoutTimes(inside);
        List<String> words = split(rest);
        if (words.isEmpty()) {
            return questions(rest);
        }
        if (doesSomething(words)) {
            return said(words.size() > MOST ? List.of() : words).or(() -> Optional.of(MarkKind.EVENT));
        }
        boolean all = words.size() <= MOST
                && words.stream()
                        .allMatch(word ->
                                FILLERS.contains(word) || said(List.of(word)).isPresent());
        return (all ? said(words) : Optional.<MarkKind>empty()).or(() -> phrase(words));
    }

    /** Curly brackets round nothing or a few words: the typist was not sure of them. */
    static Optional<MarkKind> doubtful(String inside) {
        List<String> words = split(inside);
        boolean few = words.size() <= MOST_DOUBTFUL && inside.chars().noneMatch(c -> c == '=' || c == ':' || c == ';');
        return few ? Optional.of(MarkKind.DOUBTFUL) : Optional.empty();
    }

    private static Optional<MarkKind> said(List<String> words) {
        return VOCABULARY.entrySet().stream()
                .filter(entry -> words.stream().anyMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<MarkKind> phrase(List<String> words) {
        String whole = String.join(" ", words);
        return PHRASES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(whole).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<MarkKind> inBackground(List<String> words) {
        boolean sound = words.size() > 2
                && words.get(words.size() - 1).equals("background")
                && Set.of("in", "the").contains(words.get(words.size() - 2));
        return sound ? Optional.of(MarkKind.SOUND) : Optional.empty();
    }

    /** {@code The participant reads the text …}: a person of the session and what that person does, in the third person. */
    private static boolean doesSomething(List<String> words) {
        int person = words.get(0).equals("the") ? 1 : 0;
        return words.size() > person + 1
                && PERSONS.contains(words.get(person))
                && words.get(person + 1).length() > 3
                && words.get(person + 1).endsWith("s")
                && !words.get(person + 1).endsWith("ss");
    }

    private static Optional<MarkKind> guess(String rest) {
        return GUESS.matcher(rest).matches() ? Optional.of(MarkKind.DOUBTFUL) : Optional.empty();
    }

    private static Optional<MarkKind> questions(String rest) {
        return rest.isEmpty() || rest.chars().anyMatch(c -> c != '?')
                ? Optional.empty()
                : Optional.of(MarkKind.INAUDIBLE);
    }

    private static String withoutTimes(String inside) {
        return TIME.matcher(inside).replaceAll(" ").strip();
    }

    private static List<String> split(String inside) {
        return NOT_WORDS
                .splitAsStream(inside.toLowerCase(Locale.ROOT))
                .map(word -> word.replace("\u2019", "'"))
                .map(word -> word.replaceAll("^[?']+|[?']+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
