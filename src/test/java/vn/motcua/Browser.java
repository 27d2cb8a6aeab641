package vn.motcua;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** A real Chromium for journeys and crawls. One thread at a time: a second thread opens its own. */
public final class Browser implements AutoCloseable {

    /** Widths at which screens are looked at, in CSS pixels: a phone and a desk. */
    public static final List<Integer> WIDTHS = List.of(390, 1366);

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Without windows, in half the time. */
    private static final Path PROGRAM = program("CHROMIUM_HEADLESS", "/usr/bin/chromium-headless-shell");
    /** With all that people have. */
    private static final Path WHOLE = program("CHROMIUM", "/usr/bin/chromium");

    /** Chromium takes longer to start than many a test to run: the next one takes what the one before gave back. */
    private static final Deque<Chromium> SPARE = new ConcurrentLinkedDeque<>();

    private final Chromium chromium;
    private final boolean plain;
    private final String origin;

    public Browser(int port) {
        this(port, Optional.ofNullable(SPARE.poll()).orElseGet(() -> Chromium.start(PROGRAM, List.of())), true);
    }

    private Browser(int port, Chromium chromium, boolean plain) {
        this.origin = "http://localhost:" + port;
        this.chromium = chromium;
        this.plain = plain;
    }

    /** One with a camera that sees this film for ever (YUV4MPEG2), and a person who lets every page use it. */
    public static Browser withCamera(int port, Path film) {
        return new Browser(
                port,
                Chromium.start(
                        PROGRAM,
                        List.of(
                                "--use-fake-ui-for-media-stream",
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + film.toAbsolutePath())),
                false);
    }

    /** One that shows what a push service tells it; without windows it does not. */
    public static Browser withNotes(int port) {
        return new Browser(port, Chromium.start(WHOLE, List.of()), false);
    }

    private static Path program(String variable, String debian) {
        return Path.of(Optional.ofNullable(System.getenv(variable)).orElse(debian));
    }

    /** The program and what drives it; both end with the tests' process. */
    private record Chromium(Playwright driver, com.microsoft.playwright.Browser program) {

        static Chromium start(Path program, List<String> more) {
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(
                    driver,
                    driver.chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(Stream.concat(FLAGS.stream(), more.stream())
                                            .toList())));
        }

        /** Nothing of a person stays: no cookie, no store, no page. */
        void forget() {
            List.copyOf(program.contexts()).forEach(BrowserContext::close);
        }

        void end() {
            program.close();
            driver.close();
        }
    }

    /** A fresh person with a screen of this width. */
    public Page person(int width) {
        BrowserContext context = chromium.program()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(origin)
                        .setLocale("vi-VN")
                        .setViewportSize(width, 900));
        // What has just started is slow at first, and slower on a busy machine.
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    /** The same person, whose browser runs no scripts. */
    public Page withoutScripts(Page page) {
        return chromium.program()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(origin)
                        .setLocale("vi-VN")
                        .setJavaScriptEnabled(false)
                        .setStorageState(page.context().storageState()))
                .newPage();
    }

    /** What axe finds on the page at every width, one line each, and whether the page is wider than the screen. */
    public static List<String> violations(Page page) {
        return violations(page, WIDTHS);
    }

    /** What axe finds at these widths, and whether the page is wider than any of {@link #WIDTHS}. */
    public static List<String> violations(Page page, List<Integer> examined) {
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            if (examined.contains(width)) {
                found.addAll(rules(page, width));
            }
            Object overflow =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) overflow).intValue() > 0) {
                found.add(page.url() + " at " + width + ": wider than the screen by " + overflow + " px");
            }
        }
        return found;
    }

    private static List<String> rules(Page page, int width) {
        return new AxeBuilder(page)
                        .options(onlyViolations())
                        // Our pages hold no frames but previews of files; the other way opens a page more for every
                        // look.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> describe(page, width, rule))
                        .toList();
    }

    /** What is in order is not listed: on long pages that costs more than the look. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        options.setIFrames(false);
        return options;
    }

    private static String describe(Page page, int width, Rule rule) {
        return page.url() + " at " + width + ": " + rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }

    /** Keeps pictures of the page for a person to look at, one for each width. */
    public static void picture(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        }
    }

    /** Keeps a picture of a screen that has one size: a board, a kiosk. */
    public static void picture(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + width + "x" + height + ".png")));
    }

    @Override
    public void close() {
        if (plain && chromium.program().isConnected()) {
            chromium.forget();
            SPARE.push(chromium);
        } else {
            chromium.end();
        }
    }
}
