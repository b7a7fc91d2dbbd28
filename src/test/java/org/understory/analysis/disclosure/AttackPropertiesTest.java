package org.understory.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.understory.analysis.Groups;
import org.understory.analysis.Material;
import org.understory.analysis.Study;
import org.understory.analysis.comparison.ComparisonSettings;
import org.understory.analysis.statistic.GroupFindings;
import org.understory.analysis.statistic.ThemeFrequencyBy;
import org.understory.report.Block;
import org.understory.report.Cell;

/**
 * Somebody who has every count of people in the tables of a report, and knows who is in which group, computes what can be
 * computed. The tables are read as they are printed; the attacker's algebra is not the program's.
 */
class AttackPropertiesTest {

    private static final List<String> THEMES = List.of("silos", "trust");

    /** Tests take their time: one report in so many has the tables of a comparison as well. */
    private static final int TESTED = 5;

    /** People by number; what is known of each; the values of attributes are skewed, nested, the same or not known. */
    private record Crowd(List<Map<String, String>> people, List<String> attributes) {

        static Crowd of(Random random) {
            List<Map<String, String>> people = new ArrayList<>();
            List<String> attributes = List.of("site", "région", "grade").subList(0, 1 + random.nextInt(3));
            int size = 6 + random.nextInt(50);
            int values = 2 + random.nextInt(6);
            int kind = random.nextInt(4);
            int unknown = random.nextInt(2) * (8 + random.nextInt(20));
            for (int i = 0; i < size; i++) {
                Map<String, String> known = new LinkedHashMap<>();
                int site = skewed(random, values);
                for (String attribute : attributes) {
                    int value = switch (attribute) {
                        case "site" -> site;
                        case "région" -> kind == 0 ? site : kind == 1 ? site / 2 : skewed(random, values);
                        default -> kind == 2 ? Math.min(site, 1 + random.nextInt(2)) : random.nextInt(3);
                    };
                    if (unknown == 0 || random.nextInt(unknown) != 0) {
                        known.put(attribute, "Ö" + value + " 🌍");
                    }
                }
                people.add(known);
            }
            attributes.forEach(attribute -> people.get(0).putIfAbsent(attribute, "Ö0 🌍"));
            return new Crowd(people, attributes);
        }

        private static int skewed(Random random, int values) {
            return Math.min(random.nextInt(values), random.nextInt(values));
        }

        BitSet with(String attribute, String value) {
            BitSet set = new BitSet();
            for (int i = 0; i < people.size(); i++) {
                set.set(
                        i,
                        people.get(i).getOrDefault(attribute, Groups.NOT_STATED).equals(value));
            }
            return set;
        }

        BitSet everybody() {
            BitSet everybody = new BitSet();
            everybody.set(0, people.size());
            return everybody;
        }

        List<String> values(String attribute) {
            return people.stream()
                    .filter(known -> known.containsKey(attribute))
                    .map(known -> known.get(attribute))
                    .distinct()
                    .toList();
        }

        /** Whether a set is told apart by nothing but what is not known of people. */
        boolean isOfUnknown(BitSet set) {
            List<List<String>> inside = set.stream()
                    .mapToObj(i -> List.copyOf(people.get(i).keySet()))
                    .toList();
            return inside.stream().allMatch(known -> known.size() < attributes.size())
                    && everybody().stream()
                            .allMatch(i -> set.get(i)
                                    || !inside.contains(
                                            List.copyOf(people.get(i).keySet())));
        }

        Material material(Random random, int minimum) {
            Study study =
                    new Study().theme("silos", "", "").theme("trust", "", "").transcript("one");
            for (int i = 0; i < people.size(); i++) {
                study.person("Zoë " + i, people.get(i));
                String themes = random.nextBoolean() ? "" : " [" + THEMES.get(random.nextInt(2)) + "]";
                study.says("Zoë " + i, "It is said, café and all." + themes);
            }
            return study.material(minimum, attributes.toArray(String[]::new));
        }
    }

    /** The sets of people whose count is printed, each checked against who voices what. */
    private static List<BitSet> published(Crowd crowd, Material material, int minimum, boolean tested) {
        ComparisonSettings settings = new ComparisonSettings(0.05, 20, 1, minimum);
        List<BitSet> sets = new ArrayList<>(List.of(crowd.everybody()));
        for (String attribute : crowd.attributes()) {
            List<Block> compared = tested ? new GroupFindings(attribute, settings).compute(material) : List.of();
            for (Block block : compared) {
                if (block instanceof Block.Table table && table.id().endsWith("-others")) {
                    sets.addAll(ofComparison(crowd, attribute, material, table));
                }
            }
            for (Block block : new ThemeFrequencyBy(attribute).compute(material)) {
                if (block instanceof Block.Table table) {
                    sets.addAll(ofTable(crowd, attribute, material, table));
                }
            }
        }
        return sets;
    }

    private static List<BitSet> ofTable(Crowd crowd, String attribute, Material material, Block.Table table) {
        Map<Integer, BitSet> columns = new LinkedHashMap<>();
        BitSet pool = crowd.everybody();
        pool.andNot(crowd.with(attribute, Groups.NOT_STATED));
        int pooled = -1;
        for (int column = 1; column < table.columns().size(); column++) {
            String name = table.columns().get(column).group();
            if (name.equals(table.columns().get(column - 1).group())) {
                continue; // the first of a group's columns has the people
            }
            if (name.startsWith("smaller groups together")) {
                pooled = column;
            } else if (!name.equals("everybody")) {
                columns.put(column, crowd.with(attribute, name));
                pool.andNot(crowd.with(attribute, name));
            }
        }
        if (pooled > 0) {
            columns.put(pooled, pool);
        }
        columns.forEach((column, people) -> {
            for (int theme = 0; theme < THEMES.size(); theme++) {
                assertThat(table.rows().get(theme).cells().get(column))
                        .isEqualTo(new Cell.Count(voicing(material, theme, people)));
            }
        });
        return List.copyOf(columns.values());
    }

