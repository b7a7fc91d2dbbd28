package org.understory.study.pseudonym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.model.Participant;
import org.understory.model.Sentence;
import org.understory.model.Transcript;
import org.understory.model.Turn;
import org.understory.model.Voice;
import org.understory.study.Cast;
import org.understory.study.Roster;

/**
 * Proposes a key. Participants are those of the list, the facilitators, and whoever else speaks under a name, each with
 * aliases, labels of turns, and a first name that is nobody else's. Other names are runs of capitalised words that stand
 * in the middle of a sentence at least twice.
 */
public final class Candidates {

    private static final int OFTEN = 2;
    private static final Pattern DONE = Pattern.compile("P(\\d{3,6})");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");
    private static final Set<String> STOP = Set.of(("i i'm i've i'd i'll ok okay mr mrs ms dr monday tuesday wednesday"
                    + " thursday friday saturday sunday january february march april may june july august september"
                    + " october november december we he she it they you this that these those there the a an and but or"
                    + " so if in on at to for of my our your what when where who why how well yes no not it's that's"
                    + " we're you're they're don't because then now just")
            .split(" "));

    private final Map<String, Set<String>> people = new LinkedHashMap<>();
    private final List<Transcript> transcripts;

    /** Looks at people and what was said. */
    public Candidates(Roster roster, List<Transcript> transcripts) {
        this.transcripts = transcripts;
        for (Participant person : roster.people()) {
            Set<String> names = names(person.name());
            names.addAll(person.aliases());
        }
        Cast cast = new Cast(roster);
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                Voice voice = cast.apply(transcript, turn);
                if (voice.standing() == Voice.Standing.NAMED || voice.standing() == Voice.Standing.LISTED) {
                    names(voice.name()).add(turn.speaker().isEmpty() ? voice.name() : turn.speaker());
                }
            }
        }
        people.keySet().removeIf(name -> DONE.matcher(name).matches());
    }

    private Set<String> names(String name) {
        return people.computeIfAbsent(name, any -> new LinkedHashSet<>(List.of(name)));
    }

    /** The rows: participants in their order, then other names by the alphabet. */
    public List<KeyRow> rows() {
        Map<String, KeyRow> rows = new LinkedHashMap<>();
        Map<String, String> pseudonyms = new LinkedHashMap<>();
        int number = last();
        for (Map.Entry<String, Set<String>> person : people.entrySet()) {
            String pseudonym = String.format(Locale.ROOT, "P%03d", ++number);
            pseudonyms.put(person.getKey(), pseudonym);
            person.getValue().forEach(name -> add(rows, name, KeyRow.PARTICIPANT, pseudonym));
        }
        firstNames().forEach((first, name) -> add(rows, first, KeyRow.PARTICIPANT, pseudonyms.get(name)));
        int others = 0;
        for (String name : others()) {
            Optional<String> known = partOf(name).map(pseudonyms::get);
            if (!rows.containsKey(Pseudonyms.fold(name))) {
                String next = known.isPresent() ? known.get() : String.format(Locale.ROOT, "N%03d", ++others);
                add(rows, name, KeyRow.OTHER, next);
            }
        }
        return List.copyOf(rows.values());
    }

    private static void add(Map<String, KeyRow> rows, String name, String kind, String pseudonym) {
        rows.putIfAbsent(Pseudonyms.fold(name), new KeyRow(name.strip(), kind, pseudonym, ""));
    }

    /** The last number given to anybody in an earlier round. */
    private int last() {
        int last = 0;
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                for (String text : List.of(turn.speaker(), turn.text())) {
                    Matcher done = DONE.matcher(text);
                    while (done.find()) {
                        last = Math.max(last, Integer.parseInt(done.group(1)));
                    }
                }
            }
        }
        return last;
    }

    /** Names' first words that are the first word of one person's names only. */
    private Map<String, String> firstNames() {
        Map<String, Set<String>> bearers = new LinkedHashMap<>();
        Map<String, String> spelling = new LinkedHashMap<>();
        people.keySet().forEach(name -> {
            String[] words = name.strip().split("[\\s,]+");
            if (words.length > 1 && WORD.matcher(words[0]).matches() && words[0].length() > 1 && !name.contains(",")) {
                String key = Pseudonyms.fold(words[0]);
                bearers.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(name);
                spelling.putIfAbsent(key, words[0]);
            }
        });
        Map<String, String> unique = new LinkedHashMap<>();
        bearers.forEach((key, names) -> {
            if (names.size() == 1 && !STOP.contains(key)) {
                unique.put(spelling.get(key), names.iterator().next());
            }
        });
        return unique;
    }

    /** The one person whose name has this word in it. */
    private Optional<String> partOf(String word) {
        List<String> found = people.keySet().stream()
                .filter(name -> List.of(Pseudonyms.fold(name).split(" ")).contains(Pseudonyms.fold(word)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<String> others() {
        Map<String, Integer> counts =
                new TreeMap<>(Comparator.comparing(Pseudonyms::fold).thenComparing(Comparator.naturalOrder()));
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                for (Sentence sentence : turn.sentences()) {
                    runs(sentence.span().of(turn.text())).forEach(run -> counts.merge(run, 1, Integer::sum));
                }
            }
        }
        counts.values().removeIf(count -> count < OFTEN);
        return List.copyOf(counts.keySet());
    }

    /** Capitalised words that follow each other with one blank between them, none of them a sentence's first word. */
    private static List<String> runs(String sentence) {
        List<String> runs = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        int end = -2;
        while (word.find()) {
            String text = POSSESSIVE.matcher(word.group()).replaceAll("");
            if (isInside(sentence, word.start()) && text.length() > 1 && !STOP.contains(Pseudonyms.fold(text))) {
                boolean goesOn = end == word.start() - 1 && sentence.charAt(end) == ' ';
                runs.add(goesOn ? runs.remove(runs.size() - 1) + " " + text : text);
                end = word.start() + text.length();
            }
        }
        return runs;
    }

    private static boolean isInside(String sentence, int at) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(sentence.codePointBefore(at));
        return begins && sentence.substring(0, at).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
