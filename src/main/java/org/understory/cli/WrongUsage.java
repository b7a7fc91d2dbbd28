package org.understory.cli;

import java.util.List;
import org.understory.model.Problem;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant, in two lines instead of a page of help. */
final class WrongUsage implements IParameterExceptionHandler {

    private static final int MOST_SUGGESTIONS = 3;

    private final Console console;

    WrongUsage(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String what = wrong.getMessage().replace("option option", "option");
        List<String> meant = List.of();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            what = "there is no " + kind(unmatched, command) + " "
                    + unmatched.getUnmatched().get(0);
            meant = unmatched.getSuggestions().stream().limit(MOST_SUGGESTIONS).toList();
        }
        String help = "see how it is used: " + name + " --help";
        console.problem(new Problem(
                name,
                lowerCaseFirst(what),
                meant.isEmpty() ? help : "did you mean " + String.join(" or ", meant) + "?"));
        return ExitCode.USAGE;
    }

    private static String kind(UnmatchedArgumentException unmatched, CommandLine command) {
        if (unmatched.isUnknownOption()) {
            return "option";
        }
        return command.getSubcommands().isEmpty() ? "place for" : "command";
    }

    private static String lowerCaseFirst(String text) {
        return text.isEmpty() ? "something is wrong" : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
