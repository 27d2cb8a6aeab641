package vn.motcua.frontdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.frontdesk.HallPages.button;
import static vn.motcua.frontdesk.HallPages.deskOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** The screens of a hall and of its head: a board that speaks, the board of dossiers, the load, the kiosk's own keys. */
@WholeProduct
class HallScreensIT {

    private static final String PIN = "482615";

    /** Notes when each sound begins and ends on the clock of the loudspeaker. */
    private static final String LISTEN = """
            window.mcHeard = [];
            const start = AudioBufferSourceNode.prototype.start;
            AudioBufferSourceNode.prototype.start = function (at) {
              mcHeard.push([at, at + this.buffer.duration]);
              return start.call(this, at);
            };
            """;

    /** A Vietnamese voice, which browsers of tests have not. */
    private static final String VOICE = """
            window.mcSpoken = [];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, "speechSynthesis", { value: {
              getVoices: () => [{ lang: "vi-VN" }],
              cancel() {},
              speak(said) { mcSpoken.push(said.text); setTimeout(() => said.onend(), 10); },
            } });
            """;

    /** Chime, “Mời số”, four signs, “đến quầy”, the counter. */
    private static final int SOUNDS_OF_A_CALL = 8;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    @Autowired
    Counters counters;

    @Autowired
    Tickets tickets;

    @Autowired
    Halls halls;

    private TestClock clock;
    private AgencyId desk;

    @BeforeEach
    void morning() {
        clock = new TestClock(product);
        clock.setTo("2026-12-09T08:00");
        desk = deskOf(agencies, "Hải Châu");
    }

    @AfterEach
    void night() {
        for (int counter = 1; counter <= 3; counter++) {
            act(counter, CounterAction.CLOSE);
        }
        clock.reset();
    }

    private Ticket take(String group) {
        return ActAs.actor(
                Actor.SYSTEM,
                () -> tickets.issue(desk, NewTicket.walkIn(group, TicketChannel.KIOSK, null), Actor.SYSTEM)
                        .ticket());
    }

    private CounterAnswer act(int counter, CounterAction action) {
        return ActAs.actor(Actor.SYSTEM, () -> counters.act(desk, counter, CounterCommand.of(action), Actor.SYSTEM));
    }

    @SuppressWarnings("unchecked")
    private static List<List<Double>> heard(Page board) {
        List<List<Double>> sounds = new ArrayList<>();
        for (Object sound : (List<Object>) board.evaluate("mcHeard")) {
            sounds.add(((List<Object>) sound)
                    .stream().map(at -> ((Number) at).doubleValue()).toList());
        }
        sounds.sort(Comparator.comparingDouble(List::getFirst));
        return sounds;
    }

