package org.understory.study.log;

import java.util.Optional;
import org.understory.model.Verdict;

/** What a coder did. */
public sealed interface Act {

    /** The word that stands for it in a log. */
    String action();

    /** The passage it is about, where it names one. */
    default Optional<Selector> passage() {
        return Optional.empty();
    }

    /** The transcript it is about, where it names one; an act about an earlier entry does not. */
    default Optional<String> transcript() {
        return passage().map(Selector::transcript);
    }

    /** The id of the earlier entry it is about, where it names one. */
    default Optional<String> target() {
        return Optional.empty();
    }

    /**
     * Applies a theme to a passage.
     *
     * @param at the passage
     * @param theme the theme's id
     */
    record Code(Selector at, String theme) implements Act {
        @Override
        public String action() {
            return "code";
        }

        @Override
        public Optional<Selector> passage() {
            return Optional.of(at);
        }
    }

    /**
     * Takes an own coding or memo back.
     *
     * @param entry the id of the entry that applied it
     */
    record Uncode(String entry) implements Act {
        @Override
        public String action() {
            return "uncode";
        }

        @Override
        public Optional<String> target() {
            return Optional.of(entry);
        }
    }

    /**
     * Accepts or rejects a machine tag. A machine tag is known by its sentence and theme, not by a row's number, so a
     * verdict outlives the tagging it was given on.
     *
     * @param at the sentence tagged
     * @param theme the theme it was tagged with
     * @param verdict what the coder decided
     */
    record Judge(Selector at, String theme, Verdict verdict) implements Act {
        @Override
        public String action() {
            return verdict == Verdict.ACCEPTED ? "accept" : "reject";
        }

        @Override
        public Optional<Selector> passage() {
            return Optional.of(at);
        }
    }

    /**
     * Rejects a machine tag because another theme is the right one, and applies that.
     *
     * @param at the sentence tagged
     * @param from the theme it was tagged with
     * @param theme the theme instead
     */
    record Retag(Selector at, String from, String theme) implements Act {
        @Override
        public String action() {
            return "retag";
        }

        @Override
        public Optional<Selector> passage() {
            return Optional.of(at);
        }
    }

    /**
     * Writes a memo about a passage; its words are the entry's note.
     *
     * @param at the passage
     * @param theme the theme it is about, or empty
     */
    record Memo(Selector at, String theme) implements Act {
        @Override
        public String action() {
            return "memo";
        }

        @Override
        public Optional<Selector> passage() {
            return Optional.of(at);
        }
    }

    /**
     * Says that a passage, or a whole transcript, was read to the end: what the coder did not code there is not there. Only
     * by this is it known that a sentence without a coding was looked at.
     *
     * @param in the transcript's name
     * @param at the passage, or empty for the whole transcript
     * @param blind whether the coder saw neither drafts of the machine nor other people's codings
     */
    record Finish(String in, Optional<Selector> at, boolean blind) implements Act {
        @Override
        public String action() {
            return "finish";
        }

        @Override
        public Optional<Selector> passage() {
            return at;
        }

        @Override
        public Optional<String> transcript() {
            return Optional.of(in);
        }
    }

    /**
     * Makes an own earlier entry count for nothing.
     *
     * @param entry its id
     */
    record Undo(String entry) implements Act {
        @Override
        public String action() {
            return "undo";
        }

        @Override
        public Optional<String> target() {
            return Optional.of(entry);
        }
    }

    /**
     * Makes an undone entry count again.
     *
     * @param entry its id
     */
    record Redo(String entry) implements Act {
        @Override
        public String action() {
            return "redo";
        }

        @Override
        public Optional<String> target() {
            return Optional.of(entry);
        }
    }
}
