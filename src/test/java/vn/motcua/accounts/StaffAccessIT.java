package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMembers;
import vn.motcua.pages.OfficerDesk;

/** An officer is taken on, invited, sets up the second step, loses a browser and is locked: all on screens. */
@WholeProduct
class StaffAccessIT {

    private static final String PASSWORD = "bảy con cò trắng";

    @LocalServerPort
    int port;

    @Autowired
    StaffMembers staff;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<String> violations = new ArrayList<>();
    private AgencyId committee;
    private String unit;

    @BeforeEach
    void chooseACommune() {
        // Nobody of the demonstration works there.
        committee = agencies.listCommuneCommittees().getLast().id();
        unit = agencies.codeOf(committee, LocalDate.now(clock));
    }

    private void look(Page page, String name) {
        violations.addAll(Browser.violations(page));
        Browser.picture(page, "staff-" + name);
    }

    private static void submit(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("/dang-nhap/can-bo");
        page.locator("[name=tenDangNhap]").fill(login);
        page.locator("[name=matKhau]").fill(password);
        page.locator("main button").first().click();
    }

    private String lastLink(String address) {
        String body = jdbc.sql("select body from notifications.delivery where address = ? order by id desc limit 1")
                .param(address)
                .query(String.class)
                .single();
        return body.replaceAll("(?s).*(/dang-nhap/can-bo/moi/[A-Za-z0-9_-]+).*", "$1");
    }

    private static String codeOf(String key) {
        return Totp.USUAL.code(new Base32().decode(key.replace(" ", "")), Totp.stepOf(Instant.now()));
    }

