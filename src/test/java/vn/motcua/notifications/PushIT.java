package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.motcua.RoomTest;
import vn.motcua.notifications.push.SubscriptionInvalid;
import vn.motcua.platform.VietnamTime;

/** Notes from the outbox to browsers that open them with their own keys. */
@RoomTest
@Import(SampleKinds.class)
class PushIT {

    private static final AtomicLong PEOPLE = new AtomicLong(80_000);

    private static PushService service;

    @Autowired
    Notifications notifications;

    @Autowired
    Browsers browsers;

    @Autowired
    Wishes wishes;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    DeliveryJob job;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Scheduler scheduler;

    private Recipient lan;
    private PushService.Phone phone;

    @DynamicPropertySource
    static void pushService(DynamicPropertyRegistry properties) throws Exception {
        service = new PushService();
        properties.add("motcua.notifications.push.services", () -> service.origin() + ",push.example");
        properties.add("motcua.notifications.site", () -> "https://motcua.danang.example");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void subscribe() throws Exception {
        service.answers(201);
        jdbc.sql("delete from notifications.delivery").update();
        lan = Recipient.citizen(PEOPLE.incrementAndGet(), null);
        wishes.keep(lan, List.of(), new Habits(null, null, null));
        phone = service.subscribe("p" + lan.id());
        browsers.allow(lan, phone.endpoint, phone.p256dh(), phone.auth(), "Chrome trên Android");
    }

    @Test
    void isOpenedByTheBrowserItIsFor() {
        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0041"));
        job.run(() -> false);

        assertThat(phone.notes).singleElement().satisfies(note -> {
            assertThat(note.at("/title").asString()).isEqualTo("Hồ sơ H17.104-261122-0041 được tiếp nhận");
            assertThat(note.at("/body").asString()).contains("Hẹn trả kết quả 16:30");
            assertThat(note.at("/link").asString()).isEqualTo("/ho-so/H17.104-261122-0041");
        });
        assertThat(phone.headers.getFirst())
                .containsEntry("Ttl", List.of("86400"))
                .containsEntry("Content-encoding", List.of("aes128gcm"))
                .containsEntry("Urgency", List.of("normal"))
                .containsKey("Topic");
        assertThat(leftBehind.count(PushChannel.NAME)).containsEntry(LeftBehind.State.SENT, 1L);
    }

    @Test
    void reachesEveryBrowserOfAPersonAndNobodyElses() throws Exception {
        PushService.Phone other = service.subscribe("o" + lan.id());
        browsers.allow(lan, other.endpoint, other.p256dh(), other.auth(), "Firefox");
        Recipient minh = Recipient.citizen(PEOPLE.incrementAndGet(), null);

        notifications.tell(minh, SampleKinds.accepted("H17.104-261122-0042"));
        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0043"));
        job.run(() -> false);

        assertThat(phone.notes).hasSize(1);
        assertThat(other.notes).hasSize(1);
    }

    /** A browser of a library or a family belongs to whoever allowed it last. */
    @Test
    void aBrowserThatSomebodyElseAllowedShowsNothingOfTheFirst() {
        Recipient minh = Recipient.citizen(PEOPLE.incrementAndGet(), null);
        browsers.allow(minh, phone.endpoint, phone.p256dh(), phone.auth(), "Máy dùng chung");

        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0044"));
        job.run(() -> false);

        assertThat(phone.notes).isEmpty();
        assertThat(browsers.list(lan)).isEmpty();
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        service.answers(410);
        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0045"));
        job.run(() -> false);

        assertThat(browsers.list(lan)).isEmpty();
        assertThat(leftBehind.list(LeftBehind.State.DEAD)).hasSize(1);
    }

    @Test
    void comesThroughWhenTheServiceIsBusyFirst() {
        service.answers(503);
        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0046"));
        job.run(() -> false);
        service.answers(201);
        jdbc.sql("update notifications.delivery set next_attempt_at = created_at")
                .update();
        job.run(() -> false);

        assertThat(phone.notes).hasSize(1);
    }

    @Test
    void waitsForTheEndOfQuietHoursUnlessUrgent() {
        LocalTime now = LocalTime.now(VietnamTime.ZONE);
        wishes.keep(
                lan,
                List.of(new Wish(SampleKinds.REFUSED.code(), Way.PUSH, true)),
                new Habits(now.minusMinutes(5), now.plusHours(2), null));

        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0047"));
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0047"));
        job.run(() -> false);

        assertThat(phone.notes)
                .singleElement()
                .satisfies(note -> assertThat(note.at("/title").asString()).contains("không được tiếp nhận"));
        assertThat(leftBehind.count(PushChannel.NAME)).containsEntry(LeftBehind.State.WAITING, 1L);
    }

    @Test
    void whoDoesNotWantItIsNotTold() {
        wishes.keep(lan, List.of(new Wish(SampleKinds.ACCEPTED.code(), Way.PUSH, false)), new Habits(null, null, null));

        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0048"));
        job.run(() -> false);

        assertThat(phone.notes).isEmpty();
        assertThat(notifications.inboxCount(lan)).isEqualTo(1);
    }

    /** Whoever could name any address would let us knock at machines inside (OWASP API7). */
    @Test
    void onlyKnownPushServicesAreWrittenTo() {
        for (String hostile : List.of(
                "http://169.254.169.254/latest",
                "https://push.example.evil.test/x",
                "https://push.example:8443/x",
                "https://user@push.example/x",
                "file:///etc/passwd",
                "không phải địa chỉ",
                "http://localhost:1/x")) {
            assertThatThrownBy(() -> browsers.allow(lan, hostile, phone.p256dh(), phone.auth(), "x"))
                    .as(hostile)
                    .isInstanceOf(SubscriptionInvalid.class);
        }
        browsers.allow(lan, "https://a.push.example/x/1", phone.p256dh(), phone.auth(), "x");
    }
}
