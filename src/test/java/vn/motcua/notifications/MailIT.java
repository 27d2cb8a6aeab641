package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Letters through Debian's own mail server, from the outbox into a mailbox. */
@RoomTest
@Import(SampleKinds.class)
class MailIT {

    private static final AtomicLong PEOPLE = new AtomicLong(70_000);
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private static Postfix postfix;
    private static DeafLine line;

    @Autowired
    Notifications notifications;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Wishes wishes;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    DeliveryJob job;

    @Autowired
    NotificationProperties settings;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Scheduler scheduler;

    private Recipient lan;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) throws Exception {
        postfix = new Postfix("nhan", "lai", "cham", "gop", "ma", "loi", "nhanh", "tay");
        line = new DeafLine(postfix.port());
        properties.add("motcua.notifications.mail.host", () -> "127.0.0.1");
        properties.add("motcua.notifications.mail.port", () -> line.port());
        properties.add("motcua.notifications.mail.security", () -> "NONE");
        properties.add("motcua.notifications.mail.from", () -> "motcua@danang.example");
        properties.add("motcua.notifications.mail.timeout", () -> "3s");
        properties.add("motcua.notifications.site", () -> "https://motcua.danang.example");
        properties.add("motcua.notifications.gather", () -> "0s");
        properties.add("motcua.notifications.gateway-pause", () -> "0s");
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
        postfix.close();
    }

    @BeforeEach
    void startEmpty() {
        line.hear(true);
        lan = Recipient.citizen(PEOPLE.incrementAndGet(), null);
        jdbc.sql("delete from notifications.delivery").update();
        wishes.keep(lan, List.of(), new Habits(null, null, null));
    }

    @Test
    void arriveInVietnameseWithTheirNameAndLink() throws Exception {
        proven("nhan");

        notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0001"));
        job.run(() -> false);

        MimeMessage letter = postfix.letters("nhan", 1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Hồ sơ H17.104-261122-0001 được tiếp nhận");
        assertThat(text(letter))
                .contains(
                        "Đăng ký khai sinh: hồ sơ đủ và hợp lệ. Hẹn trả kết quả 16:30, thứ Sáu 27/11/2026.",
                        "https://motcua.danang.example/ho-so/H17.104-261122-0001",
                        "https://motcua.danang.example/thong-bao/cai-dat");
        assertThat(letter.getFrom()).containsExactly(new InternetAddress("motcua@danang.example", "Một Cửa", "UTF-8"));
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID()).isEqualTo("<d" + delivery() + "@danang.example>");
    }

    @Test
    void goNowhereButForTheCodeUntilTheMailboxIsProven() throws Exception {
        mailboxes.sendCode(lan, "ma@thu.example");
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0002"));
        job.run(() -> false);

        MimeMessage letter = postfix.letters("ma", 1).getFirst();
        assertThat(postfix.letters("ma")).hasSize(1);
        assertThat(letter.getSubject()).startsWith("Mã xác nhận hộp thư");
        assertThat(jdbc.sql("select body from notifications.delivery")
                        .query(String.class)
                        .single())
                .as("forgotten once it left")
                .isEqualTo("•••");
        assertThatThrownBy(() -> mailboxes.prove(lan, "000 000x")).isInstanceOf(WrongMailboxCode.class);
        Matcher code = CODE.matcher(text(letter));
        assertThat(code.find()).isTrue();
        mailboxes.prove(lan, code.group().substring(0, 3) + " " + code.group().substring(3));

        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0003"));
        job.run(() -> false);
        assertThat(postfix.letters("ma", 2)).hasSize(2);
    }

    /** The address does not exist: the server says so, and nobody tries again. */
    @Test
    void toAnAddressThatDoesNotExistAreDeadAtOnceAndLetOthersPass() throws Exception {
        Recipient nobody = Recipient.citizen(PEOPLE.incrementAndGet(), null);
        proven(nobody, "khong-co");
        proven("loi");
        notifications.tell(nobody, SampleKinds.refused("H17.104-261122-0004"));
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0004"));

        job.run(() -> false);

        assertThat(postfix.letters("loi", 1)).hasSize(1);
        assertThat(leftBehind.list(LeftBehind.State.DEAD)).singleElement().satisfies(dead -> {
            assertThat(dead.address()).isEqualTo("khong-co@thu.example");
            assertThat(dead.attempts()).isEqualTo(1);
            assertThat(dead.lastError()).contains("550");
        });
    }

    /** Elsewhere: time-out after the message was really sent gives a duplicate. */
    @Test
    void whoseAnswerIsLostAreNotSentTwice() throws Exception {
        proven("cham");
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0005"));
        line.hear(false);

        job.run(() -> false);
        job.run(() -> false);

        assertThat(postfix.letters("cham", 1)).as("it did arrive").hasSize(1);
        assertThat(leftBehind.list(LeftBehind.State.UNCLEAR))
                .singleElement()
                .extracting(Delivery::attempts)
                .isEqualTo(1);
    }

    @Test
    void ofWhichNobodyKnowsWaitForAnAdministratorAndKeepTheirName() throws Exception {
        proven("tay");
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0006"));
        long id = delivery();
        // As a node leaves it that dies while it waits for the server's answer.
        jdbc.sql("update notifications.delivery set handed_at = created_at, attempts = 1")
                .update();

        job.run(() -> false);
        job.run(() -> false);

        assertThat(postfix.letters("tay")).isEmpty();
        assertThat(leftBehind.list(LeftBehind.State.UNCLEAR))
                .extracting(Delivery::id)
                .containsExactly(id);
        leftBehind.replay(id);
        job.run(() -> false);
        assertThat(postfix.letters("tay", 1).getFirst().getMessageID()).isEqualTo("<d" + id + "@danang.example>");
        assertThatThrownBy(() -> leftBehind.settle(id)).isInstanceOf(DeliveryNotFound.class);
    }

    @Test
    void waitWhileTheServerIsAwayAndCountNoAttempt() throws Exception {
        proven("lai");
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0007"));
        postfix.stop();

        job.run(() -> false);
        job.run(() -> false);
        assertThat(leftBehind.list(LeftBehind.State.WAITING))
                .singleElement()
                .extracting(Delivery::attempts)
                .isEqualTo(0);

        postfix.start();
        job.run(() -> false);
        assertThat(postfix.letters("lai", 1)).hasSize(1);
    }

    /** Elsewhere: 100 groups give 100 e-mails. */
    @Test
    void aHundredOfThemToOnePersonAreOne() throws Exception {
        proven("gop");
        for (int number = 100; number < 200; number++) {
            notifications.tell(lan, SampleKinds.accepted("H17.104-261122-0" + number));
        }
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0200"));

        job.run(() -> false);

        List<MimeMessage> letters = postfix.letters("gop", 2);
        assertThat(letters).as("what is urgent comes alone").hasSize(2);
        MimeMessage digest = letters.stream()
                .filter(letter -> subject(letter).equals("100 thông báo từ Một Cửa"))
                .findFirst()
                .orElseThrow();
        assertThat(text(digest))
                .contains(
                        "Hồ sơ H17.104-261122-0100 được tiếp nhận",
                        "/ho-so/H17.104-261122-0149",
                        "Và 50 thông báo khác");
        assertThat(leftBehind.count(MailChannel.NAME)).containsEntry(LeftBehind.State.SENT, 101L);
        assertThat(notifications.inboxCount(lan)).isEqualTo(101);
    }

    @Test
    void toldTwiceArriveOnce() throws Exception {
        proven("nhanh");
        for (int again = 0; again < 3; again++) {
            notifications.tell(lan, SampleKinds.refused("H17.104-261122-0008"));
            job.run(() -> false);
        }

        assertThat(postfix.letters("nhanh", 1)).hasSize(1);
        assertThat(notifications.inboxCount(lan)).isEqualTo(1);
        assertThat(leftBehind.count(MailChannel.NAME)).containsEntry(LeftBehind.State.SENT, 1L);
    }

    /** The line has to be protected: nothing is said in the open when the server offers no protection. */
    @Test
    void neverLeaveUnprotectedWhenTheyMustNot() {
        proven("nhan");
        notifications.tell(lan, SampleKinds.refused("H17.104-261122-0009"));
        MailProperties strict = properties(postfix.port(), MailProperties.Security.STARTTLS);
        MailChannel channel = new MailChannel(strict, settings, Clock.systemUTC());

        assertThatThrownBy(() -> channel.deliver(
                        leftBehind.list(LeftBehind.State.WAITING).getFirst()))
                .isInstanceOf(GatewayAway.class);
    }

    private static MailProperties properties(int port, MailProperties.Security security) {
        return new MailProperties(
                "127.0.0.1", port, security, "", "", "motcua@danang.example", "Một Cửa", Duration.ofSeconds(2));
    }

    private void proven(String box) {
        proven(lan, box);
    }

    private void proven(Recipient owner, String box) {
        jdbc.sql("insert into notifications.mailbox (owner_kind, owner_id, address, proven_at) values (?, ?, ?, now())")
                .params(owner.kind().name(), owner.id(), box + "@" + Postfix.DOMAIN)
                .update();
    }

    private long delivery() {
        return jdbc.sql("select id from notifications.delivery")
                .query(Long.class)
                .single();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        return ((String) letter.getContent()).replace("\r\n", "\n");
    }
}
