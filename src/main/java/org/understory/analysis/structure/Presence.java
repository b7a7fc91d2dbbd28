package org.understory.analysis.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.understory.analysis.Material;
import org.understory.analysis.Outline.Entry;
import org.understory.analysis.Talk;
import org.understory.model.Coding;
import org.understory.model.Origin;

/**
 * The units in which each theme is voiced, its sub-themes with it, kept apart by who says so. Two themes are together in
 * a unit only where one coder says so of both, or the machine of both: what Ana saw and what Ben saw do not meet.
 */
public final class Presence {

    private static final String MACHINE = "";

    private final int base;
    private final List<Map<String, BitSet>> own = new ArrayList<>();

    private Presence(int base) {
        this.base = base;
    }

    /**
     * Where the themes are.
     *
     * @param oneCoder whether all codings stand for one coder, such as the tags that a coder accepted beside their own
     */
    public static Presence of(Material material, Unit unit, boolean oneCoder) {
        Presence presence = new Presence(unit.base(material));
        Talk talk = material.talk();
        material.outline().entries().forEach(any -> presence.own.add(new TreeMap<>()));
        for (Entry entry : material.outline().entries()) {
            Map<String, BitSet> bySource = presence.own.get(entry.index());
            for (Material.Reference reference : material.references(entry)) {
                int at = unit.of(talk, reference.sentence());
                for (Coding coding : at < 0 ? List.<Coding>of() : reference.codings()) {
                    String source = oneCoder ? MACHINE : source(coding);
                    bySource.computeIfAbsent(source, any -> new BitSet()).set(at);
                }
            }
        }
        return presence;
    }

    /** Who says so: a coder's name, or the machine, which has none. */
    static String source(Coding coding) {
        return coding.origin() instanceof Origin.Person person ? person.coder() : MACHINE;
    }

    /** The units with a theme. */
    public BitSet of(Entry entry) {
        BitSet units = new BitSet();
        bySource(entry).values().forEach(units::or);
        return units;
    }

    /** How two themes meet. */
    public Together together(Entry first, Entry second) {
        Map<String, BitSet> one = bySource(first);
        Map<String, BitSet> other = bySource(second);
        BitSet both = new BitSet();
        one.forEach((source, units) -> {
            BitSet shared = (BitSet) units.clone();
            shared.and(other.getOrDefault(source, new BitSet()));
            both.or(shared);
        });
        BitSet either = of(first);
        either.or(of(second));
        return new Together(
                both.cardinality(), of(first).cardinality(), of(second).cardinality(), either.cardinality(), base);
    }

    private Map<String, BitSet> bySource(Entry entry) {
        Map<String, BitSet> units = new TreeMap<>();
        for (int member : entry.members()) {
            own.get(member)
                    .forEach((source, set) ->
                            units.computeIfAbsent(source, any -> new BitSet()).or(set));
        }
        return units;
    }
}
