package org.understory.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks the system to show an address in the browser that people use; where it cannot, they open it themselves. */
final class WebBrowser {

    private WebBrowser() {}

    static void open(String address) {
        List<String> command = new ArrayList<>(opener(System.getProperty("os.name", "")));
        command.add(address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
        } catch (IOException noBrowser) {
            return; // the address is on the screen
        }
    }

    private static List<String> opener(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return name.startsWith("mac") ? List.of("open") : List.of("xdg-open");
    }
}
