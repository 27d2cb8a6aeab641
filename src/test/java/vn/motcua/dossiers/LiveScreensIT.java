package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.pages.OfficerDesk;

/** Pages that are open are told what others do meanwhile, without being loaded again. */
@WholeProduct
class LiveScreensIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private TestDossiers given;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        given = new TestDossiers(product);
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private Page officer(String login, String path) {
        Page page = browser.person(1366);
        new OfficerDesk(page).signIn(login).open(path);
        return page;
    }

    private static Locator news(Page page) {
        return page.locator("[data-mc-live]").first();
    }

    @Test
    void officersSeeWhoElseIsThereAndWhatTheyDoWhileTheyType() {
        DossierCode code = given.accepted();
        String path = "/viec/ho-so/" + code.value();
        Page lan = officer("tk.thuly", path);
        lan.locator("main [name=loi]").first().fill("Đang gọi điện cho người nộp");

        Page giang = officer("tk.tiepnhan", path);
        news(lan).getByText("Đang xem").waitFor();

        new OfficerDesk(giang)
                .unfold("Người nộp rút hồ sơ (mẫu 05)")
                .field("lyDoRut", "Người nộp xin rút tại quầy")
                .button("Ghi nhận rút hồ sơ");

        news(lan).getByText("Hồ sơ vừa thay đổi").waitFor();
        assertThat(news(lan).innerText()).contains(given.officer("tiepnhan").name());
        assertThat(lan.locator("main [name=loi]").first().inputValue()).isEqualTo("Đang gọi điện cho người nộp");
        assertThat(Browser.violations(lan)).isEmpty();
        Browser.picture(lan, "live-dossier");
        news(lan).getByText("Hồ sơ vừa thay đổi").click();
        lan.waitForLoadState();
        assertThat(news(lan).innerText()).doesNotContain("Hồ sơ vừa thay đổi");
    }

    @Test
    void aWorkListSaysThatItChanged() {
        Page page = officer("tk.tiepnhan", "/viec?ds=cho-tiep-nhan");
        page.waitForTimeout(500);
        assertThat(news(page).innerText()).isEmpty();

        given.submitted();

        news(page).getByText("Danh sách vừa thay đổi").waitFor();
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "live-list");
        news(page).getByText("Xem danh sách mới").click();
        page.waitForLoadState();
        assertThat(news(page).innerText()).isEmpty();
    }

    @Test
    void nobodyFollowsWhatIsNotTheirs() {
        DossierCode code = given.accepted();
        Page other = officer("bn.thuly", "/viec");

        assertThat(status(other, "/truc-tiep?chuDe=hoso:" + code.value())).isEqualTo(404);
        assertThat(status(other, "/truc-tiep?chuDe=hoso:KHONG-CO")).isEqualTo(404);
        assertThat(status(other, "/truc-tiep?chuDe=viec:1 %27; drop")).isEqualTo(404);
        assertThat(status(other, "/truc-tiep")).isEqualTo(404);
        assertThat(status(other, "/viec/ho-so/" + code.value() + "/moi?tu=0")).isEqualTo(404);
    }

    private static int status(Page page, String path) {
        return page.context().request().get(path).status();
    }
}
