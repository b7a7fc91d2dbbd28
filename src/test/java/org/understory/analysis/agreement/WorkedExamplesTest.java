package org.understory.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every coefficient gives what is published; the examples and their sources stand in the resource. */
class WorkedExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/analysis/agreement-examples.txt");

    private record Example(String name, Map<String, Integer> units, Map<String, Double> values) {
        @Override
        public String toString() {
            return name;
        }

        Ratings ratings() {
            String all = String.join("", units.keySet());
            int categories = all.chars().max().orElseThrow() - 'a' + 1;
            int coders = units.keySet().iterator().next().length();
            Ratings ratings = new Ratings(coders, categories, 1_000);
            units.forEach((codes, times) -> {
                byte[] unit = new byte[coders];
                for (int i = 0; i < coders; i++) {
                    unit[i] = codes.charAt(i) == '.' ? Ratings.MISSING : (byte) (codes.charAt(i) - 'a');
                }
                for (int i = 0; i < times; i++) {
                    ratings.add(0, 1, unit);
                }
            });
            return ratings;
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLES)) {
            if (line.startsWith("= ")) {
                examples.add(new Example(line.substring(2), new LinkedHashMap<>(), new LinkedHashMap<>()));
            } else if (line.contains(" = ")) {
                String[] parts = line.split(" = ");
                examples.get(examples.size() - 1).values().put(parts[0], Double.valueOf(parts[1]));
            } else if (line.contains(": ") && !line.startsWith("#")) {
                String[] parts = line.split(": ");
                examples.get(examples.size() - 1).units().put(parts[1], Integer.valueOf(parts[0]));
            }
        }
        return examples;
    }

    @Test
    void thereAreTen() throws IOException {
        assertThat(examples()).hasSize(10).allMatch(example -> example.values().size() == 6);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCoefficientIsAsPublished(Example example) {
        Counts counts = Counts.of(example.ratings());
        for (Coefficient one : Coefficients.all()) {
            if (example.values().containsKey(one.id())) {
                assertThat(one.undefined(counts)).isEmpty();
                assertThat(one.of(counts))
                        .as(one.title())
                        .isCloseTo(example.values().get(one.id()), within(5.1e-7));
            }
        }
    }

    /** A unit of weight three is three units: what makes characters of stretches. */
    @ParameterizedTest
    @MethodSource("examples")
    void aWeightStandsForSoManyUnits(Example example) {
        Ratings each = example.ratings();
        Ratings weighted = new Ratings(each.coders(), each.categories(), each.units());
        example.units().forEach((codes, times) -> {
            byte[] unit = new byte[each.coders()];
            for (int i = 0; i < unit.length; i++) {
                unit[i] = codes.charAt(i) == '.' ? Ratings.MISSING : (byte) (codes.charAt(i) - 'a');
            }
            weighted.add(0, times, unit);
        });
        for (Coefficient one : Coefficients.all()) {
            if (one.undefined(Counts.of(each)).isEmpty()) {
                assertThat(one.of(Counts.of(weighted)))
                        .as(one.title())
                        .isCloseTo(one.of(Counts.of(each)), within(1e-12));
            }
        }
    }
}
