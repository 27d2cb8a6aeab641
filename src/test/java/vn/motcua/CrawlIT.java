package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.AntPathMatcher;

/** Follows every link of every role, and lets axe look at every page: no violation, no error, no page left out. */
@WholeProduct
class CrawlIT {

    private static final int PAGES_PER_PATTERN = 1;
    private static final AntPathMatcher PATHS = new AntPathMatcher();

    @LocalServerPort
    int port;

    private final List<String> patterns = pagePatterns();
    private final Map<String, Integer> visited = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    @Test
    void everyPageOfEveryRoleIsAccessible() {
        try (Browser browser = new Browser(port)) {
            crawl(browser.person(390), "/", "/thu-tuc?q=kết hôn", "/thiet-ke", "/dang-nhap", "/dang-nhap/can-bo");
            for (String login :
                    List.of("tk.tiepnhan", "tk.thuly", "tk.truongphong", "tk.lanhdao", "tk.vanthu", "quantri")) {
                Page page = browser.person(1366);
                signIn(page, login);
                crawl(page, "/viec", "/quay", "/quan-tri");
            }
        }
        assertThat(findings).isEmpty();
        Set<String> missed = new TreeSet<>(patterns);
        missed.removeAll(visited.keySet());
        assertThat(missed).as("pages that no link leads to").isEmpty();
    }

    private static void signIn(Page page, String login) {
        page.navigate("/dang-nhap/can-bo");
        page.locator("[name=tenDangNhap]").fill(login);
        page.locator("[name=matKhau]").fill("motcua");
        page.locator("main button").first().click();
        page.waitForURL("**/viec**");
    }

    private void crawl(Page page, String... starts) {
        Deque<String> next = new ArrayDeque<>(List.of(starts));
        Set<String> seen = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            String address = next.poll();
            String path = address.replaceAll("[?#].*", "");
            String pattern = patterns.stream()
                    .filter(known -> PATHS.match(known, path))
                    .min(PATHS.getPatternComparator(path))
                    .orElse("");
            String key = pattern + (address.contains("?") ? "?" : "");
            if (pattern.isEmpty() || !seen.add(address) || countOf(key, page) > PAGES_PER_PATTERN) {
                continue;
            }
            Response response = page.navigate(address);
            if (response == null || response.status() == 403) {
                continue;
            }
            if (response.status() >= 400) {
                findings.add(address + " answers " + response.status());
                continue;
            }
            visited.merge(pattern, 1, Integer::sum);
            findings.addAll(Browser.violations(page));
            links(page).forEach(next::add);
        }
    }

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private int countOf(String key, Page page) {
        return counts.merge(key + "@" + page.context().hashCode(), 1, Integer::sum);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                + ".filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                + ".map(a => a.pathname + a.search)");
    }

    private static List<String> pagePatterns() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/access.csv"))) {
            return lines.filter(line -> line.startsWith("GET,/") && line.endsWith(",page"))
                    .map(line -> line.split(",", -1)[1])
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
