package org.understory.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.understory.coding.Tagger;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    /** The version of the program, such as {@code 0.1.0}. */
    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** The very build: what one build has read may be read otherwise by the next, whatever number they have. */
    static String build() {
        StringBuilder build = new StringBuilder(number() + " " + Tagger.ENGINE);
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            Path code = Path.of(entry);
            if (Files.isDirectory(code) || entry.endsWith("understory.jar")) {
                build.append(' ').append(code.toFile().lastModified());
            }
        }
        return build.toString();
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "understory " + number() + " (engine " + Tagger.ENGINE + ", Java "
                    + Runtime.version().feature() + ")"
        };
    }
}
