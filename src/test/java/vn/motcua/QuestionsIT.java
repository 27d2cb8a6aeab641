package vn.motcua;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.pages.CitizenSite;

/** Questions of a declaration that are asked only when an answer before makes them matter. */
@WholeProduct
class QuestionsIT {

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

    private static String begin(Page page, String procedure, String phone) {
        new CitizenSite(page).file(procedure).signIn(phone, "Nguyễn Thị Ánh Tuyết");
        return page.url().replaceAll("[?#].*", "");
    }

    @Test
    void areShownWhenTheyAreAskedAndKeepWhatWasTyped() {
        Page page = browser.person(390);
        page.navigate(begin(page, "1.000894", "0905 555 121") + "/to-khai/1");
        Locator decision = page.locator("[name=brideDivorceDecisionNumber]");
        assertThat(decision).isHidden();

        page.locator("[name=brideMaritalStatus][value=DIVORCED]").check();
        assertThat(decision).isVisible();
        assertThat(page.locator(".mc-when:visible")).hasCount(0);
        decision.fill("12/2024/QĐST");
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "questions");
        page.setViewportSize(390, 900);

        page.locator("[name=brideMaritalStatus][value=NEVER]").check();
        assertThat(decision).isHidden();
        page.locator("[name=brideMaritalStatus][value=DIVORCED]").check();
        assertThat(decision).hasValue("12/2024/QĐST");

        page.reload();
        assertThat(decision).isVisible();
    }

    @Test
    void dependOnAnswersOfOtherPagesToo() {
        Page page = browser.person(390);
        String draft = begin(page, "1.001776", "0905 555 122");
        String disability = pageWith(page, draft, "disabilityCertNumber");
        Locator number = page.locator("[name=disabilityCertNumber]");
        assertThat(number).isHidden();

        pageWith(page, draft, "beneficiaryGroup");
        page.waitForResponse(
                answer -> answer.url().endsWith("/luu"),
                () -> page.locator("select[name=beneficiaryGroup]").selectOption("K6"));
        page.navigate(disability);
        assertThat(number).isVisible();
    }

    @Test
    void ofAPartThatAsksNothingArePassedOverAndSaySoToWhoeverComesThere() {
        Page page = browser.person(390);
        String draft = begin(page, "1.001612", "0905 555 124");
        pageWith(page, draft, "members[0].name");
        assertThat(page.locator("main")).containsText("phần này không cần khai");
        assertThat(page.locator("main form [data-mc-when]:visible")).hasCount(0);
        String part = page.locator("h1").innerText();
        page.navigate(draft);
        assertThat(page.locator("main")).not().containsText(part);
    }

    /** Opens the part of the declaration that asks for a field. */
    private static String pageWith(Page page, String draft, String field) {
        for (int number = 1; number < 20; number++) {
            page.navigate(draft + "/to-khai/" + number);
            if (page.locator("[name='" + field + "']").count() > 0) {
                return page.url();
            }
        }
        throw new AssertionError("No part asks for " + field);
    }

    @Test
    void areAllThereWithWordsThatSayWhenForWhoHasNoScripts() {
        Page page = browser.person(390);
        String draft = begin(page, "1.000894", "0905 555 123");
        Page plain = browser.withoutScripts(page);

        plain.navigate(draft + "/to-khai/1");

        assertThat(plain.locator("[name=brideDivorceDecisionNumber]")).isVisible();
        assertThat(plain.locator(".mc-when").first()).containsText("Chỉ điền khi Tình trạng hôn nhân là");
    }
}
