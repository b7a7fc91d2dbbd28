package org.understory.cli;

import picocli.CommandLine;

/** Makes command objects and hands each the console. */
final class CommandFactory implements CommandLine.IFactory {

    private final CommandLine.IFactory fallback = CommandLine.defaultFactory();
    private final Console console;

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (ConsoleCommand.class.isAssignableFrom(type)) {
            return type.getDeclaredConstructor(Console.class).newInstance(console);
        }
        return fallback.create(type);
    }
}
