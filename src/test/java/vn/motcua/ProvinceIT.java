package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.OfficerDesk;

/** Quảng Ninh, as {@code make run PROVINCE=22} starts it: one centre with a branch in each of its 54 communes. */
class ProvinceIT {

    @TempDir
    Path folder;

    @Test
    void servesQuangNinhAsOneCentreWithBranches() throws Exception {
        try (Installation product = new Installation(folder, "--motcua.directory.province=22").start();
                Browser browser = new Browser(product.port())) {
            Page page = browser.person(1366);
            CitizenSite site = new CitizenSite(page).open("/trung-tam").picture("province-22-centres");
            assertThat(page.locator("main tbody tr").count()).isEqualTo(55);
            assertThat(site.text()).contains("Quảng Ninh").doesNotContain("Đà Nẵng");
            assertThat(site.open("/").picture("province-22-home").text()).doesNotContain("Đà Nẵng");

            OfficerDesk desk = new OfficerDesk(page).signIn("hg.tiepnhan").picture("province-22-desk");
            desk.open("/quay?thuTuc=1.004873")
                    .answer("Họ, chữ đệm, tên", "Đoàn Thị Vịnh")
                    .answer("Nơi giải quyết", "Cô Tô")
                    .button("Tiếp nhận hồ sơ");
            assertThat(desk.text()).contains("Đoàn Thị Vịnh", "Hẹn trả");
            desk.open("/viec/ho-so/" + desk.code());
            assertThat(desk.text()).contains("Cô Tô");
        }
    }
}
