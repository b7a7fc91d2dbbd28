package org.understory.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.understory.Chromium;

/** Opens addresses in a real Chromium and collects what a page complains of. */
final class Screens implements AutoCloseable {

    /** Sizes at which everything has to work. */
    enum Size {
        DESK(1400, 900),
        PHONE(390, 800);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final Chromium chromium = Chromium.start();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A browser of its own, with its own cookies. */
    BrowserContext browser(Size size) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(size.width, size.height)
                        .setLocale("en-GB"));
        contexts.add(context);
        return context;
    }

    /** A page in a browser of its own, once the transcript is there. */
    Page open(String address, Size size) {
        return open(address, browser(size));
    }

    /** A page in a browser. */
    Page open(String address, BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(error -> complaints.add("page error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(address);
        page.waitForSelector(".turn");
        return page;
    }

    /** Closes the pages; nothing may have been complained of. */
    void endTest() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).isEmpty();
    }

    /** Forgets what a test provokes on purpose. */
    void expectComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
