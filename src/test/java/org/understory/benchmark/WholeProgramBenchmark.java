package org.understory.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.understory.model.Codebook;
import org.understory.text.WordScanner;

/**
 * Whole processes, cold, through the launcher: {@code tag --jsonl} on a generated corpus of spoken sentences with 60, 600
 * and 6 000 patterns and with one and two threads, beside two floors that are processes too: reading the file, and
 * decoding it and splitting it into words. Medians of five runs. See CONTRIBUTING for the command.
 */
public final class WholeProgramBenchmark {

    private static final int RUNS = 5;
    private static final int SENTENCES_PER_TURN = 10;

    private WholeProgramBenchmark() {}

    /** Takes the size of the corpus in megabytes; 50 by default, about a million sentences. */
    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            floor(args[0], Path.of(args[1]));
            return;
        }
        int megabytes = args.length == 1 ? Integer.parseInt(args[0]) : 50;
        Path folder = Files.createDirectories(Path.of("target", "benchmark"));
        Path corpus = corpus(folder, megabytes);
        double size = Files.size(corpus) / 1e6;
        System.out.printf(Locale.ROOT, "%.1f MB of JSON Lines, %d MB of talk%n", size, megabytes);
        print("floor: read", size, java("read", corpus));
        print("floor: decode and split", size, java("split", corpus));
        for (int patterns : new int[] {60, 600, 6_000}) {
            Path codebook = codebook(folder, patterns);
            for (int jobs : new int[] {1, 2}) {
                List<String> command = List.of(
                        "./understory", "tag", "--jsonl", "-q", "--jobs", "" + jobs, "--codebook", codebook.toString());
                print(
                        patterns + " patterns, " + jobs + (jobs == 1 ? " thread" : " threads"),
                        size,
                        run(command, corpus));
            }
        }
    }

    private static void print(String what, double size, double[] secondsAndMegabytes) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %6.2f s  %7.1f MB/s  peak %4.0f MB%n",
                what,
                secondsAndMegabytes[0],
                size / secondsAndMegabytes[0],
                secondsAndMegabytes[1]);
    }

    private static Path corpus(Path folder, int megabytes) throws IOException {
        Path file = folder.resolve("talk-" + megabytes + ".jsonl");
        if (Files.exists(file)) {
            return file;
        }
        SpokenCorpus corpus = new SpokenCorpus(1);
        long size = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int turn = 1; size < megabytes * 1_000_000L; turn++) {
                StringBuilder text = new StringBuilder();
                StringBuilder sentences = new StringBuilder();
                for (int i = 0; i < SENTENCES_PER_TURN; i++) {
                    String sentence = corpus.sentence();
                    text.append(i == 0 ? "" : " ");
                    sentences.append(i == 0 ? "" : ",").append('[').append(text.length());
                    text.append(sentence);
                    sentences.append(',').append(text.length()).append(']');
                }
                size += text.length();
                out.write("{\"transcript\":\"t" + turn / 500 + "\",\"format\":\"vtt\",\"turn\":" + (turn % 500 + 1)
                        + ",\"speaker\":\"A\",\"start\":null,\"end\":null,\"startKind\":null,\"section\":[],\"text\":\""
                        + text + "\",\"sentences\":[" + sentences + "]}\n");
            }
        }
        return file;
    }

    private static Path codebook(Path folder, int patterns) throws IOException {
        Codebook codebook = SyntheticCodebook.of(patterns);
        StringBuilder yaml = new StringBuilder("name: benchmark\nthemes:\n");
        codebook.themes().forEach(theme -> {
            yaml.append("  - id: ").append(theme.id()).append("\n    rules: |\n");
            theme.rules()
                    .forEach(rule -> yaml.append("      ").append(rule.text()).append('\n'));
        });
        return Files.writeString(folder.resolve("codebook-" + patterns + ".yaml"), yaml);
    }

    private static double[] java(String floor, Path corpus) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WholeProgramBenchmark.class.getName(),
                        floor,
                        corpus.toString()),
                corpus);
    }

    /** Median seconds and the highest peak of resident memory, in megabytes, where the system tells it. */
    private static double[] run(List<String> command, Path input) throws Exception {
        double[] seconds = new double[RUNS];
        double peak = 0;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectInput(input.toFile())
                    .redirectOutput(new File("/dev/null"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            while (process.isAlive()) {
                peak = Math.max(peak, peak(process));
                Thread.sleep(5);
            }
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return new double[] {seconds[RUNS / 2], peak};
    }

    private static double peak(Process process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", "" + process.pid(), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_000;
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }

    private static void floor(String which, Path file) throws IOException {
        long sum = 0;
        if (which.equals("read")) {
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                    for (int i = 0; i < n; i++) {
                        sum += buffer[i];
                    }
                }
            }
        } else {
            WordScanner scanner = new WordScanner();
            try (BufferedReader in = new BufferedReader(
                    new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    scanner.reset(line, 0, line.length());
                    while (scanner.next()) {
                        sum += scanner.packed();
                    }
                }
            }
        }
        System.out.println(sum);
    }
}
