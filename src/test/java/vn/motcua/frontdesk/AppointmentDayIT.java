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
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.OfficerDesk;

/** One appointment: booked on a phone, come to at the kiosk, called at the counter before those without. */
@WholeProduct
class AppointmentDayIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(5_000);

    private static final String PHONE = "0905 444 201";

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
                .filter(agency -> agency.name().endsWith("Hải Châu"))
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

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Books a slot; the page of the appointment, confirmed. */
    private String book(Page phone, String slot, String number) {
        phone.navigate("/lay-so");
        link(phone, "Đặt lịch hẹn trước").click();
        assertThat(Browser.violations(phone)).isEmpty();
        link(phone, "Hải Châu").click();
        assertThat(Browser.violations(phone)).isEmpty();
        Browser.picture(phone, "appointment-groups");
        link(phone, "Hộ tịch").click();
        link(phone, "Thứ Tư 09/12").click();
        assertThat(phone.locator("main")).containsText("Thứ Tư 09/12/2026");
        button(phone, "Giữ chỗ").click();
        assertThat(phone.locator(".govuk-error-summary")).containsText("Hãy chọn giờ hẹn");
        phone.getByLabel(slot, new Page.GetByLabelOptions().setExact(true)).check();
        phone.locator("[name=dienThoai]").fill(number);
        assertThat(Browser.violations(phone)).isEmpty();
        Browser.picture(phone, "appointment-slots");
        button(phone, "Giữ chỗ").click();
        phone.waitForURL("**/lich-hen/*");
        assertThat(phone.locator("main")).containsText("Chỗ đang được giữ");
        assertThat(Browser.violations(phone)).isEmpty();
        Browser.picture(phone, "appointment-held");
        phone.locator("[name=ma]").fill("1");
        button(phone, "Xác nhận lịch hẹn").click();
        assertThat(phone.locator(".govuk-error-summary")).containsText("Mã chưa đúng");
        phone.locator("[name=ma]").fill(new CitizenSite(phone).codeSentTo(number));
        button(phone, "Xác nhận lịch hẹn").click();
        assertThat(phone.locator(".mc-turn")).containsText("Đã đặt lịch");
        assertThat(Browser.violations(phone)).isEmpty();
        Browser.picture(phone, "appointment-confirmed");
        return phone.url();
    }

    @Test
    void leadsFromThePhoneOverTheKioskToTheCounter() {
        try (Browser browser = new Browser(port)) {
            Page phone = browser.person(390);
            String own = book(phone, "09:10", PHONE);
            String code = phone.locator(".mc-pass__number").innerText();

            // Another time suits better; the code stays.
            button(phone, "Đổi giờ hẹn").click();
            assertThat(Browser.violations(phone)).isEmpty();
            Browser.picture(phone, "appointment-change");
            phone.getByLabel("08:50", new Page.GetByLabelOptions().setExact(true))
                    .check();
            button(phone, "Đổi sang giờ này").click();
            assertThat(phone.locator(".mc-hour__time")).hasText("08:50–09:10");
            assertThat(phone.locator(".mc-pass__number")).hasText(code);

            Page other = browser.person(390);
            other.navigate("/dat-lich/" + desk + "/ho-tich?ngay=2026-12-09");
            other.getByLabel("08:50", new Page.GetByLabelOptions().setExact(true))
                    .check();
            other.locator("[name=dienThoai]").fill(PHONE);
            button(other, "Giữ chỗ").click();
            assertThat(other.locator(".govuk-error-summary")).containsText("Anh/chị đã có lịch hẹn lúc 08:50");

            // The next morning: two people took numbers before, the appointment is not today's for the kiosk until
            // then.
            Page kiosk = browser.person(1080);
            kiosk.setViewportSize(1080, 1920);
            kiosk.navigate("/ki-ot/" + desk);
            link(kiosk, "Tôi có lịch hẹn").click();
            type(kiosk, code);
            button(kiosk, "Lấy số").click();
            assertThat(kiosk.locator("[role=alert]")).containsText("08:50 09/12/2026, không phải hôm nay");
            clock.setTo("2026-12-09T08:40");
            press(kiosk);
            press(kiosk);

            kiosk.navigate("/ki-ot/" + desk + "/lich-hen");
            assertThat(Browser.violations(kiosk)).isEmpty();
            Browser.picture(kiosk, "appointment-kiosk");
            type(kiosk, code);
            button(kiosk, "Lấy số").click();
            kiosk.waitForURL("**/phieu/**");
            assertThat(kiosk.locator("main")).containsText("Lịch hẹn 08:50");
            String number = kiosk.locator(".mc-kiosk__slip h1 b").innerText();
            assertThat(Browser.violations(kiosk)).isEmpty();
            Browser.picture(kiosk, "appointment-kiosk-slip");
            assertThat(phone.locator("main")).containsText("số của anh/chị là " + number, SOON);
            assertThat(phone.locator("main")).not().containsText("Hủy lịch hẹn");
            Browser.picture(phone, "appointment-arrived");

            Page counter = browser.person(1366);
            new OfficerDesk(counter).signIn("hc.tiepnhan").open("/goi-so/" + desk + "/1");
            Browser.picture(counter, "appointment-line");
            assertThat(counter.locator("main")).containsText("Hẹn 08:50");
            clock.setTo("2026-12-09T08:50");
            button(counter, "Gọi số tiếp").click();
            assertThat(counter.locator(".mc-calling__number")).hasText(number);
            assertThat(counter.locator(".mc-calling")).containsText("Hẹn 08:50");
            assertThat(Browser.violations(counter)).isEmpty();

            Page board = browser.person(1366);
            board.navigate("/bang/" + desk);
            assertThat(board.locator(".mc-board__new")).containsText(number);

            button(counter, "Xong").click();
            counter.navigate("/phat-so/" + desk);
            link(counter, "Lịch hẹn").click();
            assertThat(counter.locator("main")).containsText("Đã đến, số " + number);
            assertThat(Browser.violations(counter)).isEmpty();
            Browser.picture(counter, "appointment-reception");
            counter.locator("[name=ma]").fill("00000000");
            button(counter, "Lấy số").click();
            assertThat(counter.locator(".govuk-error-summary")).containsText("Không có lịch hẹn này");

            // Without scripts: a slot is chosen, booked, given back.
            Page plain = browser.withoutScripts(phone);
            plain.navigate("/dat-lich/" + desk + "/ho-tich?ngay=2026-12-10");
            plain.getByLabel("10:10", new Page.GetByLabelOptions().setExact(true))
                    .check();
            plain.locator("[name=dienThoai]").fill("0905 444 202");
            button(plain, "Giữ chỗ").click();
            assertThat(plain.locator("main")).containsText("Chỗ đang được giữ");
            button(plain, "Hủy lịch hẹn").click();
            assertThat(plain.locator(".mc-turn")).containsText("Đã hủy");
            assertThat(own).isNotEqualTo(plain.url());
        }
    }

    private void press(Page kiosk) {
        kiosk.navigate("/ki-ot/" + desk);
        kiosk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hộ tịch"))
                .click();
        kiosk.waitForURL("**/phieu/**");
    }

    /** On the keys of the screen, as somebody without a keyboard does. */
    private static void type(Page kiosk, String code) {
        for (char digit : code.replace(" ", "").toCharArray()) {
            button(kiosk, String.valueOf(digit)).click();
        }
    }
}
