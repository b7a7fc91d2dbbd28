package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.understory.ingest.Draft;
import org.understory.ingest.Draft.DraftTurn;
import org.understory.ingest.Source;
import org.understory.ingest.TranscriptReader;
import org.understory.model.Timing;
import org.understory.model.TurnKind;

/**
 * CHAT, the format of TalkBank: {@code *PAR:} opens what somebody says, a tab goes on with it, {@code %} opens what an
 * analyst adds, {@code @} a fact. Codes are taken out of the words by {@link ChatWords}.
 */
final class ChatReader implements TranscriptReader {

    private static final int ID_FIELDS = 10;

    @Override
    public String id() {
        return "cha";
    }

    @Override
    public String title() {
        return "CHAT transcript (TalkBank)";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("cha");
    }

    @Override
    public int score(Source source) {
        return isChat(source) ? 99 : 0;
    }

    /** Whether the file opens as CHAT must. */
    static boolean isChat(Source source) {
        String head = source.head(2000);
        return !source.binary()
                && (head.startsWith("@UTF8") || head.startsWith("@Begin") || head.startsWith("@Font"))
                && (head.contains("@Begin") || head.contains("@Participants"));
    }

    @Override
    public Draft read(Source source) {
        return new Reading(source).read();
    }

    /** A line with the lines that go on with it. */
    private record Entry(int line, String text) {}

    private static final class Reading {
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Map<String, String>> people = new LinkedHashMap<>();
        private final Set<String> unlisted = new LinkedHashSet<>();
        private final HeadingPath path = new HeadingPath();
        private final DraftBuilder draft;
        private boolean ended;

        Reading(Source source) {
            draft = new DraftBuilder(source.name());
            for (int i = 0; i < source.lines().size(); i++) {
                String line = source.lines().get(i);
                int last = entries.size() - 1;
                if (line.startsWith("\t") && last >= 0) {
                    entries.set(
                            last,
                            new Entry(
                                    entries.get(last).line(), entries.get(last).text() + " " + line.strip()));
                } else if (!Chars.isBlank(line)) {
                    entries.add(new Entry(i + 1, line));
                }
            }
        }

        Draft read() {
            entries.forEach(this::entry);
            if (!ended && draft.hasTurns()) {
                draft.oddity(
                        entries.get(entries.size() - 1).line(),
                        "the file stops without @End",
                        "Make sure that it was copied whole; what is there was read.");
            }
            return draft.finish();
        }

        private void entry(Entry entry) {
            String text = entry.text();
            int colon = text.indexOf(':');
            String key = Chars.strip(text.substring(1, colon > 0 ? colon : text.length()));
            // not Chars.strip, to which the bullet of time is white space
            String value = colon > 0 ? text.substring(colon + 1).strip() : "";
            switch (text.charAt(0)) {
                case '@' -> header(key, value);
                case '*' -> utterance(entry, colon < 0 ? "" : key, value);
                case '%' -> draft.setAside("dependent tiers");
                default ->
                    draft.refuse(
                            entry.line(),
                            "this line opens with neither @, * nor % and was left out: " + shortened(text),
                            "Begin it with a tab if it goes on with the line above, or with *CODE: if somebody says it.");
            }
        }

        private void header(String key, String value) {
            switch (key) {
                case "UTF8", "Begin", "Font", "Window", "Color words", "PID" -> {}
                case "End" -> ended = true;
                case "Participants" -> participants(value);
                case "ID" -> identity(value);
                case "G", "Bg" -> path.enter(1, value);
                case "Eg" -> path.enter(1, "");
                default -> draft.metadata(key, value);
            }
        }

        /** {@code CHI Ross Target_Child, MOT Mother}: a code, perhaps a name, a role. */
        private void participants(String value) {
            draft.metadata("Participants", value);
            for (String person : value.split(",")) {
                String[] words = Chars.squeeze(person).split(" ");
                Map<String, String> facts = people.computeIfAbsent(words[0], code -> new LinkedHashMap<>());
                if (words.length > 2) {
                    facts.put("name", words[1].replace('_', ' '));
                }
                if (words.length > 1) {
                    facts.put("role", words[words.length - 1].replace('_', ' '));
                }
            }
        }

        /** {@code language|corpus|code|age|sex|group|status|role|education|custom|}. */
        private void identity(String value) {
            String[] fields = value.split("\\|", -1);
            if (fields.length < ID_FIELDS) {
                return;
            }
            Map<String, String> facts = people.computeIfAbsent(fields[2].strip(), code -> new LinkedHashMap<>());
            String[] names = {"age", "sex", "group", "status", "role", "education"};
            for (int i = 0; i < names.length; i++) {
                String fact = fields[3 + i].strip().replace('_', ' ');
                if (!fact.isEmpty()) {
                    facts.putIfAbsent(names[i], fact);
                }
            }
        }

        private void utterance(Entry entry, String code, String value) {
            if (code.isEmpty()) {
                draft.refuse(
                        entry.line(),
                        "no colon ends the speaker's code, and the line was left out: " + shortened(entry.text()),
                        "Write it as *CODE:, a tab, and the words.");
                return;
            }
            if (!people.containsKey(code) && unlisted.add(code)) {
                draft.oddity(
                        entry.line(),
                        "*" + code + " speaks but is not among the @Participants",
                        "Add the code there, or correct it here if it is a slip.");
            }
            ChatWords words = ChatWords.of(value);
            if (words.text().isEmpty()) {
                draft.setAside("empty turns");
                return;
            }
            Timing timing = Double.isNaN(words.start()) ? Timing.NONE : Timing.offset(words.start(), words.end());
            Map<String, String> facts = people.getOrDefault(code, Map.of());
            draft.turn(
                    entry.line(), new DraftTurn(code, timing, TurnKind.SPEECH, path.headings(), words.text(), facts));
        }

        private static String shortened(String text) {
            return text.length() <= 40 ? text : text.substring(0, 40) + "…";
        }
    }
}
