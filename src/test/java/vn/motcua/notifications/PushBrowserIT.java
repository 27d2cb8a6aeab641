package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.Browser;
import vn.motcua.ProductApart;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.pages.OfficerDesk;

/**
 * An officer allows a browser, and it shows a note. Chromium's own push service is out of reach here: the subscription is
 * that of the test's service, and what that service opened is handed to the worker as Chromium would.
 */
@ProductApart
class PushBrowserIT {

    private static PushService service;

    @LocalServerPort
    int port;

    @Autowired
    Notifications notifications;

    @Autowired
    Wishes wishes;

    @Autowired
    StaffAccounts staff;

    @DynamicPropertySource
    static void pushService(DynamicPropertyRegistry properties) throws Exception {
        service = new PushService();
        properties.add("motcua.notifications.push.services", () -> service.origin());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anOfficerAllowsABrowserAndItShowsANote() throws Exception {
        PushService.Phone phone = service.subscribe("chromium");
        Recipient hai = Recipient.staff(staff.signIn("tk.thuly", "motcua").id());
        wishes.keep(hai, List.of(), new Habits(null, null, null));
        try (Browser browser = Browser.withNotes(port)) {
            Page page = browser.person(390);
            page.context().grantPermissions(List.of("notifications"));
            page.addInitScript("""
                    PushManager.prototype.subscribe = async (options) => {
                      if (new Uint8Array(options.applicationServerKey).length !== 65) throw new Error("no key");
                      return { toJSON: () => ({ endpoint: "%s", keys: { p256dh: "%s", auth: "%s" } }) };
                    };
                    """.formatted(phone.endpoint, phone.p256dh(), phone.auth()));
            new OfficerDesk(page).signIn("tk.thuly");
            Set<String> registrations = ConcurrentHashMap.newKeySet();
            CDPSession devtools = page.context().newCDPSession(page);
            devtools.on(
                    "ServiceWorker.workerRegistrationUpdated",
                    found -> found.getAsJsonArray("registrations").forEach(one -> {
                        JsonObject registration = one.getAsJsonObject();
                        if (registration.get("scopeURL").getAsString().endsWith("/thong-bao/")) {
                            registrations.add(registration.get("registrationId").getAsString());
                        }
                    }));
            devtools.send("ServiceWorker.enable");

            page.navigate("/thong-bao/cai-dat");
            page.getByText("Bật trên trình duyệt này").click();
            page.waitForSelector("text=Trình duyệt này sẽ hiện thông báo");
            assertThat(page.content()).contains("Chrome, Linux");

            notifications.tell(
                    hai,
                    new Notice(
                            "work.mentioned",
                            "browser",
                            Map.of("nguoi", "Bùi Thị Giang", "cacHoSo", "H17.104-261122-0001", "soHoSo", "1"),
                            "/viec/ho-so/H17.104-261122-0001"));
            long end = System.nanoTime() + 30_000_000_000L;
            while ((phone.notes.isEmpty() || registrations.isEmpty()) && System.nanoTime() < end) {
                page.waitForTimeout(100);
            }
            JsonObject push = new JsonObject();
            push.addProperty("origin", "http://localhost:" + port);
            push.addProperty("registrationId", registrations.iterator().next());
            push.addProperty("data", phone.notes.getFirst().toString());
            devtools.send("ServiceWorker.deliverPushMessage", push);

            Object shown = page.evaluate("""
                    async () => {
                      const worker = await navigator.serviceWorker.getRegistration("/thong-bao/");
                      for (let look = 0; look < 100; look++) {
                        const [note] = await worker.getNotifications();
                        if (note) return note.title + " | " + note.body + " | " + note.data.link;
                        await new Promise((done) => setTimeout(done, 100));
                      }
                      return "nothing";
                    }
                    """);
            assertThat(shown)
                    .isEqualTo("Bùi Thị Giang nhắc đến bạn trong một ghi chú | Bùi Thị Giang nhắc đến bạn trong một"
                            + " ghi chú. | /viec/ho-so/H17.104-261122-0001");
        }
    }
}
