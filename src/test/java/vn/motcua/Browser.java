package vn.motcua;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A real Chromium for journeys and crawls; screenshots land in {@code target/screenshots}. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(
                            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                    .setArgs(FLAGS));
    private final String origin;

    public Browser(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** A fresh person with a screen of this width. */
    public Page person(int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("vi-VN")
                .setViewportSize(width, 900));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** What axe finds on the page as it is now, one line each. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> describe(page, rule))
                        .toList();
    }

    private static String describe(Page page, Rule rule) {
        return page.url() + ": " + rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }

    public static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
