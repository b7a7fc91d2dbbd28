package org.understory.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The commands of the program as picocli knows them, for tests of help and documentation. */
final class Commands {

    private Commands() {}

    /** The program and every command and subcommand of it, none run yet. */
    static List<CommandLine> all() {
        List<CommandLine> commands = new ArrayList<>();
        add(program(), commands);
        return commands;
    }

    /** The program, freshly made: parsing leaves traces. */
    static CommandLine program() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return Main.commandLine(new Console(InputStream.nullInputStream(), nowhere, nowhere, Map.of()));
    }

    private static void add(CommandLine command, List<CommandLine> commands) {
        commands.add(command);
        command.getSubcommands().values().stream().distinct().forEach(sub -> add(sub, commands));
    }
}
