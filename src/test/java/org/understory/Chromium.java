package org.understory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium for tests that open a page: the one on the {@code PATH}, or the one Playwright has fetched before. Where
 * there is neither it is installed; where that fails the test fails and says what to install. It is never skipped.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> PROGRAMS = List.of(
            "chrome-linux/chrome",
            "chrome-linux64/chrome",
            "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
            "chrome-win/chrome.exe");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check");
    private static final long INSTALL_MINUTES = 10;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    /** Starts one; close it after the tests. */
    public static Chromium start() {
        return new Chromium(program());
    }

    /** The browser, to open contexts and pages in. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        return onPath().or(Chromium::fetchedBefore)
                .or(() -> {
                    install();
                    return onPath().or(Chromium::fetchedBefore);
                })
                .orElseThrow(() -> new AssertionError("These tests open the report in a real Chromium, and there is"
                        + " none and none could be installed.\n  Install one: apt-get install chromium (Debian,"
                        + " Ubuntu), dnf install chromium (Fedora), brew install --cask chromium (macOS),\n  and see"
                        + " that chromium, chromium-browser or google-chrome is on the PATH."));
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fetchedBefore() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH"))
                                .map(Path::of)
                                .orElse(home.resolve(".cache/ms-playwright")),
                        home.resolve("Library/Caches/ms-playwright"),
                        home.resolve("AppData/Local/ms-playwright"))
                .filter(Files::isDirectory)
                .flatMap(Chromium::revisions)
                .flatMap(revision -> PROGRAMS.stream().map(revision::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> revisions(Path cache) {
        try (Stream<Path> folders = Files.list(cache)) {
            return folders
                    .filter(folder -> folder.getFileName().toString().startsWith("chromium-"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static void install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            succeeds("apt-get", "update");
            if (succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation")) {
                return;
            }
        }
        String java = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? "java.exe" : "java";
        succeeds(
                Path.of(System.getProperty("java.home"), "bin", java).toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    private static boolean succeeds(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
