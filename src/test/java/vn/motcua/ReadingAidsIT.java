package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Larger letters, with and without script, and pages that are read aloud. */
@WholeProduct
class ReadingAidsIT {

    /** The browser of tests has no voice: this one says nothing, and remembers it. */
    private static final String VOICE = """
            window.said = [];
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            Object.defineProperty(window, "speechSynthesis", { value: {
              getVoices: () => [{ lang: "vi-VN" }],
              addEventListener: () => {},
              cancel: () => {},
              speak: (one) => { window.said.push(one.text); window.speaking = one; },
            } });
            """;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private static double size(Page page) {
        return ((Number) page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))
                .doubleValue();
    }

    @Test
    void lettersStayLargeOnAllPagesUntilTheyAreMadeSmallAgain() {
        Page page = browser.person(390);
        page.navigate("/thu-tuc/1.001193");
        double usual = size(page);

        page.locator("footer").getByText("Chữ to hơn").click();
        page.waitForLoadState();
        assertThat(size(page)).isEqualTo(1.25 * usual);
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "large-procedure");
        page.setViewportSize(390, 900);
        page.navigate("/");
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "large-home");
        page.setViewportSize(390, 900);

        page.navigate("/thu-tuc/1.001193");
        assertThat(size(page)).isEqualTo(1.25 * usual);
        page.locator("footer").getByText("Chữ như thường").click();
        page.waitForLoadState();
        assertThat(size(page)).isEqualTo(usual);
    }

    @Test
    void aPageIsReadLineByLineUntilSomebodyStopsIt() {
        Page page = browser.person(390);
        page.addInitScript(VOICE);
        page.navigate("/thu-tuc/1.001193");
        String title = page.locator("h1").innerText();

        page.locator("footer").getByText("Đọc to trang này").click();
        assertThat(said(page)).hasSize(1);
        for (int line = 0; line < 5; line++) {
            page.evaluate("() => window.speaking.onend?.()");
        }
        assertThat(said(page)).hasSizeGreaterThan(4).anyMatch(line -> title.contains(line.strip()));
        assertThat(page.locator(".mc-aloud").count()).isEqualTo(1);

        page.locator("footer").getByText("Dừng đọc").click();
        int before = said(page).size();
        page.evaluate("() => window.speaking.onend?.()");
        assertThat(said(page)).hasSize(before);
        assertThat(page.locator(".mc-aloud").count()).isZero();
    }

    @Test
    void nothingIsOfferedWhereThereIsNoVoice() {
        Page page = browser.person(390);
        page.navigate("/");
        assertThat(page.locator("footer [data-mc-aloud]").isVisible()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("() => window.said");
    }
}
