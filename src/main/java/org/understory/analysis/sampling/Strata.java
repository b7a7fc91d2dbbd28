package org.understory.analysis.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;

/**
 * Divides the sentences that count into strata: by the rarest theme that the machine gave them, and by an attribute of
 * their speakers. Every sentence is in exactly one.
 *
 * <p>The rarest theme is the one with the fewest tags in the study, of equals the one that stands first in the codebook:
 * so rare themes, of which a sample would otherwise hold hardly any, get strata of their own.
 */
public final class Strata {

    private final Talk talk;
    private final Groups groups;
    private final List<String> themes = new ArrayList<>();
    private final int[] rarest;
    private final Map<Integer, Integer> tags = new TreeMap<>();

    private Strata(Material material, Groups groups) {
        this.talk = material.talk();
        this.groups = groups;
        List<Entry> entries = new ArrayList<>(material.outline().entries());
        entries.sort(Comparator.comparingInt(Entry::index));
        entries.forEach(entry -> themes.add(entry.theme().id()));
        entries.forEach(
                entry -> tags.put(entry.index(), material.references(entry).size()));
        this.rarest = new int[talk.sentences()];
        java.util.Arrays.fill(rarest, -1);
        for (Entry entry : entries) {
            for (Material.Reference reference : material.references(entry)) {
                int before = rarest[reference.sentence()];
                if (before < 0 || tags.get(entry.index()) < tags.get(before)) {
                    rarest[reference.sentence()] = entry.index();
                }
            }
        }
    }

    /**
     * Strata of some material, fine enough and no finer than a sample can fill.
     *
     * <p>Each stratum needs two sentences for its variance to be known. Where the tagged half of the sample is too small
     * for that, tagged strata are not divided by the attribute; where that is not enough, the smallest of them are joined
     * until it is. Likewise untagged strata are divided by the attribute only where their half is large enough.
     *
     * @param material with the machine's tags
     * @param by an attribute of the speakers, or nothing
     * @param size how many sentences are to be drawn
     * @throws org.understory.model.UserError where of no speaker the attribute is known
     */
    public static List<Stratum> of(Material material, Optional<String> by, int size) {
        Groups groups = by.map(attribute -> Groups.by(material.talk(), attribute))
                .orElseGet(() -> Groups.everything(material.talk()));
        Strata strata = new Strata(material, groups);
        List<Stratum> all = new ArrayList<>();
        int half = size / 2;
        List<Stratum> fine = strata.tagged(true);
        all.addAll(needs(fine) <= half ? fine : joined(strata.tagged(false), half));
        List<Stratum> untagged = strata.untagged(true);
        all.addAll(needs(untagged) <= size - half ? untagged : strata.untagged(false));
        return all;
    }

    private static int needs(List<Stratum> strata) {
        return strata.stream()
                .mapToInt(stratum -> Math.min(Allocation.LEAST, stratum.size()))
                .sum();
    }

    /** Where a stratum stands among the others: rarer themes first, then in the order of the groups. */
    private record Place(int tags, int theme, int group) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::tags)
                    .thenComparingInt(Place::theme)
                    .thenComparingInt(Place::group)
                    .compare(this, other);
        }
    }

    private List<Stratum> tagged(boolean byGroup) {
        return strata(true, byGroup);
    }

    private List<Stratum> untagged(boolean byGroup) {
        return strata(false, byGroup);
    }

    private List<Stratum> strata(boolean tagged, boolean byGroup) {
        Map<Place, List<Integer>> sentences = new TreeMap<>();
        for (int sentence = 0; sentence < talk.sentences(); sentence++) {
            int turn = talk.turnOf(sentence);
            if (talk.counts(turn) && rarest[sentence] >= 0 == tagged) {
                int theme = rarest[sentence];
                Place place = new Place(tags.getOrDefault(theme, 0), theme, byGroup ? groups.of(turn) : -1);
                sentences.computeIfAbsent(place, any -> new ArrayList<>()).add(sentence);
            }
        }
        List<Stratum> strata = new ArrayList<>();
        sentences.forEach((place, indices) -> strata.add(new Stratum(
                place.group() < 0 ? "" : groups.names().get(place.group()),
                place.theme() < 0 ? List.of() : List.of(themes.get(place.theme())),
                indices)));
        return strata;
    }

    /** Joins the smallest stratum with the next smallest until all can be filled. */
    private static List<Stratum> joined(List<Stratum> strata, int room) {
        List<Stratum> left = new ArrayList<>(strata);
        while (needs(left) > room && left.size() > 1) {
            left.sort(Comparator.comparingInt(Stratum::size));
            Stratum joined = join(left.remove(0), left.remove(0));
            left.add(0, joined);
        }
        return left;
    }

    private static Stratum join(Stratum one, Stratum other) {
        List<String> themes = new ArrayList<>(one.themes());
        themes.addAll(other.themes());
        TreeSet<Integer> sentences = new TreeSet<>(one.sentences());
        sentences.addAll(other.sentences());
        return new Stratum(one.group(), themes, List.copyOf(sentences));
    }
}