    /** Each group of a comparison, and all the others that are compared. */
    private static List<BitSet> ofComparison(Crowd crowd, String attribute, Material material, Block.Table table) {
        Map<String, BitSet> groups = new LinkedHashMap<>();
        BitSet compared = new BitSet();
        for (Block.Row row : table.rows()) {
            String name = ((Cell.Text) row.cells().get(1)).text();
            groups.put(
                    name,
                    name.startsWith("smaller groups together")
                            ? pool(crowd, attribute, material)
                            : crowd.with(attribute, name));
            compared.or(groups.get(name));
        }
        List<BitSet> sets = new ArrayList<>(List.of(compared));
        groups.forEach((name, people) -> {
            BitSet others = (BitSet) compared.clone();
            others.andNot(people);
            sets.addAll(List.of(people, others));
            for (int theme = 0; theme < THEMES.size(); theme++) {
                Block.Row row = table.rows().stream()
                        .filter(one -> one.cells().get(1).equals(new Cell.Text(name)))
                        .toList()
                        .get(theme);
                assertThat(row.cells().get(2)).isEqualTo(new Cell.Count(voicing(material, theme, people)));
                assertThat(row.cells().get(4)).isEqualTo(new Cell.Count(voicing(material, theme, others)));
            }
        });
        return sets;
    }

    /** All whose group is known and not shown. */
    private static BitSet pool(Crowd crowd, String attribute, Material material) {
        BitSet pool = crowd.everybody();
        pool.andNot(crowd.with(attribute, Groups.NOT_STATED));
        material.groups(attribute).names().forEach(name -> pool.andNot(crowd.with(attribute, name)));
        return pool;
    }

    private static int voicing(Material material, int theme, BitSet people) {
        BitSet voicing = new BitSet();
        material.coded(material.outline().entries().get(theme)).stream()
                .map(sentence -> material.talk().personOf(material.talk().turnOf(sentence)))
                .forEach(voicing::set);
        voicing.and(people);
        return voicing.cardinality();
    }

    @Property(tries = 1500, seed = "20261127")
    void noCountOfFewPeopleFollowsFromAllTables(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int minimum) {
        Random random = new Random(seed);
        Crowd crowd = Crowd.of(random);
        List<BitSet> published = published(crowd, crowd.material(random, minimum), minimum, seed % TESTED == 0);
        Attacker attacker = new Attacker(crowd, published);
        for (String attribute : crowd.attributes()) {
            for (String value : crowd.values(attribute)) {
                assertSafe(attacker, crowd, crowd.with(attribute, value), minimum);
            }
        }
        for (BitSet one : published) {
            for (BitSet other : published) {
                BitSet left = (BitSet) one.clone();
                left.andNot(other);
                assertSafe(attacker, crowd, left, minimum);
            }
        }
        attacker.cells().forEach(cell -> assertSafe(attacker, crowd, cell, minimum));
    }

    private static void assertSafe(Attacker attacker, Crowd crowd, BitSet people, int minimum) {
        if (!people.isEmpty() && people.cardinality() < minimum && !crowd.isOfUnknown(people)) {
            assertThat(attacker.knows(people))
                    .as("the count of %s, of whom there are fewer than %s", people, minimum)
                    .isFalse();
        }
    }

    /** Solves for the counts of cells: a sum of cells is known where it adds nothing to the rank of what is printed. */
    private static final class Attacker {

        private final Map<Map<String, String>, BitSet> cells = new HashMap<>();
        private final List<BitSet> order;
        private final List<BitSet> published;
        private final int rank;

        Attacker(Crowd crowd, List<BitSet> published) {
            for (int i = 0; i < crowd.people().size(); i++) {
                cells.computeIfAbsent(crowd.people().get(i), any -> new BitSet())
                        .set(i);
            }
            this.order = List.copyOf(cells.values());
            this.published = published;
            this.rank = rank(published);
        }

        List<BitSet> cells() {
            return order;
        }

        boolean knows(BitSet people) {
            List<BitSet> more = new ArrayList<>(published);
            more.add(people);
            return rank(more) == rank;
        }

        /** By Bareiss' elimination, which never leaves the whole numbers. */
        private int rank(List<BitSet> sets) {
            BigInteger[][] m = sets.stream()
                    .map(set -> order.stream()
                            .map(cell -> set.get(cell.nextSetBit(0)) ? BigInteger.ONE : BigInteger.ZERO)
                            .toArray(BigInteger[]::new))
                    .toArray(BigInteger[][]::new);
            int rank = 0;
            BigInteger previous = BigInteger.ONE;
            for (int column = 0; column < order.size() && rank < m.length; column++) {
                int pivot = rank;
                while (pivot < m.length && m[pivot][column].signum() == 0) {
                    pivot++;
                }
                if (pivot == m.length) {
                    continue;
                }
                BigInteger[] row = m[pivot];
                m[pivot] = m[rank];
                m[rank] = row;
                for (int i = rank + 1; i < m.length; i++) {
                    for (int j = order.size() - 1; j >= column; j--) {
                        m[i][j] = m[i][j].multiply(row[column])
                                .subtract(row[j].multiply(m[i][column]))
                                .divide(previous);
                    }
                }
                previous = row[column];
                rank++;
            }
            return rank;
        }
    }
}
