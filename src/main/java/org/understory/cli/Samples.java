package org.understory.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.understory.analysis.Material;
import org.understory.analysis.Talk;
import org.understory.analysis.sampling.Draw;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.UserError;
import org.understory.study.Cast;
import org.understory.study.log.Selector;
import org.understory.study.sample.SampleFiles;
import org.understory.study.sample.StudySample;

/** Draws samples of an open study and keeps them there: joins drawing, which knows nothing of studies, with its folder. */
final class Samples {

    private final OpenStudy open;
    private final SampleFiles files;

    /** The samples of a study. */
    Samples(OpenStudy open) {
        this.open = open;
        this.files = new SampleFiles(open.folder().samples());
    }

    /**
     * What to draw.
     *
     * @param size how many sentences
     * @param seed where chance starts
     * @param by the attribute of speakers to stratify by, or empty
     */
    record Wanted(int size, long seed, String by) {
        /** The name of a sample that nobody named. */
        String name() {
            return size + "-seed-" + seed + (by.isEmpty() ? "" : "-by-" + by.replaceAll("[^\\p{L}\\p{N}]+", "-"));
        }
    }

    SampleFiles files() {
        return files;
    }

    /** The sample that was drawn like this before, or a new one, which is then on the disk. */
    StudySample existingOrNew(Wanted wanted, String name) {
        Optional<StudySample> there = files.read(name);
        if (there.isPresent()) {
            return same(there.get(), wanted);
        }
        StudySample sample = draw(wanted, name);
        files.write(sample);
        return sample;
    }

    private StudySample same(StudySample there, Wanted wanted) {
        StudySample.Design design = there.design();
        if (design.size() != wanted.size()
                || design.seed() != wanted.seed()
                || !design.by().equals(wanted.by())) {
            throw new UserError(
                    files.file(design.name()).toString(),
                    "is there already: a " + there.title() + "; it was left as it is",
                    "give the new one another name: --name round-2");
        }
        return there;
    }

    private StudySample draw(Wanted wanted, String name) {
        if (wanted.size() == 0) {
            throw new UserError("a sample of 0", "says nothing", "draw some sentences, such as --size 200");
        }
        Codebook codebook = open.codebook();
        Talk talk = Talk.of(open.transcripts(), new Cast(open.roster()), false);
        Material material = Material.of(talk, codebook.themes(), open.tags(codebook));
        List<Draw.Drawn> drawn = Draw.of(
                material,
                wanted.by().isEmpty() ? Optional.empty() : Optional.of(wanted.by()),
                wanted.size(),
                wanted.seed());
        List<StudySample.Stratum> strata = new ArrayList<>();
        List<StudySample.Sampled> sentences = new ArrayList<>();
        for (Draw.Drawn one : drawn) {
            one.sentences()
                    .forEach(sentence ->
                            sentences.add(new StudySample.Sampled(strata.size(), selector(talk, sentence))));
            strata.add(new StudySample.Stratum(
                    one.stratum().group(),
                    one.stratum().themes(),
                    one.stratum().size(),
                    one.sentences().size()));
        }
        if (sentences.isEmpty()) {
            throw new UserError(
                    open.folder().transcripts().toString(),
                    "holds no sentence that counts, so none can be drawn",
                    "add transcripts: understory ingest FILES-OR-FOLDERS");
        }
        sentences.sort(
                Comparator.comparing((StudySample.Sampled one) -> one.at().transcript())
                        .thenComparingInt(one -> one.at().turn())
                        .thenComparingInt(one -> one.at().begin()));
        return new StudySample(
                new StudySample.Design(name, wanted.size(), wanted.seed(), wanted.by(), codebook.hash(), Tagger.ENGINE),
                strata,
                sentences);
    }

    private static Selector selector(Talk talk, int sentence) {
        int turn = talk.turnOf(sentence);
        return Selector.of(
                talk.transcriptOf(turn),
                talk.turn(turn),
                talk.sentence(sentence).span());
    }
}