    @Test
    void anOfficerIsTakenOnInvitedAndSignsInWithTwoSteps() {
        try (Browser browser = new Browser(port)) {
            Page admin = browser.person(1366);
            new OfficerDesk(admin).signIn("quantri");
            admin.navigate("/quan-tri/can-bo/moi");
            submit(admin, "Thêm cán bộ");
            assertThat(admin.title()).startsWith("Lỗi");
            look(admin, "new-refused");
            admin.locator("[name=maCanBo]").fill("man.lan");
            admin.locator("[name=hoTen]").fill("Nguyễn Thị Lan");
            admin.locator("[name=chucVu]").fill("Chuyên viên");
            admin.locator("[name=donVi]").fill(unit.toLowerCase(Locale.ROOT));
            admin.locator("[name=email]").fill("man.lan@example.vn");
            submit(admin, "Thêm cán bộ");
            admin.locator("summary", new Page.LocatorOptions().setHasText("Phân thêm vai trò"))
                    .click();
            admin.locator("[name=vaiTro]").selectOption("CASE_OFFICER");
            submit(admin, "Phân vai trò");
            assertThat(admin.content()).contains("Đã phân vai trò", "Đang hiệu lực");
            submit(admin, "Mời đặt mật khẩu");
            assertThat(admin.content()).contains("ma***@example.vn", "Đã mời");
            look(admin, "member-invited");

            Page lan = browser.person(390);
            lan.navigate(lastLink("man.lan@example.vn"));
            lan.locator("[name=matKhauMoi]").fill("matkhau123456");
            lan.locator("[name=nhapLai]").fill("matkhau123456");
            submit(lan, "Đặt mật khẩu");
            assertThat(lan.content()).contains("quá dễ đoán");
            look(lan, "invitation");
            lan.locator("[name=matKhauMoi]").fill(PASSWORD);
            lan.locator("[name=nhapLai]").fill(PASSWORD);
            submit(lan, "Đặt mật khẩu");
            look(lan, "invitation-done");
            signIn(lan, "man.lan", PASSWORD);
            lan.waitForURL("**/viec**");

            lan.navigate("/tai-khoan/bao-mat");
            look(lan, "security");
            submit(lan, "Bắt đầu thiết lập");
            String key = lan.locator("main b.mc-num").innerText();
            look(lan, "second-begun");
            lan.locator("[name=ma]").fill("000000");
            submit(lan, "Bật xác thực hai bước");
            assertThat(lan.content()).contains("Mã chưa đúng");
            lan.locator("[name=ma]").fill(codeOf(key));
            submit(lan, "Bật xác thực hai bước");
            List<String> recovery = lan.locator("main li.mc-code").allInnerTexts();
            assertThat(recovery).hasSize(10);
            look(lan, "recovery-codes");
            lan.navigate("/tai-khoan/bao-mat");
            look(lan, "security-on");

            Page home = browser.person(390);
            signIn(home, "man.lan", PASSWORD);
            assertThat(home.url()).endsWith("/dang-nhap/can-bo/ma");
            look(home, "second-step");
            home.navigate("/viec");
            assertThat(home.url()).as("the password alone opens nothing").contains("/dang-nhap");
            home.navigate("/dang-nhap/can-bo/ma");
            home.locator("[name=ma]").fill(recovery.getFirst());
            home.locator("main button").first().click();
            home.waitForURL("**/viec**");
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void endingASessionAndLockingSignsOutAtTheNextRequest() {
        StaffId hoa = staff.enrol(new NewStaffMember(
                "man.hoa",
                "Trần Thị Hoa",
                "Chuyên viên",
                committee,
                null,
                PhoneNumber.parse("0905777222").orElseThrow()));
        staff.grant(hoa, new RoleGrant(Role.CASE_OFFICER, committee, LocalDate.of(2026, 1, 1), null));
        accounts.setPassword(hoa, "man.hoa", PASSWORD);
        try (Browser browser = new Browser(port)) {
            Page desk = browser.person(1366);
            Page phone = browser.person(390);
            Page third = browser.person(390);
            for (Page one : List.of(desk, phone, third)) {
                signIn(one, "man.hoa", PASSWORD);
                one.waitForURL("**/viec**");
            }
            desk.navigate("/tai-khoan/bao-mat");
            assertThat(desk.locator(".mc-sessions > li").count()).isEqualTo(3);
            look(desk, "sessions");
            submit(desk, "Đăng xuất nơi này");
            assertThat(desk.locator(".mc-sessions > li").count()).isEqualTo(2);
            int out = 0;
            for (Page one : List.of(phone, third)) {
                one.navigate("/viec");
                out += one.url().contains("/dang-nhap") ? 1 : 0;
            }
            assertThat(out).isEqualTo(1);

            submit(desk, "Đăng xuất khỏi mọi thiết bị");
            for (Page one : List.of(desk, phone, third)) {
                one.navigate("/viec");
                assertThat(one.url()).contains("/dang-nhap");
            }

            signIn(phone, "man.hoa", PASSWORD);
            phone.waitForURL("**/viec**");
            Page admin = browser.person(1366);
            new OfficerDesk(admin).signIn("quantri");
            admin.navigate("/quan-tri/can-bo?q=tran thi hoa");
            admin.locator("main a", new Page.LocatorOptions().setHasText("Trần Thị Hoa"))
                    .first()
                    .click();
            admin.locator("summary", new Page.LocatorOptions().setHasText("Khóa tài khoản"))
                    .click();
            submit(admin, "Khóa ngay");
            assertThat(admin.title()).startsWith("Lỗi");
            admin.locator("[name=lyDoKhoa]").fill("Chuyển công tác");
            submit(admin, "Khóa ngay");
            assertThat(admin.content()).contains("Đã khóa", "Lý do: Chuyển công tác");
            look(admin, "member-locked");
            phone.navigate("/viec");
            assertThat(phone.url()).contains("/dang-nhap");
            signIn(phone, "man.hoa", PASSWORD);
            assertThat(phone.content()).contains("Tài khoản đã bị quản trị khóa");
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void aFileIsTakenAndItsErrorsAreDownloaded() throws Exception {
        StringBuilder file = new StringBuilder("\uFEFFma_can_bo;ho_ten;chuc_vu;ma_don_vi;email;di_dong;vai_tro\r\n");
        for (int i = 0; i < 300; i++) {
            file.append("tep.%03d;Người Thứ %d;Chuyên viên;%s;tep%03d@example.vn;09061%05d;%s\r\n"
                    .formatted(i, i, i % 100 == 99 ? "H99.99" : unit, i, i, i % 2 == 0 ? "Cán bộ thụ lý" : ""));
        }
        try (Browser browser = new Browser(port)) {
            Page admin = browser.person(1366);
            new OfficerDesk(admin).signIn("quantri");
            admin.navigate("/quan-tri/can-bo/nap");
            look(admin, "file");
            admin.locator("[name=tep]")
                    .setInputFiles(new FilePayload(
                            "can-bo.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
            submit(admin, "Nạp tệp");
            assertThat(admin.locator("main dd").allInnerTexts()).contains("300", "297", "0", "3");
            look(admin, "file-report");
            var download = admin.waitForDownload(
                    () -> admin.locator("a[href$='loi.csv']").click());
            assertThat(Files.readString(download.path()))
                    .startsWith(
                            "\uFEFFdong,cot,gia_tri,ly_do\r\n101,ma_don_vi,H99.99,Không có đơn vị nào mang mã định danh này");
            admin.navigate("/quan-tri/can-bo?q=người thứ");
            assertThat(admin.content()).contains("297 cán bộ");
            look(admin, "list");
            admin.locator("[name=chon]").nth(0).check();
            admin.locator("[name=chon]").nth(1).check();
            submit(admin, "Mời những người đã chọn");
            assertThat(admin.content()).contains("Đã gửi 2 lời mời");
        }
        assertThat(violations).isEmpty();
    }
}
