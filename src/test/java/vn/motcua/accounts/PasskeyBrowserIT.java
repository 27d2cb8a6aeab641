package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;

/** An officer makes a passkey in Chromium, signs in with it without a password, and takes it away. */
@WholeProduct
class PasskeyBrowserIT {

    private static final String PASSWORD = "bảy con cò trắng";

    @LocalServerPort
    int port;

    @Autowired
    StaffMembers staff;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Agencies agencies;

    @Test
    void anOfficerMakesAPasskeySignsInWithItAndTakesItAway() {
        AgencyId committee = agencies.listCommuneCommittees().getLast().id();
        StaffId mai = staff.enrol(new NewStaffMember("khoa.mai", "Đỗ Thị Mai", "Chuyên viên", committee, null, null));
        staff.grant(mai, new RoleGrant(Role.CASE_OFFICER, committee, LocalDate.of(2026, 1, 1), null));
        accounts.setPassword(mai, "khoa.mai", PASSWORD);
        List<String> violations = new ArrayList<>();
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(390);
            CDPSession devtools = page.context().newCDPSession(page);
            devtools.send("WebAuthn.enable");
            String authenticator = device(devtools, true);
            page.navigate("/dang-nhap/can-bo");
            page.locator("[name=tenDangNhap]").fill("khoa.mai");
            page.locator("[name=matKhau]").fill(PASSWORD);
            page.locator("main button").first().click();
            page.waitForURL("**/viec**");

            page.navigate("/tai-khoan/bao-mat");
            page.locator("[name=tenKhoa]").fill("Điện thoại của Mai");
            button(page, "Thêm khóa truy cập").click();
            page.waitForSelector("text=Đã thêm khóa truy cập");
            assertThat(page.content()).contains("Điện thoại của Mai");
            violations.addAll(Browser.violations(page));
            Browser.picture(page, "passkeys");
            assertThat(passkeys.list(mai)).hasSize(1);

            page.context().clearCookies();
            page.navigate("/dang-nhap/can-bo?tiep=/thong-bao");
            violations.addAll(Browser.violations(page));
            Browser.picture(page, "passkey-sign-in");
            button(page, "Đăng nhập bằng khóa truy cập").click();
            page.waitForURL(url -> url.endsWith(port + "/thong-bao"));
            assertThat(page.content()).contains("Đỗ Thị Mai");

            page.context().clearCookies();
            JsonObject unverified = new JsonObject();
            unverified.addProperty("authenticatorId", authenticator);
            unverified.addProperty("isUserVerified", false);
            devtools.send("WebAuthn.setUserVerified", unverified);
            page.navigate("/dang-nhap/can-bo");
            button(page, "Đăng nhập bằng khóa truy cập").click();
            page.waitForSelector("text=Chưa dùng được khóa truy cập");

            unverified.addProperty("isUserVerified", true);
            devtools.send("WebAuthn.setUserVerified", unverified);
            button(page, "Đăng nhập bằng khóa truy cập").click();
            page.waitForURL("**/viec**");
            page.navigate("/tai-khoan/bao-mat");
            button(page, "Bỏ khóa này").click();
            page.waitForSelector("text=Đã bỏ khóa truy cập");
            assertThat(passkeys.list(mai)).isEmpty();
            page.context().clearCookies();
            page.navigate("/dang-nhap/can-bo");
            button(page, "Đăng nhập bằng khóa truy cập").click();
            page.waitForSelector("text=Khóa truy cập này chưa được nhận");
        }
        assertThat(violations).isEmpty();
    }

    private static Locator button(Page page, String text) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    /** A telephone that keeps keys and recognises its owner. */
    private static String device(CDPSession devtools, boolean recognises) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", recognises);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject add = new JsonObject();
        add.add("options", options);
        return devtools.send("WebAuthn.addVirtualAuthenticator", add)
                .get("authenticatorId")
                .getAsString();
    }
}
