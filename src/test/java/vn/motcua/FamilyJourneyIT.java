package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.MarriageFiling;

/** A mother adds her child on her phone and files for it; she authorises her brother and looks at her data. */
@WholeProduct
class FamilyJourneyIT {

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

    private void see(String name) {
        assertThat(Browser.violations(page)).isEmpty();
        site.picture(name);
        page.setViewportSize(390, 900);
    }

    @Test
    void addsAChildAndFilesForItWithoutTypingItAgain() {
        site.open("/tai-khoan").signIn("0905 700 101", "Trần Thị Mẹ");
        see("account");
        site.open("/tai-khoan/gia-dinh").press("Thêm người");
        assertThat(site.errors())
                .contains("Hãy chọn người này là gì của bạn", "Hãy nhập ngày sinh đúng, ví dụ 05/12/2020");
        page.getByLabel("Con", new Page.GetByLabelOptions().setExact(true)).check();
        site.answer("Họ và tên", "Trần Minh Khôi")
                .answer("Ngày sinh", "2/4/2019")
                .answer("Nơi ở", "12 Lê Độ, Thanh Khê");
        site.press("Thêm người");
        assertThat(site.text()).contains("Đã thêm Trần Minh Khôi", "tự khai");
        see("family");

        site.file(MarriageFiling.PROCEDURE);
        see("filing-tasks-for-whom");
        site.filing().part("Nộp cho ai");
        see("filing-for-whom");
        page.getByLabel("Trần Minh Khôi").check();
        site.press("Tiếp tục");

        assertThat(site.heading()).isEqualTo("Người nộp hồ sơ");
        assertThat(page.getByLabel("Họ và tên").inputValue()).isEqualTo("Trần Minh Khôi");
        assertThat(page.getByLabel("Ngày sinh").inputValue()).isEqualTo("02/04/2019");
        site.open(page.url().replace("/nguoi-nop", "/nguoi-giup"));
        see("filing-help");

        site.open("/tai-khoan/uy-quyen");
        see("mandates");
        site.open("/tai-khoan/uy-quyen/to-chuc").press("Lưu");
        assertThat(site.errors()).contains("Mã số thuế chưa đúng. Hãy kiểm tra lại từng chữ số");
        see("mandate-organisation");
        site.open("/tai-khoan/du-lieu");
        assertThat(site.text()).contains("Trần Minh Khôi", "Chưa có ai ngoài bạn xem");
        see("personal-data");
        site.open("/tai-khoan/du-lieu/dong");
        see("account-close");
    }
}
