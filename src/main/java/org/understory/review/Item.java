package org.understory.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.understory.model.Span;

/** Something that the page shows on a passage. */
sealed interface Item {

    /** The number of the turn. */
    int turn();

    /** Where in the turn's text, in UTF-16 units. */
    Span span();

    /** Writes the fields that only this kind has. */
    void write(JsonGenerator json) throws IOException;

    /** Unique among the items of a transcript, and the same as long as the item is. */
    String id();

    /**
     * A draft of the machine.
     *
     * @param turn the turn's number
     * @param span the sentence
     * @param theme the theme
     * @param rule the rule's id
     * @param ruleText as written
     * @param also further rules that matched
     * @param evidence the words that triggered it
     * @param flags what the words around say of it
     * @param verdict {@code accepted}, {@code rejected} or empty, as the seat sees it
     * @param said what each coder said
     */
    record Draft(
            int turn,
            Span span,
            String theme,
            String rule,
            String ruleText,
            List<String> also,
            List<Span> evidence,
            List<String> flags,
            String verdict,
            Map<String, String> said)
            implements Item {

        @Override
        public String id() {
            return "t" + turn + "." + span.begin() + "." + theme;
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("theme", theme);
            json.writeStringField("rule", rule);
            json.writeStringField("ruleText", ruleText);
            ReviewJson.strings(json, "also", also);
            ReviewJson.spans(json, "evidence", evidence);
            ReviewJson.strings(json, "flags", flags);
            json.writeStringField("verdict", verdict);
            ReviewJson.strings(json, "said", said);
        }
    }

    /**
     * A person's coding or memo.
     *
     * @param entry the id of the entry in the log
     * @param turn the turn's number
     * @param span the passage
     * @param theme the theme, or empty for a memo on none
     * @param coder who
     * @param note what they wrote, or empty
     * @param time when, as people read it
     */
    record Human(String entry, int turn, Span span, String theme, String coder, String note, String time)
            implements Item {

        @Override
        public String id() {
            return "e" + entry;
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("entry", entry);
            json.writeStringField("theme", theme);
            json.writeStringField("coder", coder);
            json.writeStringField("note", note);
            json.writeStringField("time", time);
        }
    }

    /**
     * A sentence and theme about which coders disagree.
     *
     * @param turn the turn's number
     * @param span the sentence
     * @param theme the theme
     * @param yes who coded it
     * @param no who looked and did not
     * @param notes what they wrote, by coder
     * @param consensus {@code yes}, {@code no} or empty
     */
    record Difference(
            int turn,
            Span span,
            String theme,
            Collection<String> yes,
            Collection<String> no,
            Map<String, String> notes,
            String consensus)
            implements Item {

        @Override
        public String id() {
            return "d" + turn + "." + span.begin() + "." + theme;
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("theme", theme);
            ReviewJson.strings(json, "yes", yes);
            ReviewJson.strings(json, "no", no);
            ReviewJson.strings(json, "notes", notes);
            json.writeStringField("consensus", consensus);
        }
    }
}
