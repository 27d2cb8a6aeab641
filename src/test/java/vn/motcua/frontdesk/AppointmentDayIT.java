package vn.motcua.frontdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.frontdesk.HallPages.SOON;
import static vn.motcua.frontdesk.HallPages.button;
import static vn.motcua.frontdesk.HallPages.deskOf;
import static vn.motcua.frontdesk.HallPages.link;
import static vn.motcua.frontdesk.HallPages.slip;
import static vn.motcua.frontdesk.HallPages.typeCode;

import com.microsoft.playwright.Page;
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
import vn.motcua.pages.CitizenSite;
import vn.motcua.pages.OfficerDesk;

/** One appointment: booked on a phone and changed, come to at the kiosk, seen at reception. */
@WholeProduct
class AppointmentDayIT {

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
        desk = deskOf(agencies, "Hải Châu").value();
    }

    @AfterEach
    void night() {
        clock.reset();
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

            // The appointment is not today's for the kiosk until the next morning.
            Page kiosk = browser.person(1080);
            kiosk.setViewportSize(1080, 1920);
            kiosk.navigate("/ki-ot/" + desk);
            link(kiosk, "Tôi có lịch hẹn").click();
            typeCode(kiosk, code);
            assertThat(kiosk.locator("[role=alert]")).containsText("08:50 09/12/2026, không phải hôm nay");
            clock.setTo("2026-12-09T08:40");

            kiosk.navigate("/ki-ot/" + desk + "/lich-hen");
            assertThat(Browser.violations(kiosk)).isEmpty();
            Browser.picture(kiosk, "appointment-kiosk", 1080, 1920);
            typeCode(kiosk, code);
            String number = slip(kiosk);
            assertThat(kiosk.locator("main")).containsText("Lịch hẹn 08:50");
            assertThat(Browser.violations(kiosk)).isEmpty();
            Browser.picture(kiosk, "appointment-kiosk-slip", 1080, 1920);
            assertThat(phone.locator("main")).containsText("số của anh/chị là " + number, SOON);
            assertThat(phone.locator("main")).not().containsText("Hủy lịch hẹn");
            Browser.picture(phone, "appointment-arrived");

            Page counter = browser.person(1366);
            new OfficerDesk(counter).signIn("hc.tiepnhan").open("/phat-so/" + desk);
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
}
