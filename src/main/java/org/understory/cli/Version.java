package org.understory.cli;

import java.io.IOException;
import java.io.InputStream;
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

    @Override
    public String[] getVersion() {
        return new String[] {
            "understory " + number() + " (engine " + Tagger.ENGINE + ", Java "
                    + Runtime.version().feature() + ")"
        };
    }
}
