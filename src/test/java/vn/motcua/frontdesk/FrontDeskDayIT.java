package vn.motcua.frontdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.frontdesk.HallPages.SOON;
import static vn.motcua.frontdesk.HallPages.button;
import static vn.motcua.frontdesk.HallPages.deskOf;
import static vn.motcua.frontdesk.HallPages.press;
import static vn.motcua.frontdesk.HallPages.slip;
import static vn.motcua.frontdesk.HallPages.typeCode;

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
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.OfficerDesk;

/** A day of one centre: a kiosk, three counters, a board, two phones; nobody waits without knowing how long. */
@WholeProduct
class FrontDeskDayIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    private TestClock clock;
    private AgencyId at;
    private long desk;

    @BeforeEach
    void morning() {
        clock = new TestClock(product);
        clock.setTo("2026-12-08T08:00");
        at = deskOf(agencies, "Bà Nà");
        desk = at.value();
    }

    @AfterEach
    void night() {
        clock.reset();
    }

    private String take(Page phone, String group, String number) {
        phone.navigate("/lay-so/" + desk);
        phone.getByText(group).first().click();
        phone.locator("[name=dienThoai]").fill(number);
        button(phone, "Lấy số").click();
        phone.waitForURL("**/so/*");
        return phone.locator(".mc-ticket__number").innerText().replaceAll("(?s).*\\s", "");
    }

    /** Books a slot of the next day; the code that is typed at the kiosk. */
    private String book(Page phone, String number) {
        phone.navigate("/dat-lich/" + desk + "/ho-tich?ngay=2026-12-08");
        phone.getByLabel("08:30", new Page.GetByLabelOptions().setExact(true)).check();
        phone.locator("[name=dienThoai]").fill(number);
        button(phone, "Giữ chỗ").click();
        phone.waitForURL("**/lich-hen/*");
        phone.locator("[name=ma]").fill(new CitizenSite(phone).codeSentTo(number));
        button(phone, "Xác nhận lịch hẹn").click();
        assertThat(phone.locator(".mc-turn")).containsText("Đã đặt lịch");
        return phone.locator(".mc-pass__number").innerText();
    }

    private static void calls(Page counter, String button, String number) {
        button(counter, button).click();
        assertThat(counter.locator(".mc-calling__number")).hasText(number);
    }

    @Test
    void goesFromTheFirstTicketToClosingTime() {
        try (Browser browser = new Browser(port)) {
            clock.setTo("2026-12-07T16:00");
            Page other = browser.person(390);
            String code = book(other, "0905 444 102");

            clock.setTo("2026-12-08T08:00");
            Page kiosk = browser.person(1080);
            kiosk.navigate("/ki-ot/" + desk);
            assertThat(Browser.violations(kiosk)).isEmpty();
            Browser.picture(kiosk, "frontdesk-kiosk", 1080, 1920);
            String first = press(kiosk, at, "Hộ tịch");
            assertThat(Browser.violations(kiosk)).isEmpty();
            Browser.picture(kiosk, "frontdesk-kiosk-slip", 1080, 1920);

            Page phone = browser.person(390);
            String second = take(phone, "Hộ tịch", "0905 444 101");
            assertThat(phone.locator("main")).containsText("Đang chờ gọi");
            assertThat(phone.locator(".mc-ticket__facts")).containsText("1");
            assertThat(Browser.violations(phone)).isEmpty();
            Browser.picture(phone, "frontdesk-phone-waiting", 390, 844);
            phone.navigate("/lay-so/" + desk);
            phone.getByText("Hộ tịch").first().click();
            phone.locator("[name=dienThoai]").fill("0905444101");
            button(phone, "Lấy số").click();
            assertThat(phone.locator(".govuk-error-summary")).containsText("Anh/chị đang có số " + second);
            phone.goBack();
            phone.goBack();

            // Who booked comes early, and asks for something else besides.
            kiosk.navigate("/ki-ot/" + desk + "/lich-hen");
            typeCode(kiosk, code);
            String booked = slip(kiosk);
            assertThat(other.locator("main")).containsText("số của anh/chị là " + booked, SOON);
            String land = take(other, "Đất đai", "0905 444 102");

            Page board = browser.person(1920);
            board.setViewportSize(1920, 1080);
            board.navigate("/bang/" + desk);

            Page counter = browser.person(1366);
            new OfficerDesk(counter).signIn("bn.tiepnhan").open("/goi-so");
            assertThat(Browser.violations(counter)).isEmpty();
            counter.navigate("/goi-so/" + desk + "/1");
            assertThat(counter.locator("main")).containsText("Hẹn 08:30");
            button(counter, "Mở quầy").click();
            calls(counter, "Gọi số tiếp", first);
            assertThat(counter.locator("main")).containsText("Mời số " + first + " đến quầy 1");
            assertThat(Browser.violations(counter)).isEmpty();
            Browser.picture(counter, "frontdesk-counter", 1366, 900);
            assertThat(board.locator(".mc-board__new")).containsText(first, SOON);
            assertThat(board.locator(".mc-board__new")).containsText("Quầy 1");

            Page colleague = browser.person(1366);
            new OfficerDesk(colleague).signIn("bn.tiepnhan2").open("/goi-so/" + desk + "/2");
            calls(colleague, "Gọi số tiếp", second);
            assertThat(phone.locator("main")).containsText("Mời đến quầy 2", SOON);
            // What cannot be done any more is not offered any more, though the page was never loaded anew.
            assertThat(button(phone, "Tôi đến muộn")).isHidden();
            assertThat(button(phone, "Hủy số")).isHidden();
            Browser.picture(phone, "frontdesk-phone-called", 390, 844);
            assertThat(board.locator(".mc-board__new")).containsText(second, SOON);
            assertThat(board.locator(".mc-board__calls")).containsText(first);
            Browser.picture(board, "frontdesk-board", 1920, 1080);

            // The first does not come. The second brings the wrong paper and keeps the place, meanwhile the slot
            // begins.
            button(counter, "Vắng mặt").click();
            assertThat(counter.locator(".mc-calling__nobody")).hasText("Chưa gọi ai");
            assertThat(board.locator(".mc-board__past")).containsText(first, SOON);
            button(colleague, "Bắt đầu tiếp").click();
            button(colleague, "Tạm gác").click();
            assertThat(phone.locator("main")).containsText("giữ nguyên thứ tự", SOON);
            assertThat(button(phone, "Hủy số")).isVisible();
            assertThat(button(phone, "Tôi đến muộn")).isHidden();
            String third = press(kiosk, at, "Hộ tịch");
            colleague.getByPlaceholder("A042").nth(1).fill(second);
            button(colleague, "Đưa lại hàng chờ").click();
            assertThat(button(phone, "Tôi đến muộn"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
            clock.setTo("2026-12-08T08:30");
            calls(counter, "Gọi số tiếp", booked);
            assertThat(counter.locator(".mc-calling")).containsText("Hẹn 08:30");
            assertThat(board.locator(".mc-board__new")).containsText(booked, SOON);
            calls(colleague, "Gọi số tiếp", second);
            button(counter, "Xong").click();

            // Forwarded to land, with the place: before who took a number for land later.
            String laterLand = press(kiosk, at, "Đất đai");
            colleague.locator("[name=linhVuc]").selectOption("dat-dai");
            button(colleague, "Chuyển, giữ thứ tự").click();
            assertThat(colleague.locator("main")).containsText("giữ nguyên thứ tự");
            Page landCounter = counter.context().newPage();
            landCounter.navigate("/goi-so/" + desk + "/3");
            calls(landCounter, "Gọi số tiếp", second);
            calls(landCounter, "Xong, gọi số tiếp", land);
            assertThat(phone.locator("main")).containsText("Đã xong", SOON);
            calls(landCounter, "Xong, gọi số tiếp", laterLand);
            button(landCounter, "Xong").click();
            assertThat(other.locator("main")).containsText("Đã xong", SOON);

            // Whoever runs late lets others go first, and gives the number back in the end.
            String late = take(other, "Kinh doanh", "0905 444 103");
            String early = press(kiosk, at, "Kinh doanh");
            other.bringToFront();
            button(other, "Tôi đến muộn").click();
            assertThat(other.locator("main")).containsText("Đã ghi nhận");
            calls(colleague, "Gọi số tiếp", third);
            calls(colleague, "Xong, gọi số tiếp", early);
            button(other, "Hủy số").click();
            assertThat(other.locator("main")).containsText("Đã hủy");
            assertThat(late).isNotEqualTo(early);

            // Towards closing time the last ones are told that the day is too short; then nothing is left of it to
            // take.
            clock.setTo("2026-12-08T17:20");
            button(colleague, "Đóng quầy").click();
            for (int i = 0; i < 4; i++) {
                press(kiosk, at, "Hộ tịch");
            }
            assertThat(kiosk.locator("main")).containsText("không kịp trong buổi");
            Browser.picture(kiosk, "frontdesk-kiosk-late", 1080, 1920);
            board.reload();
            assertThat(board.locator(".mc-board__lines")).containsText("không kịp trong buổi");
            assertThat(Browser.violations(board)).isEmpty();
            Browser.picture(board, "frontdesk-board-late", 1920, 1080);
            clock.setTo("2026-12-08T17:31");
            other.navigate("/lay-so/" + desk);
            assertThat(other.locator("[name=ngay] option").first()).containsText("09/12/2026");
            assertThat(other.locator("main")).not().containsText("bây giờ");
            Browser.picture(other, "frontdesk-take-closed", 390, 844);
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
            Browser.picture(citizen, "frontdesk-take", 390, 844);
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
