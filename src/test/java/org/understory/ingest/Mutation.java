package org.understory.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files in the ways that disks, people and other programs do, and in some that only malice does. */
final class Mutation {

    private static final int MOST = 400_000;

    /** Words that one format or another takes for something. */
    private static final List<String> WORDS = List.of(
            "WEBVTT\n\n",
            "NOTE ",
            "STYLE\n",
            "REGION\n",
            "00:00:01.000 --> 00:00:02.000\n",
            " --> ",
            "-->",
            "<v Ana>",
            "</v>",
            "<v ",
            "<c.x>",
            "<00:00:01.000>",
            "&amp;",
            "&#x1F600;",
            "&#99999999999;",
            "&lt;v",
            "1\n00:00:01,000 --> ",
            "start\tend\ttext\n",
            "Ana  0:01\n",
            "Unknown Speaker  ",
            "**Ana:** ",
            "**Ana** ",
            "Ana: ",
            "Q: ",
            "A:\n",
            "[00:01:02]",
            "[inaudible 00:10:35]",
            "*(Pause)*",
            "****",
            "\u266a\u266a",
            "[?",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\\",
            ",",
            ";",
            "\t",
            "\n",
            "\n\n\n",
            "\r",
            "\r\n",
            "\r\r\n",
            "\u2028",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\u202e",
            "\ud83d\ude00",
            "e\u0301",
            "\u0000",
            "#",
            "## ",
            "- ",
            "* ",
            "---\n",
            "title: x\n",
            "SUMMARY KEYWORDS",
            "SPEAKERS",
            "Transcribed by https://otter.ai",
            "Meeting ended after 00:01:00",
            "editable transcript was computer generated",
            "09:01:53 From Ana to Everyone:\n\t",
            "Reacted to \"",
            "Replying to \"",
            "{\"segments\":[",
            "\"start\":",
            "\"end\":",
            "\"speaker\":",
            "\"text\":",
            "\"words\":",
            "null",
            "true",
            "1e999",
            "-1",
            "NaN",
            "\"results\":{",
            "\"monologues\":[",
            "\"elements\":[",
            "<html>",
            "<p>",
            "</p>",
            "<cite>",
            "<time>",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
            "<![CDATA[",
            "]]>",
            "<?xml version=\"1.0\"?>",
            "<ANNOTATION_DOCUMENT>",
            "<w:p>",
            "</w:p>",
            "<w:br/>",
            "<w:tbl>",
            "File type = \"ooTextFile\"\n",
            "intervals [1]:\n",
            "xmin = ",
            "@UTF8\n@Begin\n",
            "*PAR0:\t",
            "@End\n",
            "%mor:\t",
            "{\\rtf1",
            "\\par ",
            "\\'92",
            "\\u-3913?",
            "\\bin99999 ",
            "%PDF-1.7\n",
            "endstream",
            "speaker,text\n",
            "\"a\"\"b\",",
            "Timestamp,",
            "{\"ImportId\":\"QID3\"}");

    private static final List<String> NUMBERS = List.of(
            "99999999999999999999",
            "-99999999999",
            "2147483648",
            "9223372036854775808",
            "0.000000000000000000001",
            "99999999:59:59.999",
            "00:99:99",
            "1:2:3:4:5",
            "4e400",
            "00000000000000000000000000001",
            "\u0661\u0662:\u0663\u0664");

    private static final List<String> NESTS =
            List.of("[", "(", "{", "{\"a\":", "<a>", "<v x>", "\"", "**", "{\\b ", "> ", "- ", "\t");

    private final Random random;
    private final List<byte[]> others;

    /** Mutations that a seed decides; splices take from the other files. */
    Mutation(Random random, List<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    /** The file, damaged in one to six places; a container is mostly damaged inside. */
    byte[] of(byte[] file) {
        byte[] mutated = file;
        boolean container = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            mutated = container && random.nextInt(10) < 8 ? inside(mutated) : once(mutated);
        }
        return mutated.length > MOST ? Arrays.copyOf(mutated, MOST) : mutated;
    }

    private byte[] once(byte[] file) {
        int at = random.nextInt(file.length + 1);
        int end = Math.min(file.length, at + 1 + random.nextInt(1 + random.nextInt(200)));
        return switch (random.nextInt(12)) {
            case 0 -> flipped(file);
            case 1 -> Arrays.copyOf(file, at);
            case 2 -> Arrays.copyOfRange(file, at, file.length);
            case 3 -> joined(file, at, Arrays.copyOfRange(file, at, end), at);
            case 4 -> joined(file, at, new byte[0], end);
            case 5 -> spliced(file, at);
            case 6 -> joined(file, at, bytes(NUMBERS.get(random.nextInt(NUMBERS.size()))), at);
            case 7 -> joined(file, at, bytes(NUMBERS.get(random.nextInt(NUMBERS.size()))), end);
            case 8 ->
                joined(file, at, bytes(NESTS.get(random.nextInt(NESTS.size())).repeat(1 + random.nextInt(9000))), at);
            case 9 ->
                joined(file, at, new byte[] {(byte) (0x80 + random.nextInt(0x80)), (byte) random.nextInt(256)}, at);
            default ->
                joined(file, at, bytes(WORDS.get(random.nextInt(WORDS.size()))), random.nextBoolean() ? at : end);
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] flipped = file.clone();
        for (int n = 1 + random.nextInt(8); n > 0 && file.length > 0; n--) {
            flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] spliced(byte[] file, int at) {
        byte[] other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length + 1);
        int to = from + random.nextInt(other.length - from + 1);
        return joined(file, at, Arrays.copyOfRange(other, from, to), random.nextBoolean() ? at : file.length);
    }

    private static byte[] joined(byte[] file, int end, byte[] middle, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, end);
        out.writeBytes(middle);
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One entry of a ZIP file damaged and all zipped again; what is no ZIP file any more is damaged as it is. */
    private byte[] inside(byte[] file) {
        try {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
            if (entries.isEmpty()) {
                return once(file);
            }
            List<String> names = new ArrayList<>(entries.keySet());
            names.removeIf(name ->
                    random.nextInt(4) > 0 && !name.matches(".*(document|sheet\\d|sharedStrings|content)\\.xml"));
            String name =
                    names.isEmpty() ? entries.keySet().iterator().next() : names.get(random.nextInt(names.size()));
            entries.put(name, once(entries.get(name)));
            return zipped(entries);
        } catch (IOException | IllegalArgumentException damaged) {
            return once(file);
        }
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
