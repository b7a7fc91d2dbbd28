package org.understory.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.understory.coding.Tagger;
import org.understory.model.Codebook;
import org.understory.model.UserError;
import org.understory.report.Recipe;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes down how a command was called, and makes its report again from that. Only options that bear on what a report says
 * are written down or believed, and only files below the current folder: a recipe comes from a file that anybody may have
 * changed.
 */
final class Recipes {

    private static final Set<String> COMMANDS = Set.of("run", "report", "compare", "deck", "quotes");

    /** Options whose value is a file. */
    private static final Set<String> FILES = Set.of("codebook", "participants", "template");

    private static final Set<String> OPTIONS = Set.of(
            "add",
            "all",
            "alpha",
            "alternate",
            "by",
            "codebook",
            "direct-messages",
            "facilitator",
            "format",
            "include-facilitators",
            "layer",
            "list-silent",
            "max-size",
            "min-group",
            "name-participants",
            "number",
            "participants",
            "quotes",
            "resamples",
            "sample",
            "seed",
            "set",
            "speaker-column",
            "template",
            "text-column",
            "themes",
            "title",
            "without");

    private Recipes() {}

    /** How a command was called. */
    static Recipe of(CommandSpec command, List<Path> paths, Codebook codebook) {
        List<String> options = new ArrayList<>();
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName().substring(2);
            if (OPTIONS.contains(name)) {
                values(option).forEach(value -> options.add(written(name, value)));
            }
        }
        command.commandLine().getParseResult().matchedPositionals().stream()
                .filter(positional -> positional.paramLabel().equals("THEME"))
                .forEach(theme -> options.add("theme=" + theme.stringValues().get(0)));
        return new Recipe(
                Version.number(),
                Tagger.ENGINE,
                codebook.hash(),
                command.name(),
                options.stream().distinct().sorted().toList(),
                paths.stream().map(Recipes::portable).toList());
    }

    /** Flags have none. */
    private static List<String> values(OptionSpec option) {
        return option.arity().max() == 0 ? List.of("") : option.originalStringValues();
    }

    private static String written(String name, String value) {
        return option(name, FILES.contains(name) ? portable(Path.of(value)) : value);
    }

    /** A path below the current folder as it is; of others the name only, for the rest is this machine's. */
    static String portable(Path path) {
        Path plain = path.normalize();
        boolean below = !plain.isAbsolute() && !plain.startsWith("..");
        Path kept = below ? plain : Optional.ofNullable(plain.getFileName()).orElse(plain);
        String text = kept.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }

    /**
     * Makes a report again.
     *
     * @param instead what to take instead of what the recipe says, by the name of the option
     * @param from the transcripts, or the study where there are none
     */
    static Remade again(Recipe recipe, Map<String, List<String>> instead, Source from, Console console) {
        if (!COMMANDS.contains(recipe.command())) {
            throw unknown(recipe.command(), "is no command that makes reports");
        }
        List<String> arguments = new ArrayList<>(List.of(recipe.command()));
        List<String> theme = new ArrayList<>();
        for (String option : recipe.options()) {
            String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
            if (name.equals("theme")) {
                theme.add(option.substring("theme=".length()));
            } else if (!OPTIONS.contains(name)) {
                throw unknown(option, "is no option that bears on a report");
            } else if (!instead.containsKey(name)) {
                refuseElsewhere(name, option);
                arguments.add("--" + option);
            }
        }
        instead.forEach((name, values) -> values.forEach(value -> arguments.add("--" + option(name, value))));
        output(recipe.command()).ifPresent(arguments::add);
        from.study().ifPresent(study -> arguments.add("--study=" + study));
        arguments.add("--");
        arguments.addAll(theme);
        from.paths().forEach(path -> arguments.add(path.toString()));
        return made(arguments, console);
    }

    /** What somebody who checks a file says of how it was made. */
    static Map<String, List<String>> given(CommandSpec command) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName().substring(2);
            if (OPTIONS.contains(name)) {
                given.put(name, values(option));
            }
        }
        return given;
    }

    /**
     * What a report is made of.
     *
     * @param paths the transcripts
     * @param study the study where there are none
     */
    record Source(List<Path> paths, Optional<Path> study) {}

    private static String option(String name, String value) {
        return value.isEmpty() ? name : name + "=" + value;
    }

    /** Where files would go; none are written. */
    private static Optional<String> output(String command) {
        return switch (command) {
            case "quotes" -> Optional.empty();
            case "deck" -> Optional.of("--output=slides.pptx");
            default -> Optional.of("--output=report");
        };
    }

    private static void refuseElsewhere(String name, String option) {
        if (FILES.contains(name)) {
            String value = option.substring(option.indexOf('=') + 1);
            if (!isPortable(value)) {
                throw unknown(option, "leads out of the current folder");
            }
        }
    }

    /** Whether a path leads below the current folder. */
    static boolean isPortable(String path) {
        try {
            return portable(Path.of(path)).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Remade made(List<String> arguments, Console console) {
        CommandLine line = Main.commandLine(console, arguments.toArray(String[]::new));
        try {
            CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
            return ((Remade.Maker) parsed.subcommand().commandSpec().userObject()).make();
        } catch (CommandLine.ParameterException e) {
            throw unknown(String.join(" ", arguments), "cannot be understood");
        }
    }

    private static UserError unknown(String where, String what) {
        return new UserError(
                "how the report was made: " + where,
                what,
                "the file was changed or another version wrote it: make the report anew and verify that");
    }
}
