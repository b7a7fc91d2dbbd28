package org.understory.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.understory.model.Problem;

/**
 * Finds the transcripts among the files and folders that were named. The order depends on names alone, never on the
 * machine.
 */
public final class TranscriptFiles {

    private static final Comparator<TranscriptFile> BY_NAME =
            Comparator.comparing(TranscriptFile::name, TranscriptFiles::compareCodePoints);

    private static final Set<String> OTHER_FOLDERS =
            Set.of("reference", "references", "codings", "reports", "report", "__macosx");
    private static final Set<String> OTHER_FILES = Set.of("participants.csv", "thumbs.db", "desktop.ini");
    private static final List<String> OTHER_BEGINNINGS = List.of("readme", "license", "licence");

    /** In capitals only: an interview may well be called {@code design-team.txt}. */
    private static final String DESIGN_NOTES = "DESIGN";

    private static final Set<String> OTHER_EXTENSIONS = Set.of("yaml", "yml");

    private final Map<String, TranscriptFile> byName = new LinkedHashMap<>();
    /** Of names that several files have, how many were given. */
    private final Map<String, Integer> copies = new HashMap<>();

    private final Set<Path> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private TranscriptFiles() {}

    /**
     * What was found.
     *
     * @param files in the order of the paths given, and below each by name in code-point order; no two of one name
     * @param problems paths that do not exist, may not be entered or hold nothing to read
     */
    public record Listing(List<TranscriptFile> files, List<Problem> problems) {

        /** Freezes the lists. */
        public Listing {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Expands files and folders. A file named outright is always listed, except {@code participants.csv}; in folders
     * hidden files, {@code README*}, {@code LICENSE*}, {@code DESIGN*}, {@code participants.csv}, YAML files and folders
     * of results or reference material are passed over. Folders called {@code key=value} become attributes, the first other folder below a
     * given one becomes the attribute {@code folder}.
     */
    public static Listing expand(List<Path> paths) {
        TranscriptFiles files = new TranscriptFiles();
        paths.forEach(files::add);
        return new Listing(List.copyOf(files.byName.values()), files.problems);
    }

    /**
     * The transcripts of a study's own folder. The path to the folder says nothing about them, for a study may be moved.
     */
    public static Listing within(Path folder) {
        Listing listing = expand(List.of(folder));
        List<TranscriptFile> files = listing.files().stream()
                .map(file -> {
                    List<String> parts = List.of(file.name().split("/"));
                    return new TranscriptFile(
                            file.path(), file.name(), attributes(null, parts.subList(0, parts.size() - 1)));
                })
                .toList();
        return new Listing(files, listing.problems());
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.exists(path)) {
            if (OTHER_FILES.contains(name(path))) {
                return;
            }
            keep(new TranscriptFile(path, TranscriptFile.of(path).name(), attributes(path.getParent(), List.of())));
        } else {
            problems.add(new Problem(path.toString(), "does not exist", nearby(path)));
        }
    }

    private void addFolder(Path folder) {
        List<TranscriptFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(folder, found));
        } catch (IOException broken) {
            problems.add(unreadable(folder));
        }
        if (found.isEmpty()) {
            problems.add(new Problem(
                    folder.toString(), "holds no transcripts", "Put transcripts into it or name another folder."));
        }
        found.stream().sorted(BY_NAME).forEach(this::keep);
    }

    private FileVisitor<Path> visitor(Path folder, List<TranscriptFile> found) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(folder) || isTranscripts(directory)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isTranscript(file)) {
                    found.add(below(folder, file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException broken) {
                // a link that leads back to where we are is passed over: what it leads to is being read already
                if (!(broken instanceof FileSystemLoopException)) {
                    problems.add(unreadable(file));
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static Problem unreadable(Path path) {
        return new Problem(
                path.toString(),
                "may not be read by you",
                "Give yourself leave, for instance: chmod u+rx " + quoted(path));
    }

    /** A path as a shell takes it for one word, whatever is in it. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    private static TranscriptFile below(Path folder, Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return new TranscriptFile(
                file, String.join("/", parts), attributes(folder, parts.subList(0, parts.size() - 1)));
    }

    /** What the folders say: those of the path as it was typed only where they are {@code key=value}. */
    private static Map<String, String> attributes(Path typed, List<String> below) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (typed != null) {
            typed.forEach(part -> putIfPair(attributes, part.toString()));
        }
        for (String part : below) {
            if (!putIfPair(attributes, part)) {
                attributes.putIfAbsent("folder", part);
            }
        }
        return attributes;
    }

    private static boolean putIfPair(Map<String, String> attributes, String folder) {
        int equals = folder.indexOf('=');
        if (equals <= 0 || equals == folder.length() - 1) {
            return false;
        }
        attributes.put(
                folder.substring(0, equals).strip(),
                folder.substring(equals + 1).strip());
        return true;
    }

    /** Keeps a file once, under a name no other has: ids of quotations are made of names. */
    private void keep(TranscriptFile file) {
        if (!seen.add(real(file.path()))) {
            return;
        }
        String name = file.name();
        while (byName.containsKey(name)) {
            name = file.name() + " (" + copies.merge(file.name(), 1, Integer::sum) + ")";
        }
        copies.putIfAbsent(file.name(), 1);
        byName.put(name, new TranscriptFile(file.path(), name, file.attributes()));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException unreachable) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean isTranscripts(Path folder) {
        String name = name(folder);
        return !name.startsWith(".") && !OTHER_FOLDERS.contains(name);
    }

    private static boolean isTranscript(Path file) {
        String name = name(file);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !OTHER_FILES.contains(name)
                && !file.getFileName().toString().startsWith(DESIGN_NOTES)
                && OTHER_BEGINNINGS.stream().noneMatch(name::startsWith)
                && !OTHER_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String nearby(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "The folder it should lie in does not exist either; check the spelling of the whole path.";
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            List<String> names =
                    siblings.map(p -> p.getFileName().toString()).sorted().collect(Collectors.toList());
            return NearName.among(names, path.getFileName().toString())
                    .map(near -> "Did you mean " + path.resolveSibling(near) + "?")
                    .orElse("Check the spelling; nothing in that folder has a name like it.");
        } catch (IOException unreadable) {
            return "Check the spelling.";
        }
    }

    private static int compareCodePoints(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return Arrays.compare(a, b);
    }
}
