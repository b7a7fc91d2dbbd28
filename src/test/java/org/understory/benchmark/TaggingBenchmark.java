package org.understory.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.understory.coding.RuleBook;
import org.understory.coding.match.CompiledRules;
import org.understory.coding.match.Prefilter;
import org.understory.coding.match.RuleMatcher;
import org.understory.model.Sentence;
import org.understory.model.Span;
import org.understory.text.WordScanner;

/**
 * The engine beside two floors, all over the same 8 MB of generated talk: reading the bytes, decoding them and splitting
 * them into words, and decoding, splitting and tagging. Milliseconds for one pass; see CONTRIBUTING for the command.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class TaggingBenchmark {

    private static final int SIZE = 8 << 20;

    /** How many patterns the codebook holds. */
    @Param({"60", "600", "6000"})
    public int patterns;

    private byte[] bytes;
    private int[] lineStarts;
    private RuleMatcher matcher;

    /** Makes the corpus and compiles the codebook. */
    @Setup
    public void prepare() {
        bytes = new SpokenCorpus(1).bytes(SIZE);
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts.add(i + 1);
            }
        }
        lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
        CompiledRules rules = RuleBook.of(SyntheticCodebook.of(patterns)).compile();
        matcher = new RuleMatcher(rules, Prefilter.ON);
    }

    /** Touches every byte. */
    @Benchmark
    public long read() {
        long sum = 0;
        for (byte b : bytes) {
            sum += b;
        }
        return sum;
    }

    /** Decodes every sentence and finds its words. */
    @Benchmark
    public long decodeAndSplit() {
        long sum = 0;
        WordScanner scanner = new WordScanner();
        for (int i = 0; i + 1 < lineStarts.length; i++) {
            String text = sentence(i);
            scanner.reset(text, 0, text.length());
            while (scanner.next()) {
                sum += scanner.packed();
            }
        }
        return sum;
    }

    /** Decodes every sentence, finds its words and tags it. */
    @Benchmark
    public long decodeSplitAndTag() {
        long[] found = new long[1];
        for (int i = 0; i + 1 < lineStarts.length; i++) {
            String text = sentence(i);
            matcher.match(
                    text, List.of(new Sentence(1, new Span(0, text.length()))), match -> found[0] += match.theme() + 1);
        }
        return found[0];
    }

    private String sentence(int i) {
        return new String(bytes, lineStarts[i], lineStarts[i + 1] - 1 - lineStarts[i], StandardCharsets.UTF_8);
    }
}
