package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.pages.OfficerDesk;

/** Searching in the browser: what is offered while typing, and what becomes of words that find nothing. */
@WholeProduct
class SearchWordsIT {

    @LocalServerPort
    int port;

    private Browser browser;
    private final List<String> findings = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private static Locator offered(Page page) {
        return page.locator("[role=option]:visible");
    }

    @Test
    void offersProceduresWhileSomebodyTypesAndOpensOneByKeyboard() {
        Page page = browser.person(390);
        page.navigate("/");
        Locator field = page.locator("main [data-mc-suggest], .mc-hero [data-mc-suggest]");
        field.pressSequentially("khai si");
        offered(page).first().waitFor();
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
        findings.addAll(Browser.violations(page));
        Browser.picture(page, "search-suggestions");
        page.setViewportSize(390, 900);

        field.press("Escape");
        assertThat(offered(page).count()).isZero();
        assertThat(field.inputValue()).isEqualTo("khai si");

        field.pressSequentially("n");
        offered(page).first().waitFor();
        field.press("ArrowDown");
        assertThat(field.getAttribute("aria-activedescendant"))
                .isEqualTo(offered(page).first().getAttribute("id"));
        String title = offered(page).first().textContent();
        field.press("Enter");
        page.waitForURL("**/thu-tuc/*.*");
        assertThat(page.locator("h1").textContent()).contains(title);

        page.navigate("/thu-tuc");
        page.locator("main [data-mc-suggest]").fill("khai sinh");
        offered(page).first().click();
        page.waitForURL("**/thu-tuc/*.*");
        assertThat(findings).isEmpty();
    }

    @Test
    void whatNobodyFindsBecomesANameThatFinds() {
        Page citizen = browser.person(390);
        citizen.navigate("/thu-tuc?q=zurbl+wompf");
        assertThat(citizen.locator("main").textContent()).contains("Không tìm thấy thủ tục nào");
        citizen.getByText("Báo là không tìm thấy").click();
        citizen.waitForURL("**da-ghi=1");
        assertThat(citizen.locator("main").textContent()).contains("Chúng tôi đã ghi lại");
        assertThat(citizen.locator("main [name=q]").first().inputValue()).isEqualTo("zurbl wompf");

        Page admin = browser.person(1366);
        new OfficerDesk(admin).signIn("quantri");
        admin.navigate("/quan-tri/thu-tuc");
        admin.getByText("Người dân tìm mà không thấy").click();
        admin.waitForURL("**/tim-khong-thay");
        findings.addAll(Browser.violations(admin));
        Browser.picture(admin, "search-unanswered");
        admin.setViewportSize(1366, 900);
        admin.getByText("zurbl wompf").click();
        admin.waitForURL("**/tim-khong-thay/*");
        admin.locator("main form button").first().click();
        assertThat(admin.locator(".govuk-error-summary").textContent()).contains("Chọn một thủ tục");
        admin.locator("[name=ma]").fill("1.001193");
        findings.addAll(Browser.violations(admin));
        Browser.picture(admin, "search-unanswered-one");
        admin.setViewportSize(1366, 900);
        admin.locator("main form button").first().click();
        admin.waitForURL("**/tim-khong-thay");
        assertThat(admin.locator("main").textContent()).contains("Từ nay tìm “zurbl wompf”");

        citizen.navigate("/thu-tuc?q=zurbl+wompf");
        assertThat(citizen.locator("main").textContent()).contains("1.001193");

        admin.navigate("/quan-tri/thu-tuc/1.001193/ten-goi");
        findings.addAll(Browser.violations(admin));
        Browser.picture(admin, "search-names");
        admin.setViewportSize(1366, 900);
        admin.locator("main li button").first().click();
        admin.waitForLoadState();
        assertThat(admin.locator("main").textContent()).contains("Đã bỏ tên gọi");
        citizen.navigate("/thu-tuc?q=zurbl+wompf&da-ghi=1");
        assertThat(citizen.locator("main").textContent()).contains("Không tìm thấy thủ tục nào");
        assertThat(findings).isEmpty();
    }
}