    @Test
    void theBoardSaysOneCallAfterTheOtherAndHealsWhenTheLineIsBack() {
        try (Browser browser = new Browser(port)) {
            Page board = browser.person(1366);
            board.addInitScript(LISTEN);
            board.setViewportSize(1920, 1080);
            take("ho-tich");
            take("ho-tich");
            take("dat-dai");
            act(1, CounterAction.NEXT);
            board.navigate("/bang/" + desk.value());
            assertThat(board.locator("[data-mc-sound-hint]")).containsText("sau khi có người bấm nút này");
            assertThat(Browser.violations(board)).isEmpty();
            Browser.picture(board, "board-silent", 1920, 1080);
            assertThat(board.request().get("/tieng/chuong").headers()).containsEntry("content-type", "audio/wav");
            assertThat(board.request().get("/tieng/moi-so").status())
                    .as("the build makes the voice with espeak-ng")
                    .isEqualTo(200);

            button(board, "Bật tiếng đọc số").click();
            assertThat(board.locator("[data-mc-sound-hint]")).hasText("Đang đọc các số được gọi.");
            act(2, CounterAction.NEXT);
            act(3, CounterAction.NEXT);
            // Both calls once, and the first of them again: the call before the press is not said.
            board.waitForCondition(
                    () -> heard(board).size() >= 1 + 3 * SOUNDS_OF_A_CALL,
                    new Page.WaitForConditionOptions().setTimeout(60_000));
            List<List<Double>> sounds = heard(board);
            for (int i = 1; i < sounds.size(); i++) {
                assertThat(sounds.get(i).getFirst())
                        .as("sound " + i)
                        .isGreaterThanOrEqualTo(sounds.get(i - 1).getLast());
            }
            assertThat(sounds.getLast().getLast() - sounds.getFirst().getFirst())
                    .isGreaterThan(8);
            Browser.picture(board, "board-speaking", 1920, 1080);
            Browser.picture(board, "board-speaking", 1080, 1920);
            Browser.picture(board, "board-speaking", 390, 844);
            button(board, "Tắt tiếng").click();
            assertThat(button(board, "Bật tiếng đọc số")).isVisible();

            board.setViewportSize(1920, 1080);
            board.context().setOffline(true);
            assertThat(board.locator(".mc-board__lost"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            act(1, CounterAction.FINISH);
            Ticket late = take("ho-tich");
            act(1, CounterAction.NEXT);
            board.context().setOffline(false);
            assertThat(board.locator(".mc-board__calls"))
                    .containsText(late.label(), new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            assertThat(board.locator(".mc-board__lost"))
                    .not()
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        }
    }

    /** A product that was built without espeak-ng has the chime alone. */
    @Test
    void theBoardUsesTheBrowsersVoiceWhereThereAreNoSounds() {
        try (Browser browser = new Browser(port)) {
            Page board = browser.person(1366);
            board.addInitScript(LISTEN + VOICE);
            board.route("**/tieng/*", route -> {
                if (route.request().url().endsWith("/chuong")) {
                    route.resume();
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(404));
                }
            });
            clock.setTo("2026-12-14T08:00");
            Ticket ticket = take("ho-tich");
            board.navigate("/bang/" + desk.value());
            button(board, "Bật tiếng đọc số").click();
            assertThat(board.locator("[data-mc-sound-hint]")).hasText("Đang đọc các số được gọi.");
            act(2, CounterAction.NEXT);
            board.waitForCondition(
                    () -> ((List<?>) board.evaluate("mcSpoken")).size() == 2,
                    new Page.WaitForConditionOptions().setTimeout(30_000));
            assertThat(board.evaluate("mcSpoken[0]"))
                    .isEqualTo("Mời số " + String.join(" ", ticket.label().split("")) + " đến quầy 2");
            assertThat(heard(board)).as("chimes").hasSize(3);
        }
    }

    @Test
    void theSecondBoardShowsWhereDossiersStand() {
        clock.reset();
        try (Browser browser = new Browser(port)) {
            Page board = browser.person(1366);
            board.setViewportSize(1920, 1080);
            board.navigate("/bang/" + deskOf(agencies, "Thanh Khê").value() + "/ho-so");
            assertThat(board.locator("[data-mc-turn]:visible")).hasCount(1);
            assertThat(board.locator("main")).containsText("H17.104-");
            Browser.picture(board, "board-dossiers", 1920, 1080);
            Object wide = board.evaluate("document.documentElement.scrollWidth");
            assertThat(wide).isEqualTo(1920);
            Browser.picture(board, "board-dossiers", 1080, 1920);
            assertThat(Browser.violations(board)).isEmpty();
            Browser.picture(board, "board-dossiers", 390, 844);
            assertThat(board.locator(".mc-board__sheet--at_work")).not().hasCount(0);
            String shown = board.locator("main").innerText();
            assertThat(shown).doesNotContainPattern("Nguyễn|Trần|Lê |Phạm").contains("giờ hẹn trả");

            Page plain = browser.withoutScripts(board);
            plain.navigate("/bang/" + deskOf(agencies, "Thanh Khê").value() + "/ho-so");
            assertThat(plain.locator("[data-mc-turn]:visible").count())
                    .isEqualTo(plain.locator("[data-mc-turn]").count());
        }
    }

    @Test
    void theHeadSeesTheLoadAndWhatHelps() {
        clock.setTo("2026-12-10T08:00");
        try (Browser browser = new Browser(port)) {
            act(1, CounterAction.OPEN);
            // So many that one more counter helps, whatever was learned of this centre so far.
            for (int i = 0; i < 14; i++) {
                take("ho-tich");
            }
            act(1, CounterAction.NEXT);
            clock.setTo("2026-12-10T08:20");
            act(1, CounterAction.START);
            clock.setTo("2026-12-10T08:31");
            act(1, CounterAction.NEXT);
            Page page = browser.person(1366);
            OfficerDesk head = new OfficerDesk(page).signIn("hc.lanhdao").open("/tinh-hinh");
            page.waitForURL("**/tinh-hinh/" + desk.value());
            assertThat(page.locator(".mc-load__advice")).containsText("Mở thêm quầy 2");
            assertThat(page.locator(".mc-load")).containsText("1 trên 3");
            assertThat(Browser.violations(page)).isEmpty();
            head.picture("load");

            // It follows by itself.
            act(2, CounterAction.OPEN);
            assertThat(page.locator(".mc-load"))
                    .containsText("2 trên 3", new LocatorAssertions.ContainsTextOptions().setTimeout(8_000));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thống kê lượt tiếp"))
                    .click();
            assertThat(page.locator("main")).containsText("Theo lĩnh vực");
            assertThat(Browser.violations(page)).isEmpty();
            head.picture("load-statistics");
            page.locator("[name=tu]").fill("31/02/2026");
            button(page, "Xem").click();
            assertThat(page.locator(".govuk-error-summary")).containsText("Hãy nhập ngày");
            assertThat(page.locator("[name=tu]").inputValue()).isEqualTo("31/02/2026");
            Page other = browser.person(1366);
            new OfficerDesk(other).signIn("tk.lanhdao").open("/tinh-hinh/" + desk.value());
            assertThat(other.locator("main")).containsText("không làm việc tại quầy");
        }
    }

    @Test
    void theKioskHasItsOwnKeysAndOpensToItsStaff() {
        clock.setTo("2026-12-11T08:00");
        ActAs.actor(Actor.SYSTEM, () -> {
            halls.configure(desk, "", 576, PIN, Actor.SYSTEM);
            return desk;
        });
        Ticket foreign = take("ho-tich");
        try (Browser browser = new Browser(port)) {
            Page kiosk = browser.person(1080);
            kiosk.setViewportSize(1080, 1920);
            kiosk.navigate("/ki-ot/" + desk.value());
            Browser.picture(kiosk, "kiosk", 1080, 1920);
            assertThat(Browser.violations(kiosk)).isEmpty();
            kiosk.setViewportSize(1080, 1920);

            // Letters and tone marks, without knowing how they are typed elsewhere.
            kiosk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tìm thủ tục"))
                    .click();
            Locator search = kiosk.locator("main input[name=q]");
            search.click();
            Map<String, String> named = Map.of("´", "tone:sac", ".", "tone:nang", " ", "space");
            for (String key : List.of("K", "ê", "t", "´", " ", "h", "ô", "n")) {
                kiosk.locator(".mc-keys-screen [data-key='"
                                + named.getOrDefault(key, key.toLowerCase(java.util.Locale.ROOT)) + "']")
                        .click();
            }
            assertThat(search).hasValue("Kết hôn");
            Browser.picture(kiosk, "kiosk-keys", 1080, 1920);
            assertThat(Browser.violations(kiosk)).isEmpty();
            kiosk.setViewportSize(1080, 1920);
            button(kiosk, "Ẩn bàn phím").click();
            kiosk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về trang đầu của ki-ốt"))
                    .click();
            kiosk.waitForURL("**/ki-ot/" + desk.value());

            kiosk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dành cho cán bộ"))
                    .click();
            type(kiosk, "111222");
            button(kiosk, "Mở").click();
            assertThat(kiosk.locator(".mc-kiosk__error")).containsText("Mã chưa đúng");
            assertThat(Browser.violations(kiosk)).isEmpty();
            kiosk.setViewportSize(1080, 1920);
            type(kiosk, PIN);
            Browser.picture(kiosk, "kiosk-pin", 1080, 1920);
            button(kiosk, "Mở").click();
            assertThat(kiosk.locator("main")).containsText("Ki-ốt đang phát số. Đã in 0 phiếu");
            Browser.picture(kiosk, "kiosk-staff", 1080, 1920);
            assertThat(Browser.violations(kiosk)).isEmpty();
            kiosk.locator("[value=dong]").click();
            assertThat(kiosk.locator("main")).containsText("Đã đóng ki-ốt.");
            kiosk.navigate("/ki-ot/" + desk.value());
            assertThat(kiosk.locator("h1")).hasText("Ki-ốt tạm đóng");
            assertThat(Browser.violations(kiosk)).isEmpty();
            Browser.picture(kiosk, "kiosk-closed", 1080, 1920);
            // Another machine of the hall goes on.
            Page neighbour = browser.person(1080);
            neighbour.navigate("/ki-ot/" + desk.value());
            assertThat(neighbour.locator("h1")).hasText("Anh/chị cần làm việc gì?");
            kiosk.navigate("/ki-ot/" + desk.value() + "/can-bo");
            type(kiosk, PIN);
            button(kiosk, "Mở").click();
            kiosk.locator("[value=giay]").click();
            kiosk.navigate("/ki-ot/" + desk.value());
            assertThat(kiosk.locator("h1")).hasText("Anh/chị cần làm việc gì?");

            // A slip says whose number it is, whatever the address says.
            kiosk.navigate("/ki-ot/" + deskOf(agencies, "Bà Nà").value() + "/phieu/" + foreign.key());
            assertThat(kiosk.locator(".mc-kiosk__slip")).containsText("Hải Châu");
        }
    }

    private static void type(Page kiosk, String digits) {
        kiosk.locator("#ma").click();
        for (String digit : digits.split("")) {
            kiosk.locator(".mc-keys-screen [data-key='" + digit + "']").click();
        }
    }

    @Test
    void anAdministratorSetsUpThePrinterAndTheCode() {
        try (Browser browser = new Browser(port)) {
            Page admin = browser.person(1366);
            OfficerDesk office =
                    new OfficerDesk(admin).signIn("quantri").open("/quan-tri/quay-tiep-dan/" + desk.value());
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ki-ốt và máy in"))
                    .click();
            office.field("mayIn", "127.0.0.1:5432").button("Lưu cấu hình");
            assertThat(admin.locator(".govuk-error-summary")).containsText("127.0.0.1:5432");
            assertThat(admin.locator("[name=mayIn]").inputValue()).isEqualTo("127.0.0.1:5432");
            office.field("mayIn", "192.168.1.50").field("ma", "123456").button("Lưu cấu hình");
            assertThat(admin.locator(".govuk-error-summary")).containsText("6 đến 8 chữ số");
            office.field("mayIn", "192.168.1.50").field("ma", PIN).button("Lưu cấu hình");
            assertThat(office.text()).contains("Đã lưu cấu hình");
            assertThat(admin.locator("[name=mayIn]").inputValue()).isEqualTo("192.168.1.50:9100");
            assertThat(Browser.violations(admin)).isEmpty();
            office.picture("kiosk-setup");
            office.field("mayIn", "").button("Lưu cấu hình");
        }
    }
}
