package vn.motcua.frontdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.pages.OfficerDesk;

/** A day of one centre: a kiosk, two counters, a board, two phones; nobody waits without knowing how long. */
@WholeProduct
class FrontDeskDayIT {

    /** A change is seen within five seconds. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(5_000);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    private TestClock clock;
    private long desk;

    @BeforeEach
    void morning() {
        clock = new TestClock(product);
        clock.setTo("2026-12-08T08:00");
        AgencyId committee = agencies.listCommuneCommittees().stream()
                .filter(agency -> agency.name().endsWith("Bà Nà"))
                .findFirst()
                .orElseThrow()
                .id();
        desk = agencies.centreOf(committee).id().value();
    }

    @AfterEach
    void night() {
        clock.reset();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private String take(Page phone, String group, String number) {
        phone.navigate("/lay-so/" + desk);
        phone.getByText(group).first().click();
        phone.locator("[name=dienThoai]").fill(number);
        button(phone, "Lấy số").click();
        phone.waitForURL("**/so/*");
        return phone.locator(".mc-ticket__number").innerText().replaceAll("(?s).*\\s", "");
    }

    private static String number(Page kiosk) {
        return kiosk.locator(".mc-kiosk__slip h1 b").innerText();
    }

    private String press(Page kiosk, String group) {
        kiosk.navigate("/ki-ot/" + desk);
        kiosk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(group))
                .click();
        kiosk.waitForURL("**/phieu/**");
        return number(kiosk);
    }

    @Test
    void goesFromTheFirstTicketToClosingTime() {
        try (Browser browser = new Browser(port)) {
            Page kiosk = browser.person(1080);
            kiosk.setViewportSize(1080, 1920);
            kiosk.navigate("/ki-ot/" + desk);
            Browser.picture(kiosk, "frontdesk-kiosk");
            String first = press(kiosk, "Hộ tịch");
            Browser.picture(kiosk, "frontdesk-kiosk-slip");
            assertThat(Browser.violations(kiosk)).isEmpty();
            kiosk.navigate("/ki-ot/" + desk);
            assertThat(Browser.violations(kiosk)).isEmpty();

            Page phone = browser.person(390);
            String second = take(phone, "Hộ tịch", "0905 444 101");
            assertThat(phone.locator("main")).containsText("Đang chờ gọi");
            assertThat(phone.locator(".mc-ticket__facts")).containsText("1");
            assertThat(Browser.violations(phone)).isEmpty();
            phone.setViewportSize(390, 844);
            Browser.picture(phone, "frontdesk-phone-waiting");
            phone.navigate("/lay-so/" + desk);
            phone.getByText("Hộ tịch").first().click();
            phone.locator("[name=dienThoai]").fill("0905444101");
            button(phone, "Lấy số").click();
            assertThat(phone.locator(".govuk-error-summary")).containsText("Anh/chị đang có số " + second);
            phone.goBack();
            phone.goBack();

            Page other = browser.person(390);
            String land = take(other, "Đất đai", "0905 444 102");

            Page board = browser.person(1366);
            board.setViewportSize(1366, 768);
            board.navigate("/bang/" + desk);

            Page counter = browser.person(1366);
            new OfficerDesk(counter).signIn("bn.tiepnhan").open("/goi-so");
            assertThat(Browser.violations(counter)).isEmpty();
            counter.navigate("/goi-so/" + desk + "/1");
            button(counter, "Mở quầy").click();
            button(counter, "Gọi số tiếp").click();
            assertThat(counter.locator(".mc-calling__number")).hasText(first);
            assertThat(counter.locator("main")).containsText("Mời số " + first + " đến quầy 1");
            assertThat(Browser.violations(counter)).isEmpty();
            counter.setViewportSize(1366, 900);
            Browser.picture(counter, "frontdesk-counter");
            assertThat(board.locator(".mc-board__new")).containsText(first, SOON);
            assertThat(board.locator(".mc-board__new")).containsText("Quầy 1");

            Page colleague = browser.person(1366);
            new OfficerDesk(colleague).signIn("bn.tiepnhan2").open("/goi-so/" + desk + "/2");
            button(colleague, "Gọi số tiếp").click();
            assertThat(colleague.locator(".mc-calling__number")).hasText(second);
            assertThat(phone.locator("main")).containsText("Mời đến quầy 2", SOON);
            Browser.picture(phone, "frontdesk-phone-called");
            assertThat(board.locator(".mc-board__new")).containsText(second, SOON);
            assertThat(board.locator(".mc-board__calls")).containsText(first);
            Browser.picture(board, "frontdesk-board");

            // The first does not come; the second brings the wrong paper, keeps the place, and is called again.
            button(counter, "Vắng mặt").click();
            assertThat(counter.locator(".mc-calling__nobody")).hasText("Chưa gọi ai");
            button(colleague, "Bắt đầu tiếp").click();
            button(colleague, "Tạm gác").click();
            assertThat(phone.locator("main")).containsText("giữ nguyên thứ tự", SOON);
            String third = press(kiosk, "Hộ tịch");
            colleague.getByPlaceholder("A042").nth(1).fill(second);
            button(colleague, "Đưa lại hàng chờ").click();
            button(colleague, "Gọi số tiếp").click();
            assertThat(colleague.locator(".mc-calling__number")).hasText(second);

            // Forwarded to land, with the place: before who took a number for land later.
            String laterLand = press(kiosk, "Đất đai");
            colleague.locator("[name=linhVuc]").selectOption("dat-dai");
            button(colleague, "Chuyển, giữ thứ tự").click();
            assertThat(colleague.locator("main")).containsText("giữ nguyên thứ tự");
            counter.navigate("/goi-so/" + desk + "/3");
            button(counter, "Gọi số tiếp").click();
            assertThat(counter.locator(".mc-calling__number")).hasText(second);
            button(counter, "Xong, gọi số tiếp").click();
            assertThat(counter.locator(".mc-calling__number")).hasText(land);
            assertThat(phone.locator("main")).containsText("Đã xong", SOON);
            button(counter, "Xong, gọi số tiếp").click();
            assertThat(counter.locator(".mc-calling__number")).hasText(laterLand);
            button(counter, "Xong").click();
            assertThat(other.locator("main")).containsText("Đã xong", SOON);

            // Whoever runs late lets others go first, and gives the number back in the end.
            String late = take(other, "Kinh doanh", "0905 444 103");
            String early = press(kiosk, "Kinh doanh");
            other.bringToFront();
            button(other, "Tôi đến muộn").click();
            assertThat(other.locator("main")).containsText("Đã ghi nhận");
            button(colleague, "Gọi số tiếp").click();
            assertThat(colleague.locator(".mc-calling__number")).hasText(third);
            button(colleague, "Xong, gọi số tiếp").click();
            assertThat(colleague.locator(".mc-calling__number")).hasText(early);
            button(other, "Hủy số").click();
            assertThat(other.locator("main")).containsText("Đã hủy");
            assertThat(late).isNotEqualTo(early);

            // Closing time: the last ones are told that the day is too short.
            clock.setTo("2026-12-08T17:20");
            button(colleague, "Đóng quầy").click();
            for (int i = 0; i < 4; i++) {
                press(kiosk, "Hộ tịch");
            }
            assertThat(kiosk.locator("main")).containsText("không kịp trong buổi");
            board.reload();
            assertThat(board.locator(".mc-board__lines")).containsText("không kịp trong buổi");
            assertThat(Browser.violations(board)).isEmpty();
            Browser.picture(board, "frontdesk-board-390");
        }
    }

    @Test
    void givesOutNumbersAtReceptionAndSetsUpACentre() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.person(1366);
            OfficerDesk reception = new OfficerDesk(page).signIn("bn.tiepnhan").open("/phat-so");
            page.getByText("Đất đai").first().click();
            page.getByText("Phụ nữ mang thai").click();
            button(page, "Phát số").click();
            assertThat(page.locator(".mc-slip")).containsText("Còn 0 người phía trước");
            assertThat(Browser.violations(page)).isEmpty();
            reception.picture("frontdesk-reception");

            Page admin = browser.person(1366);
            OfficerDesk office = new OfficerDesk(admin).signIn("quantri").open("/quan-tri/quay-tiep-dan/" + desk);
            String before = admin.locator("[name=linhVuc]").inputValue();
            office.field("linhVuc", "ho-tich | Hộ tịch | A | 1").button("Lưu cấu hình");
            assertThat(admin.locator(".govuk-error-summary")).containsText("ho-tich | Hộ tịch | A | 1");
            assertThat(admin.locator("[name=linhVuc]").inputValue()).isEqualTo("ho-tich | Hộ tịch | A | 1");
            office.field("linhVuc", before).button("Lưu cấu hình");
            assertThat(office.text()).contains("Đã lưu cấu hình");
            assertThat(Browser.violations(admin)).isEmpty();
            office.picture("frontdesk-setup");

            Page citizen = browser.person(390);
            citizen.navigate("/lay-so");
            assertThat(citizen.locator("main")).containsText("Bà Nà");
            citizen.navigate("/lay-so/" + desk);
            assertThat(citizen.locator("[name=ngay] option").allInnerTexts())
                    .first()
                    .asString()
                    .startsWith("Hôm nay");
            citizen.setViewportSize(390, 844);
            Browser.picture(citizen, "frontdesk-take");
        }
    }

    /** A hall is shared: after a while of silence nothing of the person before is left at the kiosk. */
    @Test
    void forgetsAtTheKioskWhatSomebodyDidElsewhere() {
        try (Browser browser = new Browser(port)) {
            Page kiosk = browser.person(1080);
            kiosk.clock().install();
            kiosk.navigate("/ki-ot/" + desk);
            kiosk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tra cứu hồ sơ"))
                    .click();
            kiosk.waitForURL("**/tra-cuu");
            kiosk.evaluate("localStorage.setItem('mc-draft:x', 'bí mật')");
            kiosk.clock().runFor(61_000);
            kiosk.waitForURL("**/ki-ot/" + desk);
            assertThat(kiosk.evaluate("localStorage.length")).isEqualTo(0);
        }
    }
}
