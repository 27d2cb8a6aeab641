package vn.motcua.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.TestDossiers;
import vn.motcua.frontdesk.CounterAction;
import vn.motcua.frontdesk.CounterCommand;
import vn.motcua.frontdesk.Counters;
import vn.motcua.frontdesk.NewTicket;
import vn.motcua.frontdesk.TicketChannel;
import vn.motcua.frontdesk.TicketView;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.notifications.Notification;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignedIn;

/** Somebody is not content and says so; the head of the desk learns of it, and everybody what came of all (NĐ 118/2025 Art. 31-33). */
@WholeProduct
class RatingJourneyIT {

    private static final String WORDS = "Tôi phải đến ba lần vì mỗi lần lại được yêu cầu thêm một giấy tờ.";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Tickets tickets;

    @Autowired
    Counters counters;

    @Autowired
    Ratings ratings;

    @Autowired
    Notifications notifications;

    @Autowired
    Documents documents;

    @Autowired
    MockMvcTester http;

    private long desk(String commune) {
        AgencyId committee = agencies.listCommuneCommittees().stream()
                .filter(agency -> agency.name().endsWith(commune))
                .findFirst()
                .orElseThrow()
                .id();
        return agencies.centreOf(committee).id().value();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void choose(Page page, String field, String points) {
        page.locator("[name='" + field + "'][value='" + points + "']").check();
    }

    @Test
    void aLowRatingGoesFromThePhoneToTheHeadAndTheCommentToEverybody() {
        TestDossiers given = new TestDossiers(product);
        DossierCode code = given.finished();
        try (Browser browser = new Browser(port)) {
            Page phone = browser.person(390);
            phone.navigate("/danh-gia");
            phone.locator("[name=ma]").fill(code.value());
            phone.locator("[name=khoa]").fill(given.details(code).slipKey());
            button(phone, "Tiếp tục").click();
            assertThat(phone.locator(".govuk-error-summary")).containsText("Không có lượt phục vụ nào vừa xong");
            assertThat(Browser.violations(phone)).isEmpty();
            dossiers.handOver(code, given.officer("tiepnhan"), "Nguyễn Văn An", true);

            phone.navigate("/tra-cuu");
            phone.locator("[name=ma]").fill(code.value());
            phone.locator("[name=khoa]").fill(given.details(code).slipKey());
            button(phone, "Tra cứu").first().click();
            Browser.picture(phone, "rating-tracking");
            phone.setViewportSize(390, 844);
            phone.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Đánh giá").setExact(true))
                    .click();
            phone.waitForURL("**/danh-gia/*");
            String path = phone.url().replaceAll("^https?://[^/]+", "");
            Browser.picture(phone, "rating-form");
            assertThat(Browser.violations(phone)).isEmpty();

            Page plain = browser.withoutScripts(phone);
            plain.navigate(path);
            plain.locator("[name=yKien]").fill(WORDS);
            button(plain, "Gửi đánh giá").click();
            assertThat(plain.locator(".govuk-error-summary")).containsText("Hãy chọn mức độ hài lòng chung");
            assertThat(plain.locator("[name=yKien]")).hasValue(WORDS);
            plain.close();

            // Rules, case 15: an officer who opens the link of the citizen cannot rate.
            Page office = browser.person(1366);
            OfficerDesk officer = new OfficerDesk(office).signIn("tk.tiepnhan").open(path);
            assertThat(officer.text()).contains("đang đăng nhập bằng tài khoản cán bộ nên không đánh giá được");
            officer.picture("rating-refused");

            phone.setViewportSize(390, 844);
            choose(phone, "chung", "2");
            choose(phone, "tc-contacts", "3");
            choose(phone, "tc-explanation", "1");
            phone.locator("[name=yKien]").fill(WORDS);
            phone.locator("[name=lienHe]").fill("0905 444 201");
            Browser.picture(phone, "rating-filled");
            button(phone, "Gửi đánh giá").click();
            assertThat(phone.locator("main")).containsText("Đã nhận đánh giá");
            Browser.picture(phone, "rating-thanks");
            assertThat(Browser.violations(phone)).isEmpty();

            Page desk = browser.person(1366);
            OfficerDesk head = new OfficerDesk(desk).signIn("tk.truongphong").open("/thong-bao");
            assertThat(head.text()).contains("Có đánh giá 1 điểm tại");
            head.open("/viec/danh-gia");
            Locator low = desk.locator("article", new Page.LocatorOptions().setHasText(code.value()));
            assertThat(low).containsText("Chưa liên hệ");
            assertThat(low).containsText("0905 444 201");
            Browser.picture(desk, "rating-follow-ups");
            assertThat(Browser.violations(desk)).isEmpty();
            low.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kết thúc"))
                    .click();
            assertThat(desk.locator(".govuk-error-summary")).containsText("Hãy ghi đã tìm hiểu được gì");
            assertThat(Browser.violations(desk)).isEmpty();
            low.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đã liên hệ"))
                    .click();
            assertThat(low).containsText("Đã liên hệ");
            low.locator("[name=ghiChu]").fill("Đã xin lỗi; bổ sung danh mục giấy tờ tại quầy.");
            low.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kết thúc"))
                    .click();
            assertThat(desk.locator(".govuk-notification-banner--success")).containsText("Đã kết thúc");
            desk.navigate("/viec/danh-gia?tt=xong");
            assertThat(desk.locator("main")).containsText("Đã xin lỗi; bổ sung danh mục giấy tờ tại quầy.");
            assertThat(desk.locator("main")).not().containsText("0905 444 201");
            Browser.picture(desk, "rating-followed-up");

            String results = "/danh-gia/ket-qua/" + desk("Thanh Khê");
            phone.navigate(results);
            assertThat(phone.locator("main")).not().containsText(WORDS);
            desk.navigate("/viec/danh-gia/gop-y");
            Browser.picture(desk, "rating-comments");
            assertThat(Browser.violations(desk)).isEmpty();
            desk.locator("article", new Page.LocatorOptions().setHasText(WORDS))
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Đăng").setExact(true))
                    .click();
            assertThat(desk.locator(".govuk-notification-banner--success")).containsText("Đã đăng góp ý");
            desk.navigate("/viec/danh-gia/can-bo");
            Browser.picture(desk, "rating-officers");
            assertThat(Browser.violations(desk)).isEmpty();

            phone.navigate(results);
            assertThat(phone.locator("main")).containsText(WORDS);
            assertThat(phone.locator("main")).not().containsText(code.value());
            Browser.picture(phone, "rating-results");
            assertThat(Browser.violations(phone)).isEmpty();
            phone.navigate("/danh-gia/ket-qua");
            Browser.picture(phone, "rating-centres");
            phone.navigate(path);
            assertThat(phone.locator("main")).containsText("Đã nhận đánh giá");
        }
    }

    @Test
    void whoFollowsADossierIsInvitedOnceInTheInboxAndOnItsPage() throws Exception {
        TestDossiers given = new TestDossiers(product);
        Actor lan = given.citizen("Trần Thị Đánh Giá", "0905444202");
        DossierCode code = given.submittedBy(lan).code();
        dossiers.accept(code, given.officer("tiepnhan"));
        dossiers.attachResult(
                code,
                given.officer("thuly"),
                ActAs.actor(Actor.SYSTEM, () -> documents.store(SampleFiles.pdf(1), "ket-qua.pdf"))
                        .id());
        dossiers.forward(code, given.officer("thuly"), null);
        given.passTheHead(code);
        dossiers.approve(code, given.officer("lanhdao"), null);
        dossiers.numberResult(code, given.officer("vanthu"), "12/XNTTHN");
        assertThat(pageOf(code, lan)).doesNotContain("/danh-gia/");
        dossiers.handOver(code, given.officer("tiepnhan"), lan.name(), true);

        List<Notification> told = notifications.listInbox(Recipient.citizen(lan.id(), null), 0, 50).stream()
                .filter(line -> line.message().subject().contains("Mời anh/chị đánh giá"))
                .toList();
        assertThat(told).hasSize(1);
        String path = String.valueOf(told.getFirst().message().link());
        assertThat(pageOf(code, lan)).contains("href=\"" + path + "\"");
        ratings.give(
                new RatingToken(path.replace("/danh-gia/", "")),
                new NewRating(5, Map.of("online", 4), null, null),
                RatingChannel.OWN,
                lan);
        assertThat(pageOf(code, lan)).doesNotContain(path);
    }

    private String pageOf(DossierCode code, Actor citizen) throws Exception {
        return http.get()
                .uri("/ho-so/" + code)
                .with(SignedIn.as(citizen))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whoWasServedRatesAtTheTabletOfTheCounterOrOnThePhone() {
        AgencyId hall = new AgencyId(desk("Hải Châu"));
        Actor giang = new TestDossiers(product).signIn("hc.tiepnhan");
        try (Browser browser = new Browser(port)) {
            Page office = browser.person(1366);
            OfficerDesk head = new OfficerDesk(office).signIn("hc.truongphong").open("/viec/danh-gia/may");
            head.field("quay", "x").button("Thêm máy đánh giá");
            assertThat(office.locator(".govuk-error-summary")).containsText("Số quầy là số từ 1 đến 999");
            head.field("quay", "2").button("Thêm máy đánh giá");
            assertThat(head.text()).contains("Đã thêm máy đánh giá", "Quầy 2");
            Browser.picture(office, "rating-devices");
            assertThat(Browser.violations(office)).isEmpty();
            String tablet =
                    office.locator(".mc-device .mc-hash").last().innerText().replaceAll("^https?://[^/]+", "");

            TicketView taken = tickets.issue(hall, NewTicket.walkIn("kinh-doanh", TicketChannel.KIOSK, null), giang);
            String number = taken.ticket().label();
            Page phone = browser.person(390);
            phone.navigate("/so/" + taken.ticket().key());
            counters.act(hall, 2, new CounterCommand(CounterAction.CALL, number, null), giang);
            counters.act(hall, 2, CounterCommand.of(CounterAction.FINISH), giang);
            assertThat(phone.locator("main a[href*='/danh-gia/']")).hasText("Đánh giá");
            Browser.picture(phone, "rating-ticket");
            assertThat(Browser.violations(phone)).isEmpty();

            Page screen = browser.person(1024);
            screen.setViewportSize(1024, 1366);
            screen.navigate(tablet);
            assertThat(screen.locator("main")).containsText("Đánh giá số " + number);
            Browser.picture(screen, "rating-tablet");
            assertThat(Browser.violations(screen)).isEmpty();
            screen.setViewportSize(1024, 1366);
            screen.locator("[name=so]").fill(number.toLowerCase(java.util.Locale.ROOT));
            screen.locator("button[value=so]").click();
            screen.waitForURL("**/may/*/*");
            Browser.picture(screen, "rating-tablet-form");
            assertThat(Browser.violations(screen)).isEmpty();
            choose(screen, "chung", "5");
            choose(screen, "tc-attitude", "5");
            button(screen, "Gửi đánh giá").click();
            assertThat(screen.locator("main")).containsText("Cảm ơn anh/chị");
            Browser.picture(screen, "rating-tablet-thanks");
            assertThat(Browser.violations(screen)).isEmpty();
            screen.waitForURL("**" + tablet);
            assertThat(screen.locator("main")).not().containsText("Đánh giá số " + number);
            phone.reload();
            assertThat(phone.locator("main a[href*='/danh-gia/']")).hasCount(0);
        }
    }

    @Test
    void anAdministratorAsksPeopleAndReadsWhatTheyAnswered() {
        try (Browser browser = new Browser(port)) {
            Page office = browser.person(1366);
            OfficerDesk administrator =
                    new OfficerDesk(office).signIn("quantri").open("/quan-tri/khao-sat");
            administrator.button("Tạo khảo sát");
            assertThat(office.locator(".govuk-error-summary")).containsText("Hãy đặt tên cho khảo sát");
            administrator
                    .field("ten", "Chờ tại sảnh Bà Nà")
                    .select("boCauHoi", "Việc chờ tại sảnh")
                    .select("phamVi", agencies.get(new AgencyId(desk("Bà Nà"))).name())
                    .field("tu", "2026-01-01")
                    .field("den", "2036-12-31")
                    .field("toiDa", "20");
            Browser.picture(office, "survey-new");
            assertThat(Browser.violations(office)).isEmpty();
            administrator.button("Tạo khảo sát");
            office.waitForURL("**/khao-sat/*");
            String path = office.locator(".mc-device .mc-hash").innerText().replaceAll("^https?://[^/]+", "");

            Page phone = browser.person(390);
            phone.navigate(path);
            Browser.picture(phone, "survey-sheet");
            assertThat(Browser.violations(phone)).isEmpty();
            phone.setViewportSize(390, 844);
            for (Map.Entry<String, String> answer :
                    Map.of("q1", "dien-thoai", "q2", "4", "q3", "3", "q4", "5").entrySet()) {
                choose(phone, "tra-loi-" + answer.getKey(), answer.getValue());
            }
            button(phone, "Gửi phiếu").click();
            assertThat(phone.locator("main")).containsText("Đã nhận phiếu trả lời");
            assertThat(Browser.violations(phone)).isEmpty();

            office.reload();
            assertThat(office.locator("main")).containsText("1 / 20");
            assertThat(office.locator("main")).containsText("Trung bình 4,0 trên 5 điểm");
            Browser.picture(office, "survey-results");
            assertThat(Browser.violations(office)).isEmpty();
            office.setViewportSize(1366, 900);
            administrator.button("Kết thúc hôm nay");
            assertThat(administrator.text()).contains("Khảo sát kết thúc hết hôm nay");
        }
    }
}
