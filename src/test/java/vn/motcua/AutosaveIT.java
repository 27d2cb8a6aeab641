package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.MarriageFiling;

/** What is typed is saved while it is typed; nothing is lost by a bad line or a sitting that ends. */
@WholeProduct
class AutosaveIT {

    private static final String NAME = "Họ, chữ đệm, tên";

    @LocalServerPort
    int port;

    private Browser browser;
    private Page page;
    private CitizenSite site;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        page = browser.person(390);
        site = new CitizenSite(page);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private Locator line() {
        return page.locator("[data-mc-saved]");
    }

    private void said(String words) {
        line().filter(new Locator.FilterOptions().setHasText(words)).waitFor();
    }

    private String begin(String phone) {
        site.file(MarriageFiling.PROCEDURE).signIn(phone, "Nguyễn Thị Ánh Tuyết");
        String draft = page.url().replaceAll("[?#].*", "");
        page.navigate(draft + "/to-khai/1");
        return draft;
    }

    @Test
    void savesWhileSomebodyTypesAndGoesOnOnAnotherDevice() {
        String draft = begin("0905 555 101");
        page.getByLabel(NAME).first().fill("Nguyễn Thị Gõ Dở");
        said("Đã lưu lúc");
        assertThat(Browser.violations(page)).isEmpty();
        site.picture("autosave");

        Page other = browser.person(1366);
        CitizenSite desk = new CitizenSite(other);
        desk.file(MarriageFiling.PROCEDURE).signIn("0905 555 101", "Nguyễn Thị Ánh Tuyết");
        other.navigate(draft + "/to-khai/1");

        assertThat(other.getByLabel(NAME).first().inputValue()).isEqualTo("Nguyễn Thị Gõ Dở");
    }

    @Test
    void keepsOnTheDeviceWhatALineThatIsDownDidNotTake() {
        begin("0905 555 102");
        page.context().setOffline(true);
        page.getByLabel(NAME).first().fill("Nguyễn Thị Mất Mạng");
        said("còn trên máy này");

        page.context().setOffline(false);
        said("Đã lưu lúc");
        page.reload();
        assertThat(page.getByLabel(NAME).first().inputValue()).isEqualTo("Nguyễn Thị Mất Mạng");
    }

    @Test
    void sendsAfterSigningInAgainWhatWasTypedWhenTheSittingEnded() {
        begin("0905 555 103");
        page.context().clearCookies();
        page.getByLabel(NAME).first().fill("Nguyễn Thị Hết Phiên");
        said("Phiên làm việc đã hết");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng nhập lại để lưu"))
                .click();
        site.signIn("0905 555 103", "Nguyễn Thị Ánh Tuyết");

        said("Đã lưu lúc");
        page.reload();
        assertThat(page.getByLabel(NAME).first().inputValue()).isEqualTo("Nguyễn Thị Hết Phiên");
    }
}
