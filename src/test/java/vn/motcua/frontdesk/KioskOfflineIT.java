package vn.motcua.frontdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

/** A kiosk goes on without a line: the line is cut in the browser, and the machine is started again meanwhile. */
@WholeProduct
class KioskOfflineIT {

    private static final String PIN = "739105";
    /** Leases that the browser keeps. */
    private static final String LEASES = """
            new Promise((done) => {
              const asked = indexedDB.open("motcua-kiosk");
              asked.onsuccess = () => {
                const all = asked.result.transaction("leases").objectStore("leases").getAll();
                all.onsuccess = () => { asked.result.close(); done(all.result); };
              };
            })""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    @Autowired
    Centres centres;

    @Autowired
    Halls halls;

    @Autowired
    JdbcClient jdbc;

    private TestClock clock;
    private AgencyId desk;
    private CentreConfig before;
    private Browser browser;
    private Page kiosk;

    @BeforeEach
    void aKioskThatStaffOpened() {
        clock = new TestClock(product);
        clock.setTo("2026-12-10T08:00");
        desk = agencies.centreOf(agencies.listCommuneCommittees().stream()
                        .filter(agency -> agency.name().endsWith("Thanh Khê"))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .id();
        before = centres.get(desk).config();
        configure(List.of(
                new ServiceGroup("ho-tich", "Hộ tịch, chứng thực", null, "A", 1, 999, 10),
                new ServiceGroup("dat-dai", "Đất đai, xây dựng", null, "B", 1, 999, 15),
                new ServiceGroup("it-so", "Việc ít số", null, "C", 1, 3, 15)));
        halls.configure(desk, "", 576, PIN, Actor.SYSTEM);
        browser = new Browser(port);
        kiosk = browser.person(1080);
        kiosk.setViewportSize(1080, 1920);
        kiosk.navigate(home() + "/can-bo");
        kiosk.locator("#ma").evaluate("(input, pin) => { input.value = pin; }", PIN);
        kiosk.locator("form button[type=submit]").first().click();
        assertThat(kiosk.locator("main")).containsText("Ki-ốt đang phát số");
        kiosk.navigate(home());
        // A promise is true for waitForFunction: it would wait for nothing.
        kiosk.waitForCondition(() -> Boolean.TRUE.equals(kiosk.evaluate(
                "async (home) => Boolean(await (await caches.open('motcua-kiosk')).match(home))"
                        + " && (await (await caches.open('motcua-kiosk')).keys()).length > 3",
                home())));
        kiosk.waitForCondition(
                () -> Boolean.TRUE.equals(kiosk.evaluate(LEASES + ".then((leases) => leases.length === 2)")));
    }

    private void configure(List<ServiceGroup> groups) {
        List<String> codes = groups.stream().map(ServiceGroup::code).toList();
        centres.configure(
                desk,
                new CentreConfig(groups, List.of(new CounterSetup(1, "", codes)), null, CallRules.USUAL, Map.of()),
                Actor.SYSTEM);
    }

    @AfterEach
    void putItBack() {
        browser.close();
        centres.configure(desk, before, Actor.SYSTEM);
        clock.reset();
        jdbc.sql("update frontdesk.ticket set state = 'CANCELLED' where desk = ? and state = 'WAITING'")
                .param(desk.value())
                .update();
    }

    private String home() {
        return "/ki-ot/" + desk.value();
    }

    private Locator part(String name) {
        return kiosk.locator("[data-part=" + name + "]");
    }

    private void press(String group) {
        kiosk.locator("[name=linhVuc][value=" + group + "]").click();
    }

    private void cut(boolean down) {
        kiosk.context().setOffline(down);
        kiosk.evaluate("() => window.dispatchEvent(new Event('offline'))");
    }

    private void seesThatTheLineIsDown() {
        assertThat(kiosk.locator(".mc-kiosk__notice--down"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(kiosk.locator(".mc-kiosk__notice--down")).containsText("vẫn lấy số được");
    }

    private static void picture(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + "-" + width + "x" + height + ".png")));
    }

    private Map<String, Object> ticket(String label) {
        return jdbc.sql("select * from frontdesk.ticket where desk = ? and label = ? order by id desc limit 1")
                .params(desk.value(), label)
                .query()
                .singleRow();
    }

    private int tickets() {
        return jdbc.sql("select count(*) from frontdesk.ticket where desk = ? and state = 'WAITING'")
                .param(desk.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void numbersAreGivenOutWithoutALineAndHandedInWhenItIsBack() {
        int waiting = tickets();
        cut(true);
        seesThatTheLineIsDown();
        // The machine is started again: it comes up with what it keeps.
        kiosk.reload();
        seesThatTheLineIsDown();
        assertThat(kiosk.locator("nav.mc-kiosk__more")).isHidden();
        assertThat(kiosk.locator(".mc-kiosk__groups span").first()).isHidden();
        picture(kiosk, "kiosk-offline", 1080, 1920);
        assertThat(Browser.violations(kiosk)).isEmpty();
        kiosk.setViewportSize(1080, 1920);

        press("ho-tich");
        assertThat(part("number")).hasText(Pattern.compile("A9\\d\\d"));
        int given = Integer.parseInt(part("number").innerText().substring(1));
        assertThat(part("slip")).containsText("Hộ tịch, chứng thực");
        assertThat(part("slip")).containsText("Chỗ của anh/chị tính từ giờ lấy số này");
        picture(kiosk, "kiosk-offline-slip", 1080, 1920);
        assertThat(Browser.violations(kiosk)).isEmpty();
        kiosk.setViewportSize(1080, 1920);
        kiosk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(kiosk, "kiosk-offline-print", 400, 700);
        kiosk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        kiosk.setViewportSize(1080, 1920);
        part("done").click();
        assertThat(part("slip")).isHidden();
        assertThat(part("waiting")).containsText("1");

        // A second one goes first; then power fails: what was given out is not given out again.
        kiosk.getByText("Người từ 75 tuổi").first().click();
        press("ho-tich");
        assertThat(part("number")).hasText("A" + (given + 1));
        kiosk.reload();
        press("ho-tich");
        assertThat(part("number")).hasText("A" + (given + 2));
        part("done").click();
        press("it-so");
        assertThat(part("none")).containsText("Mời anh/chị đến quầy hướng dẫn");
        assertThat(part("slip")).isHidden();
        assertThat(tickets()).isEqualTo(waiting);

        kiosk.evaluate("() => { window.before = true; }");
        cut(false);
        kiosk.waitForCondition(() -> tickets() == waiting + 3);
        assertThat(kiosk.locator(".mc-kiosk__notice--down")).isHidden();
        assertThat(ticket("A" + (given + 1)))
                .containsEntry("priority", "ELDERLY")
                .containsEntry("channel", "KIOSK");
        assertThat((Timestamp) ticket("A" + given).get("place"))
                .isBefore((Timestamp) ticket("A" + (given + 1)).get("place"))
                .isBefore((Timestamp) ticket("A" + (given + 2)).get("place"));

        // With the line, the server draws the numbers in a row again.
        kiosk.waitForFunction("() => !window.before");
        assertThat(kiosk.locator("nav.mc-kiosk__more")).isVisible();
        press("ho-tich");
        kiosk.waitForURL("**" + home() + "/phieu/**");
        assertThat(kiosk.locator(".mc-kiosk__slip h1 b")).not().containsText("A9");
        assertThat(tickets()).isEqualTo(waiting + 4);
    }

    @Test
    void whatCannotBeATicketWaitsForReception() {
        cut(true);
        seesThatTheLineIsDown();
        press("dat-dai");
        assertThat(part("number")).containsText("B9");
        String label = part("number").innerText();
        part("done").click();
        configure(List.of(new ServiceGroup("ho-tich", "Hộ tịch, chứng thực", null, "A", 1, 999, 10)));
        cut(false);
        kiosk.waitForCondition(
                () -> jdbc.sql("""
                        select count(*) from frontdesk.offline_take join frontdesk.number_lease lease on lease.id = lease_id
                        where desk = ? and problem = 'GROUP_GONE' and settled_at is null
                        """).param(desk.value()).query(Integer.class).single() == 1);
        Page officer = browser.person(1366);
        OfficerDesk office = new OfficerDesk(officer).signIn("tk.tiepnhan").open("/phat-so/" + desk.value());
        assertThat(officer.locator(".mc-kept")).containsText(label);
        assertThat(officer.locator(".mc-kept")).containsText("không còn lĩnh vực");
        office.picture("kiosk-offline-kept");
        assertThat(Browser.violations(officer)).isEmpty();
        office.button("Xếp vào hàng");
        assertThat(officer.locator(".govuk-notification-banner")).containsText("Số " + label + " đã vào hàng");
        assertThat(officer.locator(".mc-kept")).hasCount(0);
        assertThat(ticket(label)).containsEntry("group_code", "ho-tich").containsEntry("state", "WAITING");
    }
}
