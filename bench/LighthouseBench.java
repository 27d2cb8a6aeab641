import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Lighthouse says of the pages that citizens see first, on its simulated phone (slow 4G, a processor four times
 * slower): median of several looks at each, bound 95. One argument: the looks.
 */
final class LighthouseBench {

    private static final String LIGHTHOUSE = "lighthouse@13.5.0";
    private static final double BOUND = 95;
    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices");
    private static final String PHONE = "0905 123 999";
    private static final String CHROMIUM =
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LighthouseBench() {}

    public static void main(String[] args) throws Exception {
        int looks = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        try (Served product = new Served("bench-lighthouse")) {
            product.start(List.of());
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("home", "/");
            pages.put("procedure", "/thu-tuc/1.000894");
            String cookies = signIn(product, pages);
            pages.put("tracking", "/ho-so/" + dossier(product));
            Path headers = Files.writeString(
                    Path.of("target/bench-lighthouse/headers.json"),
                    JSON.writeValueAsString(Map.of("Cookie", cookies)));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Map<String, double[]> scores = new LinkedHashMap<>();
                for (int look = 0; look < looks; look++) {
                    JsonNode report = look(product.address(page.getValue()).toString(), headers);
                    for (String category : CATEGORIES) {
                        scores.computeIfAbsent(category, key -> new double[looks])[look] = 100
                                * report.at("/categories/" + category + "/score")
                                        .asDouble();
                    }
                }
                scores.forEach((category, values) ->
                        Figures.atLeast(BOUND, "Lighthouse, " + page.getKey() + ", " + category, "points", values));
            }
        }
        System.exit(0);
    }

    /** Signs a citizen in, begins a filing, and adds its form page; the answer is the cookies. */
    private static String signIn(Served product, Map<String, String> pages) {
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            BrowserContext context = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(CHROMIUM))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")))
                    .newContext();
            Page page = context.newPage();
            page.navigate(product.address("/nop-ho-so?thuTuc=1.000894").toString());
            page.getByLabel("Số điện thoại di động").fill(PHONE);
            press(page, "Gửi mã");
            page.getByLabel("Mã 6 chữ số").fill(code(context.newPage(), product));
            page.getByLabel("Họ và tên của bạn").fill("Nguyễn Thị Đo Trang");
            press(page, "Đăng nhập");
            page.waitForURL(Pattern.compile(".*/nop-ho-so/\\d+"));
            pages.put("form page", page.url().replaceFirst("^https?://[^/]+", "") + "/to-khai/1");
            return context.cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }

    private static void press(Page page, String label) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(label))
                .first()
                .click();
    }

    private static String code(Page messages, Served product) {
        for (int tries = 0; tries < 40; tries++) {
            messages.navigate(product.address("/demo/tin-nhan").toString());
            Matcher code = Pattern.compile("của bạn là (\\d{6})").matcher(messages.content());
            if (code.find()) {
                return code.group(1);
            }
            messages.waitForTimeout(250);
        }
        throw new IllegalStateException("No one-time password arrived");
    }

    /** A dossier that was received, made the citizen's own. */
    private static String dossier(Served product) throws Exception {
        JsonNode filed = send(product, "/dossiers", """
                {"procedureCode": "1.004873", "channel": "COUNTER", "competentUnit": "20209",
                 "applicant": {"fullName": "Nguyễn Thị Đo Trang"}}
                """);
        String code = filed.at("/code").asString();
        send(product, "/dossiers/" + code + "/actions", "{\"action\": \"ACCEPT\"}");
        product.database()
                .run("update dossiers.dossier set account_person = (select id from directory.person"
                        + " where full_name = 'Nguyễn Thị Đo Trang' limit 1) where code = '" + code + "'");
        return code;
    }

    private static JsonNode send(Served product, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = product.http()
                .send(
                        product.api(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static JsonNode look(String address, Path headers) throws IOException, InterruptedException {
        Path report = Path.of("target/bench-lighthouse/report.json");
        ProcessBuilder builder = new ProcessBuilder(
                "npx",
                "--yes",
                LIGHTHOUSE,
                address,
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--extra-headers=" + headers,
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking");
        builder.environment().put("CHROME_PATH", CHROMIUM);
        Path said = Path.of("target/bench-lighthouse/lighthouse.txt");
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        int tries = 0;
        while (builder.start().waitFor() != 0) {
            // Now and then its browser loses the recording, and it says so.
            if (++tries == 3 || !Files.readString(said).contains("Please run Lighthouse again")) {
                throw new IOException(Files.readString(said));
            }
        }
        JsonNode read = JSON.readTree(Files.readString(report));
        if (!read.at("/finalDisplayedUrl").asString().equals(address)) {
            throw new IOException(address + " led to " + read.at("/finalDisplayedUrl"));
        }
        return read;
    }
}
