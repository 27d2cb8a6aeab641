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
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.WholeProduct;
import vn.motcua.demo.TestClock;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.pages.OfficerDesk;
import vn.motcua.platform.security.Actor;

/** From the call to the dossier and back: ticket and dossier know each other, and the owner's phone follows. */
@WholeProduct
class TicketTurnIT {

    private static final LocatorAssertions.HasCountOptions SOON =
            new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    private static final int COUNTER = 2;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    @Autowired
    Tickets tickets;

    @Autowired
    Counters counters;

    @Autowired
    Centres centres;

    @Autowired
    JdbcClient jdbc;

    private TestClock clock;
    private AgencyId desk;

    @BeforeEach
    void morning() {
        clock = new TestClock(product);
        clock.setTo("2026-12-11T08:00");
        desk = agencies.centreOf(agencies.listCommuneCommittees().stream()
                        .filter(agency -> agency.name().endsWith("Hải Châu"))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .id();
    }

    @AfterEach
    void night() {
        counters.act(desk, COUNTER, new CounterCommand(CounterAction.CLOSE, null, null), Actor.SYSTEM);
        clock.reset();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private TicketState state(Ticket ticket) {
        return tickets.get(ticket.key()).state();
    }

    @Test
    void theTicketIsServedWithItsDossierAndTheButtonsOfThePhoneGoWithIt() {
        Centre centre = centres.get(desk);
        String group =
                centre.config().findCounter(COUNTER).orElseThrow().groups().getFirst();
        try (Browser browser = new Browser(port)) {
            Ticket ticket = tickets.issue(desk, NewTicket.walkIn(group, TicketChannel.DOOR, null), Actor.SYSTEM)
                    .ticket();
            Page phone = browser.person(390);
            phone.navigate("/so/" + ticket.key());
            Locator buttons = phone.locator(".mc-ticket__do button");
            assertThat(buttons).hasCount(2);
            assertThat(Browser.violations(phone)).isEmpty();
            Browser.picture(phone, "ticket-waiting");
            // Whoever stands on a button with the keyboard still does after the news.
            phone.locator("#nut-huy").focus();
            button(phone, "Tôi đến muộn").click();
            assertThat(phone.locator(".govuk-notification-banner")).isVisible();
            assertThat(state(ticket)).isEqualTo(TicketState.WAITING);
            // So many minutes later their place has come.
            clock.setTo("2026-12-11T08:20");

            Page counter = browser.person(1366);
            OfficerDesk office =
                    new OfficerDesk(counter).signIn("hc.tiepnhan").open("/goi-so/" + desk.value() + "/" + COUNTER);
            counter.locator("[name=so]").first().fill(ticket.label());
            button(counter, "Gọi số này").click();
            assertThat(counter.locator(".mc-calling__number")).hasText(ticket.label());
            assertThat(buttons).hasCount(0, SOON);
            assertThat(Browser.violations(counter)).isEmpty();
            button(counter, "Bắt đầu tiếp và nhận hồ sơ cho số " + ticket.label())
                    .click();
            counter.waitForURL("**/quay");
            assertThat(state(ticket)).isEqualTo(TicketState.SERVING);

            office.open("/quay/nhanh?thuTuc=2.000815");
            office.field("hoTen", "Ngô Thị Có Số").field("soBan", "2").button("Ghi sổ, trả kết quả");
            assertThat(office.text()).contains("Đã trả kết quả số");
            String code = jdbc.sql("""
                            select code.code from dossiers.dossier join dossiers.code on code.dossier_id = dossier.id
                            where applicant_name = 'Ngô Thị Có Số'
                            """).query(String.class).single();
            office.open("/viec/ho-so/" + code);
            Locator numbers = counter.locator("[aria-labelledby=so-thu-tu]");
            assertThat(numbers).containsText(ticket.label() + " nộp hồ sơ tại quầy " + COUNTER);
            assertThat(numbers).containsText("nhận kết quả");
            assertThat(numbers.locator("button")).hasCount(1);
            assertThat(Browser.violations(counter)).isEmpty();
            office.picture("ticket-of-dossier");
            office.open("/goi-so/" + desk.value() + "/" + COUNTER);
            assertThat(counter.locator(".mc-calling")).containsText(code);
            assertThat(Browser.violations(counter)).isEmpty();
            office.picture("ticket-with-dossier");

            office.open("/viec/ho-so/" + code);
            button(counter, "Kết thúc số " + ticket.label()).click();
            counter.waitForURL("**/goi-so/**");
            assertThat(state(ticket)).isEqualTo(TicketState.DONE);
            assertThat(phone.locator(".mc-ticket__do button")).hasCount(0);
            office.open("/viec/ho-so/" + code);
            assertThat(numbers).containsText(ticket.label());
            assertThat(button(counter, "Kết thúc số " + ticket.label())).hasCount(0);

            // Who gives a number back loses the buttons, too, also where another window did it.
            Ticket other = tickets.issue(desk, NewTicket.walkIn(group, TicketChannel.DOOR, null), Actor.SYSTEM)
                    .ticket();
            phone.navigate("/so/" + other.key());
            assertThat(buttons).hasCount(2);
            tickets.cancel(other.key(), Actor.SYSTEM);
            assertThat(buttons).hasCount(0, SOON);
        }
    }
}
