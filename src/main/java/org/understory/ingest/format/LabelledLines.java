package org.understory.ingest.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The lines of a file taken apart, and the census of their labels.
 *
 * @param labels one for each line of the file, without a label where there is none
 * @param census which of the labels are believed
 */
record LabelledLines(List<LabelLine> labels, LabelCensus census) {

    /** Freezes the list. */
    LabelledLines {
        labels = List.copyOf(labels);
    }

    /**
     * Takes lines apart; labels without a colon count where the file has hardly any with one.
     *
     * @param listed names that the file lists as speakers
     */
    static LabelledLines of(List<String> lines, Collection<String> listed) {
        List<LabelLine> labels = lines.stream().map(LabelLine::of).toList();
        LabelCensus census = LabelCensus.of(labels, listed);
        List<LabelLine> bare = BareLabels.of(lines);
        long bareLines = bare.stream().filter(LabelLine::exists).count();
        if (bareLines <= census.lines()) {
            return new LabelledLines(labels, census);
        }
        List<String> codes = new ArrayList<>(listed);
        bare.stream().filter(LabelLine::exists).map(LabelLine::label).forEach(codes::add);
        return new LabelledLines(bare, LabelCensus.of(bare, codes));
    }

    /**
     * Whether only the person who asks is named: what stands under the questions is then said by others, not by them.
     */
    boolean isModeratedOnly() {
        return census.labels() == 1
                && census.lines() > 1
                && labels.stream().filter(census::believes).allMatch(line -> Labels.isAsker(line.label()));
    }
}
