package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.pages.OfficerDesk;

/** An administrator shows citizens a video, and takes it away. */
@WholeProduct
class GuidanceVideosIT {

    private static final String CODE = "1.001193";

    @LocalServerPort
    int port;

    @Test
    void aVideoIsShownToCitizensUntilItIsTakenAway() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(1366);
            OfficerDesk desk = new OfficerDesk(page).signIn("quantri").open("/quan-tri/thu-tuc/" + CODE + "/video");
            desk.field("tieuDe", "")
                    .field("diaChi", "javascript:alert(1)")
                    .field("phut", "0")
                    .button("Thêm video");
            assertThat(page.locator(".govuk-error-summary li").allInnerTexts())
                    .hasSize(3)
                    .anyMatch(line -> line.contains("https://"));
            assertThat(page.locator("[name=diaChi]").inputValue()).isEqualTo("javascript:alert(1)");
            assertThat(Browser.violations(page)).isEmpty();

            desk.field("tieuDe", "Cách điền tờ khai đăng ký khai sinh")
                    .field("diaChi", "https://example.org/khai-sinh")
                    .field("phut", "4")
                    .button("Thêm video");
            assertThat(desk.text()).contains("Đã thêm video.", "4 phút");
            assertThat(Browser.violations(page)).isEmpty();
            desk.picture("guidance-videos");

            Page citizen = browser.person(390);
            citizen.navigate("/thu-tuc/" + CODE);
            assertThat(citizen.getByText("Cách điền tờ khai đăng ký khai sinh").getAttribute("href"))
                    .isEqualTo("https://example.org/khai-sinh");
            assertThat(Browser.violations(citizen)).isEmpty();
            Browser.picture(citizen, "procedure-with-video");

            page.setViewportSize(1366, 900);
            desk.open("/quan-tri/thu-tuc/" + CODE + "/video");
            page.locator("main li button").first().click();
            page.waitForLoadState();
            assertThat(desk.text()).contains("Đã bỏ video.", "Chưa có video nào.");
            citizen.navigate("/thu-tuc/" + CODE);
            assertThat(citizen.locator("main").innerText()).doesNotContain("Video hướng dẫn");
        }
    }
}
