package org.understory;

import java.io.IOException;
import java.nio.file.Path;

/** Starts a class of the tests in a Java of its own, which can be killed while it works. */
public final class AnotherJava {

    private AnotherJava() {}

    /** Runs the main method of a class with one argument; what it prints can be read, its errors are lost. */
    public static Process run(Class<?> program, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
