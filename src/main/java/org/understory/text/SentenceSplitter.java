package org.understory.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.understory.model.Sentence;
import org.understory.model.Span;

/**
 * Splits a turn into sentences with OpenNLP's English model. Paragraphs never share a sentence.
 *
 * <p>May be used from several threads: the model is shared and read once, when the first text needs it; the detector,
 * which holds state of its own, is one per thread.
 */
public final class SentenceSplitter {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private final ThreadLocal<SentenceDetectorME> detector =
            ThreadLocal.withInitial(() -> new SentenceDetectorME(Model.SHARED));

    /** Loads the model once, on first use and not at start-up. */
    private static final class Model {
        private static final SentenceModel SHARED = load();

        private static SentenceModel load() {
            try (InputStream in = SentenceSplitter.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the sentence model " + MODEL + " is not on the class path");
                }
                return new SentenceModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The sentences of a turn's text, in order, without the white space around them. Text that holds words but no
     * sentence end is one sentence; blank text has none.
     */
    public List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        while (begin <= text.length()) {
            int end = text.indexOf('\n', begin);
            if (end < 0) {
                end = text.length();
            }
            splitParagraph(text, begin, end, sentences);
            begin = end + 1;
        }
        return sentences;
    }

    private void splitParagraph(String text, int from, int to, List<Sentence> out) {
        int begin = from;
        int end = to;
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return;
        }
        if (!hasInnerEnd(text, begin, end)) {
            out.add(new Sentence(out.size() + 1, new Span(begin, end)));
            return;
        }
        for (opennlp.tools.util.Span span : detector.get().sentPosDetect(text.substring(begin, end))) {
            out.add(new Sentence(out.size() + 1, new Span(begin + span.getStart(), begin + span.getEnd())));
        }
    }

    /** The model only ever splits after one of these, so text without them inside needs no model. */
    private static boolean hasInnerEnd(String text, int begin, int end) {
        for (int i = begin; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
