package org.understory.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.understory.model.Sentence;
import org.understory.model.Span;

/** Splits after full stops, question and exclamation marks and at line feeds: crude, and the same on every machine. */
public final class SimpleSentences {

    private static final Pattern SENTENCE = Pattern.compile("\\S[^\\n]*?(?:[.?!](?=\\s|$)|(?=\\n|$))");

    private SimpleSentences() {}

    /** The sentences of a turn. */
    public static List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher found = SENTENCE.matcher(text);
        while (found.find()) {
            sentences.add(new Sentence(sentences.size() + 1, new Span(found.start(), found.end())));
        }
        return sentences;
    }
}
