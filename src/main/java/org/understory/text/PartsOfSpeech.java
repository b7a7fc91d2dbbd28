package org.understory.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tags words with OpenNLP's English model for the universal parts of speech ({@code VERB}, {@code NOUN}, {@code ADJ}, …).
 * The model is loaded by the first call, because few rules ask for it. Not for several threads at once.
 */
public final class PartsOfSpeech {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private POSTaggerME tagger;

    /** Loads the model once for all threads. */
    private static final class Model {
        private static final POSModel SHARED = load();

        private static POSModel load() {
            try (InputStream in = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the part-of-speech model " + MODEL + " is not on the class path");
                }
                return new POSModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The tag of each word of a sentence. */
    public String[] tag(String[] words) {
        if (tagger == null) {
            tagger = new POSTaggerME(Model.SHARED);
        }
        return tagger.tag(words);
    }
}
