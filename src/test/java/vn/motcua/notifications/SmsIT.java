package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Short messages from the outbox to a phone's display, through a message centre that is not the client's own. */
@RoomTest
@Import(SampleKinds.class)
class SmsIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    private static MessageCentre centre;

    @Autowired
    Notifications notifications;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    SmsParts parts;

    @Autowired
    DeliveryJob job;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Scheduler scheduler;

    private String number;
    private Recipient phone;

    @DynamicPropertySource
    static void messageCentre(DynamicPropertyRegistry properties) throws Exception {
        centre = new MessageCentre();
        properties.add("motcua.notifications.sms.host", () -> "127.0.0.1");
        properties.add("motcua.notifications.sms.port", () -> centre.port());
        properties.add("motcua.notifications.sms.system-id", () -> "motcua");
        properties.add("motcua.notifications.sms.password", () -> MessageCentre.PASSWORD);
        properties.add("motcua.notifications.sms.timeout", () -> "2s");
        properties.add("motcua.notifications.gateway-pause", () -> "0s");
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @BeforeEach
    void startEmpty() {
        centre.forget();
        number = "84905" + NUMBERS.incrementAndGet();
        phone = Recipient.phone("+" + number);
        jdbc.sql("delete from notifications.delivery").update();
    }

    private void send(String text) {
        notifications.send(phone, Message.of("Tin", text));
        job.run(() -> false);
    }

    @Test
    void showsOnThePhoneWhatWasWrittenHoweverLong() {
        String text = "Hồ sơ H17.104-261122-0007 của ông Đặng Đình Đức cần bổ sung trước 17:00, thứ Hai 07/12/2026. "
                .repeat(4);

        send(text);

        assertThat(centre.display(number)).containsExactly(text);
        assertThat(centre.taken())
                .hasSize((text.length() + 66) / 67)
                .allMatch(part -> part.getDataCoding() == 8 && part.getRegisteredDelivery() == 1);
        assertThat(leftBehind.count(SmsChannel.NAME)).containsEntry(LeftBehind.State.SENT, 1L);
    }

    @Test
    void oneMessageOfPlainLettersIsOnePart() {
        send("a".repeat(160));
        send("b".repeat(161));

        assertThat(centre.taken()).hasSize(3);
        assertThat(centre.display(number)).containsExactlyInAnyOrder("a".repeat(160), "b".repeat(161));
    }

    @Test
    void dropsDiacriticsWhereTheProvinceWantsThat() {
        SmsChannel plain = new SmsChannel(properties(SmsProperties.Accents.DROP, MessageCentre.PASSWORD), parts);
        notifications.send(phone, Message.of("Tin", "Đề nghị ông Đặng Đình Đức bổ sung giấy tờ."));

        plain.deliver(leftBehind.list(LeftBehind.State.WAITING).getFirst());

        assertThat(centre.display(number)).containsExactly("De nghi ong Dang Dinh Duc bo sung giay to.");
        assertThat(centre.taken()).allMatch(part -> part.getDataCoding() == 0);
        plain.destroy();
    }

    /** Elsewhere: a delivery receipt came before "sent", and was lost. */
    @Test
    void knowsAReceiptThatCameBeforeTheAnswer() {
        centre.is(MessageCentre.Mood.RECEIPT_FIRST);

        send("Kết quả đã có.");

        long id = delivery();
        assertThat(leftBehind.count(SmsChannel.NAME)).containsEntry(LeftBehind.State.SENT, 1L);
        assertThat(parts.findFate(id)).contains("DELIVRD");
    }

    @Test
    void arrivedMeansThatEveryPartDid() throws Exception {
        send("đ".repeat(100));
        long id = delivery();
        List<SubmitSm> taken = centre.taken();
        centre.receipt(taken.get(0), SmppConstants.STATE_DELIVERED);
        assertThat(parts.findFate(id)).isEmpty();

        centre.receipt(taken.get(1), SmppConstants.STATE_ENROUTE);
        centre.receipt(taken.get(1), SmppConstants.STATE_UNDELIVERABLE);
        assertThat(parts.findFate(id)).contains("UNDELIV");
        assertThat(parts.countLost()).isPositive();

        centre.receipt(taken.get(1), SmppConstants.STATE_ENROUTE);
        assertThat(parts.findFate(id)).as("out of order").contains("UNDELIV");
    }

    /** Elsewhere: time-out after the message was really sent gives a duplicate. */
    @Test
    void aMessageWithoutAnAnswerIsNotSentTwice() {
        centre.is(MessageCentre.Mood.SILENT);
        send("Một lần thôi");
        centre.is(MessageCentre.Mood.ANSWERS);
        job.run(() -> false);

        assertThat(centre.display(number)).containsExactly("Một lần thôi");
        assertThat(leftBehind.list(LeftBehind.State.UNCLEAR)).hasSize(1);
    }

    @Test
    void whatWasTakenOfALongMessageIsNotSentAgainWithTheRest() {
        centre.is(MessageCentre.Mood.TAKES_FIRST_PARTS);
        send("đ".repeat(150));
        assertThat(centre.taken()).hasSize(1);
        centre.is(MessageCentre.Mood.ANSWERS);

        again();

        assertThat(centre.taken()).hasSize(3);
        assertThat(centre.display(number)).containsExactly("đ".repeat(150));
    }

    @Test
    void aNumberThatDoesNotExistIsDeadAndLetsOthersPass() {
        notifications.send(Recipient.phone("+84905000000"), Message.of("Tin", "Không đến"));
        notifications.send(Recipient.phone("+842363822041"), Message.of("Tin", "Số bàn"));
        send("Đến");

        assertThat(centre.display(number)).containsExactly("Đến");
        assertThat(leftBehind.list(LeftBehind.State.DEAD)).hasSize(2).allMatch(dead -> dead.attempts() == 1);
    }

    @Test
    void comesThroughWhenTheCentreIsBusyHangsUpOrIsAway() {
        centre.is(MessageCentre.Mood.THROTTLES);
        send("Chờ một chút");
        centre.is(MessageCentre.Mood.ANSWERS);
        again();
        centre.hangUp();
        send("Và sau đó");
        again();

        assertThat(centre.display(number)).containsExactlyInAnyOrder("Chờ một chút", "Và sau đó");
    }

    @Test
    void aWrongPasswordIsTheGatewaysFaultAndNoMessages() {
        SmsChannel stranger = new SmsChannel(properties(SmsProperties.Accents.KEEP, "sai"), parts);
        notifications.send(phone, Message.of("Tin", "Không vào được"));

        assertThatThrownBy(() -> stranger.deliver(
                        leftBehind.list(LeftBehind.State.WAITING).getFirst()))
                .isInstanceOf(GatewayAway.class);
    }

    /** What others may see on a phone tells no reason. */
    @Test
    void tellsNoMoreThanItMust() {
        notifications.tell(phone, SampleKinds.refused("H17.104-261122-0031"));
        job.run(() -> false);

        assertThat(centre.display(number))
                .singleElement()
                .asString()
                .contains("H17.104-261122-0031", "không được tiếp nhận")
                .doesNotContain("Đặng Đình Đức");
    }

    private SmsProperties properties(SmsProperties.Accents accents, String password) {
        return new SmsProperties(
                "127.0.0.1",
                centre.port(),
                false,
                "motcua",
                password,
                "",
                "MotCua",
                accents,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }

    /** When every wait is over. */
    private void again() {
        jdbc.sql("update notifications.delivery set next_attempt_at = created_at where state = 'WAITING'")
                .update();
        job.run(() -> false);
    }

    private long delivery() {
        return jdbc.sql("select id from notifications.delivery")
                .query(Long.class)
                .single();
    }
}
